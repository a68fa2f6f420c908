/** The text of an invented decision with one group and two tasks. */
export const decisionText = `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH NINH BÌNH Độc lập - Tự do - Hạnh phúc
Số: 0312/QĐ-UBND
Ninh Bình, ngày 05 tháng 9 năm 2030

QUYẾT ĐỊNH
Về việc ban hành Kế hoạch năm học 2030-2031 của ngành Giáo dục tỉnh Ninh Bình

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NINH BÌNH
Căn cứ Quyết định số 2358/QĐ-BGDĐT ngày 20/8/2030 của Bộ Giáo dục và Đào tạo về nhiệm vụ năm học;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch năm học 2030-2031.
Nơi nhận:
- Như Điều 1;
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Phạm Thị Minh An

KẾ HOẠCH
NĂM HỌC 2030-2031 CỦA NGÀNH GIÁO DỤC TỈNH NINH BÌNH
Toàn ngành chọn chủ đề năm học 2030-2031 là: “Kỷ cương - Sáng tạo”.
II. NHIỆM VỤ TRỌNG TÂM
1. Thể chế và quản trị nhà trường
- Mỗi trường công khai ngân sách hằng quý.
- Dành ít nhất 20% tổng chi cho giáo dục.
III. TỔ CHỨC THỰC HIỆN
1. Sở Giáo dục và Đào tạo
- Chủ trì, hướng dẫn các trường thực hiện.
`

export const correctedDecision = {
  sourceText: decisionText,
  notSecret: true,
  numberSymbol: '0312/QĐ-UBND',
  date: '2030-09-05',
  issuer: 'UBND tỉnh Ninh Bình',
  signer: 'Phạm Thị Minh An',
  title: 'Kế hoạch năm học',
  schoolYear: '2030-2031',
  theme: { text: 'Kỷ cương - Sáng tạo', line: 20 },
  groups: [{ number: '1', title: 'Thể chế và quản trị nhà trường', line: 22, tasks: [{ text: 'Dành ít nhất 20% tổng chi cho giáo dục.', line: 24 }] }],
  legalBases: [{ numberSymbol: '2358/QĐ-BGDĐT', name: 'Quyết định 2358', date: '2030-08-20', type: 'decision', line: 24 }],
  targets: [{ text: 'ít nhất 20%', comparator: '>=', low: 20, high: null, unit: '%', due: null, line: 24 }],
  responsibilities: [{ actor: 'Sở Giáo dục và Đào tạo', duty: 'Chủ trì, hướng dẫn các trường thực hiện.', tone: 'order', line: 27 }],
  recipients: ['Như Điều 1'],
}
