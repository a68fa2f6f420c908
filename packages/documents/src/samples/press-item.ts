/** An invented portal item about a directive, with the furniture of a web page around it. */
export const pressItem = `Chủ nhật, 03/09/2023 - 08:15

Năm học mới ở An Giang

UBND tỉnh An Giang vừa ban hành Chỉ thị số 11/CT-UBND ngày 11-9-2023 về năm học 2023-2024 của ngành Giáo dục.

Nam hoc moi o An Giang

image advertisement
Theo đó, các trường làm tốt những nhiệm vụ sau: mở lớp đúng tuyến; kiểm tra bếp ăn; dạy bơi. Giữ sĩ số đến cuối năm.

Đồng thời, tặng sách cho học sinh nghèo; sửa nhà vệ sinh.

UBND tỉnh yêu cầu Sở Giáo dục và Đào tạo theo dõi việc thực hiện.

Các Sở: Tài chính, Nội vụ bố trí đủ nguồn lực. Đề nghị Hội Khuyến học tỉnh vận động học bổng.

Tin liên quan
Quyết định số 1/QĐ-UBND về việc khác
`
