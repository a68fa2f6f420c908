import type { CorrectedDocument } from '@trongtam/contracts'
import type { z } from 'zod'

type Corrected = z.infer<typeof CorrectedDocument>

/** For tests: the text of an invented decision with a plan of two groups, three tasks and two targets. */
export function aDecision({ number = '0312', marker = '' }: { readonly number?: string; readonly marker?: string } = {}): string {
  return `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH NINH BÌNH Độc lập - Tự do - Hạnh phúc
Số: ${number}/QĐ-UBND
Ninh Bình, ngày 05 tháng 9 năm 2030

QUYẾT ĐỊNH
Về việc ban hành Kế hoạch năm học 2030-2031 của ngành Giáo dục tỉnh Ninh Bình

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NINH BÌNH
Căn cứ Quyết định số 2358/QĐ-BGDĐT ngày 20/8/2030 của Bộ Giáo dục và Đào tạo về nhiệm vụ năm học;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch năm học 2030-2031.
Điều 2. Quyết định có hiệu lực từ ngày ký.
Nơi nhận:
- Như Điều 2;
- Lưu: VT, VHXH.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Phạm Thị Minh An

KẾ HOẠCH
NĂM HỌC 2030-2031 CỦA NGÀNH GIÁO DỤC TỈNH NINH BÌNH
Toàn ngành chọn chủ đề năm học 2030-2031 là: “Kỷ cương - Sáng tạo - Đột phá - Phát triển”.
II. NHIỆM VỤ TRỌNG TÂM
1. Thể chế và quản trị nhà trường ${marker}
- Mỗi trường công khai ngân sách hằng quý.
- Dành ít nhất 20% tổng chi cho giáo dục.
2. Nhân lực chất lượng cao
- Phấn đấu từ 70% - 75% người lao động qua đào tạo.
III. TỔ CHỨC THỰC HIỆN
1. Sở Giáo dục và Đào tạo
- Chủ trì, hướng dẫn các trường thực hiện.
`
}

/** For tests: what a person confirms of that decision. */
export function corrected(sourceText: string, schoolYear = '2030-2031', change: Partial<Corrected> = {}): Corrected {
  return {
    sourceText,
    notSecret: true,
    numberSymbol: '0312/QĐ-UBND',
    date: '2030-09-05',
    issuer: 'UBND tỉnh Ninh Bình',
    signer: 'Phạm Thị Minh An',
    title: 'Kế hoạch năm học',
    schoolYear,
    theme: { text: 'Kỷ cương - Sáng tạo', line: 24 },
    groups: [
      {
        number: '1',
        title: 'Thể chế và quản trị nhà trường',
        line: 26,
        tasks: [
          { text: 'Mỗi trường công khai ngân sách hằng quý.', line: 27 },
          { text: 'Dành ít nhất 20% tổng chi cho giáo dục.', line: 28 },
        ],
      },
      { number: '2', title: 'Nhân lực chất lượng cao', line: 29, tasks: [{ text: 'Phấn đấu từ 70% - 75% người lao động qua đào tạo.', line: 30 }] },
    ],
    legalBases: [{ numberSymbol: '2358/QĐ-BGDĐT', name: 'Quyết định 2358', date: '2030-08-20', type: 'decision', line: 10 }],
    targets: [
      { text: 'ít nhất 20%', comparator: '>=', low: 20, high: null, unit: '%', due: null, line: 28 },
      { text: '70% - 75%', comparator: 'range', low: 70, high: 75, unit: '%', due: null, line: 30 },
    ],
    responsibilities: [{ actor: 'Sở Giáo dục và Đào tạo', duty: 'Chủ trì, hướng dẫn các trường thực hiện.', tone: 'order', line: 33 }],
    recipients: ['Như Điều 2', 'Lưu: VT, VHXH'],
    ...change,
  }
}
