import type { DemoTemplate } from '../shape.ts'
import { tenGroups } from './ten-groups.ts'

/** The ministry's template of 2025-2026: ten groups known as a paraphrase, tasks general and in our words. */
export const template2025: DemoTemplate = {
  key: 'tpl-2025',
  schoolYear: 2025,
  title: 'Kế hoạch nhiệm vụ năm học 2025 - 2026 của ngành Giáo dục',
  theme: 'Kỷ cương - Sáng tạo - Đột phá - Phát triển',
  documentKey: 'qd-2358-2025',
  confidence: 'medium',
  summary:
    'Khung 10 nhóm nhiệm vụ của Bộ Giáo dục và Đào tạo theo Quyết định số 2358/QĐ-BGDĐT; so với năm trước gộp thanh tra, truyền thông, thi đua và đảo nhóm 2, 3.',
  note: 'Tên nhóm là diễn ý theo báo; nhóm 10 suy từ Chỉ thị số 14/CT-UBND của tỉnh Phú Thọ. Nhiệm vụ do bộ dữ liệu diễn đạt ở mức chung. Danh sách 28 chỉ tiêu của năm học không có trong nguồn.',
  groups: tenGroups('tpl-2025', 'medium', [
    [
      'Phân định rõ việc của cấp tỉnh và cấp xã trong quản lý giáo dục khi chuyển sang chính quyền địa phương hai cấp.',
      'Rà soát văn bản của địa phương về giáo dục để sửa đổi, thay thế cho phù hợp với quy định mới.',
      'Đổi mới quản trị nhà trường theo hướng tự chủ, công khai và có trách nhiệm giải trình.',
    ],
    [
      'Chăm sóc, giáo dục trẻ mầm non đúng chương trình, an toàn ở mọi loại hình cơ sở.',
      'Dạy học Chương trình giáo dục phổ thông 2018 theo hướng phát triển phẩm chất, năng lực; đổi mới kiểm tra, đánh giá.',
      'Chuẩn bị và tổ chức Kỳ thi tốt nghiệp trung học phổ thông năm 2026 an toàn, nghiêm túc.',
      'Đa dạng hóa chương trình giáo dục thường xuyên, thúc đẩy học tập suốt đời.',
      'Nâng cao chất lượng dạy học ngoại ngữ, chuẩn bị điều kiện để tiếng Anh dần thành ngôn ngữ thứ hai trong trường học.',
    ],
    [
      'Củng cố kết quả phổ cập giáo dục và xóa mù chữ; từng bước phổ cập giáo dục mầm non cho trẻ từ 3 đến 5 tuổi.',
      'Hỗ trợ học sinh khó khăn, khuyết tật, dân tộc thiểu số đến trường và không bỏ học.',
      'Bảo đảm đủ chỗ học ở khu công nghiệp, khu đông dân cư.',
    ],
    [
      'Tuyển dụng, bố trí, điều động giáo viên để khắc phục tình trạng thừa, thiếu giữa các xã, phường.',
      'Bồi dưỡng nhà giáo, cán bộ quản lý theo chuẩn nghề nghiệp và nhu cầu của nhà trường.',
      'Thực hiện đầy đủ, kịp thời chế độ, chính sách đối với nhà giáo.',
    ],
    [
      'Cân đối ngân sách địa phương cho giáo dục theo tỷ lệ đã quy định.',
      'Sắp xếp mạng lưới trường, lớp; kiên cố hóa phòng học và bổ sung thiết bị dạy học.',
      'Thực hiện đúng quy định về các khoản thu và công khai tài chính trong nhà trường.',
    ],
    [
      'Giáo dục lý tưởng, đạo đức, lối sống, kỹ năng sống; xây dựng văn hóa học đường.',
      'Bảo đảm an ninh, an toàn trường học; phòng, chống bạo lực học đường và tai nạn thương tích.',
      'Nâng cao chất lượng giáo dục thể chất, y tế trường học và bữa ăn học đường.',
    ],
    [
      'Gắn đào tạo đại học, nghề nghiệp với nhu cầu nhân lực và đổi mới sáng tạo của địa phương.',
      'Tăng cường hướng nghiệp, phân luồng học sinh sau trung học cơ sở và trung học phổ thông.',
    ],
    [
      'Mở rộng hợp tác quốc tế về giáo dục; quản lý cơ sở giáo dục có yếu tố nước ngoài.',
      'Tham gia các chương trình đánh giá quốc tế theo cam kết của Việt Nam.',
    ],
    [
      'Hoàn thiện cơ sở dữ liệu ngành, kết nối với cơ sở dữ liệu quốc gia.',
      'Cung cấp dịch vụ công trực tuyến về giáo dục, giảm giấy tờ và thời gian cho người dân.',
      'Đưa học liệu số và trí tuệ nhân tạo vào dạy học một cách an toàn, phù hợp.',
    ],
    [
      'Tổ chức phong trào thi đua thiết thực, khen thưởng kịp thời, nhân rộng điển hình.',
      'Chủ động truyền thông về chính sách, kết quả của ngành và xử lý vấn đề dư luận quan tâm.',
    ],
  ]),
}
