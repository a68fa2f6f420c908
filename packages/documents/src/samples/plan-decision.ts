/** An invented decision of a province with a plan of ten groups, dated after districts ended. */
export const planDecision = `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH NINH BÌNH Độc lập - Tự do - Hạnh phúc
-------
Số: 0312/QĐ-UBND
Ninh Bình, ngày 05 tháng 9 năm 2025

QUYẾT ĐỊNH
Về việc ban hành Kế hoạch năm học 2025-2026 của ngành Giáo dục tỉnh Ninh Bình

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NINH BÌNH

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Căn cứ Quyết định số 2358/QĐ-BGDĐT ngày 20/8/2025 của Bộ Giáo dục và Đào tạo về nhiệm vụ năm học;
Căn cứ Nghị định số 142/2025/NĐ-CP, ngày 12/6/2025 của Chính phủ;
Theo đề nghị của Giám đốc Sở Giáo dục và Đào tạo tại Tờ trình số 88/TTr-SGDĐT ngày 01/9/2025.

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch năm học 2025-2026.
Điều 2. Quyết định có hiệu lực từ ngày ký.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh và các đơn vị có tên trong Kế hoạch thi hành./.

Nơi nhận:
- Như Điều 3;
- Bộ Giáo dục và Đào tạo;
- Lưu: VT, VHXH.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
(đã ký)
Phạm Thị Minh An

KẾ HOẠCH
NĂM HỌC 2025-2026 CỦA NGÀNH GIÁO DỤC TỈNH NINH BÌNH
(Ban hành kèm theo Quyết định số 0312/QĐ-UBND ngày 05/9/2025)

Toàn ngành chọn chủ đề năm học 2025-2026 là: “Kỷ cương - Sáng tạo - Đột phá - Phát triển”.

I. MỤC TIÊU
1. Mọi trường đều có kế hoạch của mình trước khai giảng.
2. Trẻ mẫu giáo ra lớp đạt ít nhất 97%.
II. NHIỆM VỤ TRỌNG TÂM
1. Thể chế và quản trị nhà trường
- Ban hành quy chế phối hợp giữa Sở và xã.
- Mỗi trường công khai ngân sách hằng quý.
2. Mầm non và phổ thông
a) Giáo dục mầm non:
- Mở thêm nhóm trẻ ở khu công nghiệp.
- Đào tạo lại 1.250 giáo viên trong năm 2026.
b) Giáo dục phổ thông:
+ Dạy đủ hai buổi mỗi ngày ở tiểu học.
+ Giảm học sinh bỏ học xuống dưới 0,5%.
c) Tổ chức thi thử ba lần.
3. Công bằng tiếp cận
Cấp học bổng cho trẻ mồ côi và trẻ khuyết tật.
4. Đội ngũ
• Tuyển không quá 300 giáo viên hợp đồng.
5. Ngân sách
– Dành khoảng 20% tổng chi cho giáo dục.
6. Chính trị, thể chất, y tế trường học
- Kiểm tra bếp ăn mỗi tháng.
7. Nhân lực chất lượng cao
- Phấn đấu từ 70% - 75% người lao động qua đào tạo.
8 .  Hội nhập
- Kết nghĩa với 12 trường nước ngoài, xây dựng 2 trường song ngữ.
9. Chuyển đổi số
- Hoàn thành học bạ số trước năm 2027.
10. Thi đua, truyền thông
- Tuyên dương nhà giáo tiêu biểu.
III. TỔ CHỨC THỰC HIỆN
1. Sở Giáo dục và Đào tạo
- Chủ trì, hướng dẫn các trường thực hiện.
- Báo cáo trước ngày 15 hằng tháng.
2. Sở Tài chính, Sở Nội vụ
Phối hợp bố trí kinh phí và biên chế.
3. Ủy ban nhân dân các xã, phường chỉ đạo Phòng Giáo dục và Đào tạo rà soát trường lớp.
4. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh
Giám sát việc thực hiện.
Trong quá trình thực hiện, có vướng mắc thì báo về Sở Giáo dục và Đào tạo./.
`
