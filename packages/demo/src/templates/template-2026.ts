import type { DemoTemplate } from '../shape.ts'
import { nationalTargets } from './national-targets.ts'
import { tenGroups } from './ten-groups.ts'

const { nursery, kindergarten, primaryOnAge, lowerSecondaryOnAge, primaryFullDay, teachersQualified } = nationalTargets

/** The template of the current school year: the theme is known from two places, the groups are those of the year before. */
export const template2026: DemoTemplate = {
  key: 'tpl-2026',
  schoolYear: 2026,
  title: 'Khung nhiệm vụ năm học 2026 - 2027 của ngành Giáo dục (dựng tạm)',
  theme: 'Đổi mới tư duy - Chuyển biến mạnh mẽ - Kết quả thực chất',
  themeDocumentKey: 'ct-12-bac-ninh-2026',
  documentKey: null,
  confidence: 'low',
  summary: 'Khung dựng tạm theo 10 nhóm của năm học 2025 - 2026, để thử trước khi có kế hoạch chính thức của Bộ.',
  note: 'Chủ đề: độ tin cậy trung bình, thấy ở hai nơi độc lập. Số quyết định và các nhóm nhiệm vụ của Bộ cho năm học này không có trong nguồn: nhóm, nhiệm vụ lấy theo năm trước và diễn đạt lại, độ tin cậy thấp.',
  groups: tenGroups('tpl-2026', 'low', [
    [
      'Vận hành thông suốt quản lý giáo dục hai cấp: Sở Giáo dục và Đào tạo và Ủy ban nhân dân cấp xã làm đúng phần việc được phân cấp.',
      'Triển khai Luật Nhà giáo và các quy định mới về giáo dục tới từng cơ sở giáo dục.',
      { text: 'Thực hiện khung kế hoạch thời gian năm học gồm 35 tuần theo Quyết định số 2308/QĐ-BGDĐT.', rule: 'mandatory' },
      { text: 'Đổi mới quản trị nhà trường theo hướng tự chủ, công khai, dân chủ.', rule: 'adaptable' },
    ],
    [
      { text: 'Nâng cao chất lượng chăm sóc, giáo dục trẻ mầm non và tỷ lệ trẻ đến trường.', targets: [nursery, kindergarten] },
      'Dạy học Chương trình giáo dục phổ thông 2018 đi vào thực chất; đánh giá vì sự tiến bộ của học sinh.',
      { text: 'Mở rộng dạy học 2 buổi/ngày ở tiểu học và nơi có điều kiện ở trung học cơ sở.', targets: [primaryFullDay] },
      'Chuẩn bị cho Kỳ thi tốt nghiệp trung học phổ thông năm 2027.',
      'Phát triển giáo dục thường xuyên và học tập suốt đời.',
    ],
    [
      {
        text: 'Giữ vững phổ cập giáo dục; bảo đảm trẻ trong độ tuổi đi học đúng tuổi.',
        targets: [primaryOnAge, lowerSecondaryOnAge],
        rule: 'mandatory',
      },
      'Hỗ trợ học sinh khuyết tật, có hoàn cảnh khó khăn, dân tộc thiểu số.',
      { text: 'Bảo đảm chỗ học cho con công nhân và ở nơi dân số tăng nhanh.', rule: 'adaptable' },
    ],
    [
      'Tuyển dụng, điều động giáo viên trong toàn tỉnh, khắc phục thiếu giáo viên theo môn học và cấp học.',
      { text: 'Đào tạo, bồi dưỡng để giáo viên đạt chuẩn trình độ.', targets: [teachersQualified] },
      'Thực hiện chế độ, chính sách đối với nhà giáo theo Luật Nhà giáo.',
    ],
    [
      'Bố trí ngân sách cho giáo dục theo tỷ lệ quy định và giải ngân đúng tiến độ.',
      'Rà soát mạng lưới trường, lớp sau sắp xếp đơn vị hành chính; ưu tiên phòng học, thiết bị tối thiểu.',
      { text: 'Công khai, thực hiện đúng quy định về các khoản thu.', rule: 'mandatory' },
    ],
    [
      'Giáo dục lý tưởng, đạo đức, lối sống; xây dựng trường học hạnh phúc, an toàn.',
      'Phòng, chống bạo lực học đường, ma túy, tai nạn thương tích và nguy cơ trên không gian mạng.',
      'Nâng cao chất lượng giáo dục thể chất, y tế trường học và bữa ăn bán trú.',
    ],
    ['Phát triển giáo dục nghề nghiệp, giáo dục đại học gắn với nhu cầu nhân lực chất lượng cao.', 'Hướng nghiệp, phân luồng học sinh từ trung học cơ sở.'],
    ['Mở rộng hợp tác, trao đổi quốc tế về giáo dục.', 'Quản lý cơ sở giáo dục và chương trình có yếu tố nước ngoài theo thẩm quyền.'],
    [
      'Làm sạch, kết nối dữ liệu ngành với Cơ sở dữ liệu quốc gia; không yêu cầu báo cáo lại số liệu đã có.',
      'Bảo vệ dữ liệu cá nhân của trẻ em, học sinh trong các hệ thống số.',
      'Cung cấp dịch vụ công trực tuyến về giáo dục, nhất là tuyển sinh đầu cấp.',
    ],
    ['Tổ chức thi đua, khen thưởng gắn với kết quả thực chất.', 'Truyền thông chủ động, minh bạch về hoạt động của ngành.'],
  ]),
}
