/** Titles of Decision 5127/QĐ-UBND, part II (Hà Nội 2024-2025), for the tests. */
export const haNoiGroups: readonly string[] = [
  'Nâng cao hiệu lực, hiệu quả công tác quản lý nhà nước về giáo dục và đào tạo',
  'Đảm bảo công bằng trong tiếp cận giáo dục cho mọi đối tượng, trong đó, quan tâm đến đối tượng là người dân tộc thiểu số, vùng có điều kiện kinh tế - xã hội còn khó khăn, trẻ mồ côi, trẻ em không nơi nương tựa, người thuộc hộ nghèo, hộ cận nghèo',
  'Nâng cao chất lượng giáo dục mầm non, giáo dục phổ thông và giáo dục thường xuyên',
  'Phát triển đội ngũ giáo viên, giảng viên và cán bộ quản lý cơ sở giáo dục bảo đảm đủ số lượng và nâng cao về chất lượng, đáp ứng yêu cầu đổi mới giáo dục và đào tạo',
  'Sử dụng hiệu quả ngân sách nhà nước và huy động các nguồn lực đầu tư cho giáo dục',
  'Tăng cường công tác giáo dục chính trị, tư tưởng, giáo dục quốc phòng an ninh và giáo dục thể chất, y tế trường học',
  'Nâng cao chất lượng đào tạo nhân lực, nhất là nguồn nhân lực chất lượng cao gắn với nghiên cứu khoa học và đổi mới sáng tạo',
  'Tăng cường hội nhập quốc tế trong giáo dục',
  'Đẩy mạnh chuyển đổi số, cải cách hành chính trong toàn ngành Giáo dục và Đào tạo Hà Nội',
  'Tăng cường công tác thanh tra, kiểm tra và xử lý vi phạm trong lĩnh vực giáo dục và đào tạo',
  'Tăng cường công tác truyền thông giáo dục',
  'Tiếp tục thực hiện các phong trào thi đua trong toàn Ngành',
]

/** Titles of Decision 2236/QĐ-BGDĐT: what Hà Nội took over word for word, and the three it reworded (facts B1; 9 by its own name). */
export const ministryGroups: readonly string[] = haNoiGroups
  .with(0, 'Tiếp tục hoàn thiện thể chế, nâng cao hiệu lực, hiệu quả công tác quản lý nhà nước về giáo dục')
  .with(
    1,
    'Đảm bảo công bằng trong tiếp cận giáo dục cho mọi đối tượng, trong đó, quan tâm đến đối tượng là người dân tộc thiểu số, vùng có điều kiện kinh tế - xã hội đặc biệt khó khăn, miền núi, bãi ngang, ven biển, hải đảo, trẻ mồ côi, trẻ em không nơi nương tựa, người khuyết tật, người thuộc hộ nghèo, hộ cận nghèo',
  )
  .with(8, 'Đẩy mạnh chuyển đổi số, cải cách hành chính trong toàn ngành Giáo dục')
