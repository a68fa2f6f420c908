/** An invented directive whose numbered sections each open with the actor they bind. */
export const directive = `UBND TỈNH LÂM ĐỒNG
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 07/CT-SGDĐT
Lâm Đồng, ngày 10 tháng 8 năm 2023
CHỈ THỊ
Về nhiệm vụ năm học 2023 – 2024
Để chuẩn bị năm học mới, Giám đốc Sở yêu cầu:
1. Các phòng chuyên môn
a) Soát lại kế hoạch dạy học.
b) Gửi báo cáo đầu năm.
2. Các trường trung học phổ thông tổ chức tuần sinh hoạt đầu khóa cho học sinh lớp 10.
3. Đề nghị Công an tỉnh phối hợp giữ an toàn cổng trường.
Chỉ thị này được phổ biến đến từng giáo viên./.
Nơi nhận:
- UBND tỉnh (báo cáo);
- Lưu: VT.
GIÁM ĐỐC
Trần Văn Bình
`
