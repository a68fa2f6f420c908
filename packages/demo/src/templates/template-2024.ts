import type { DemoTemplate } from '../shape.ts'
import { group } from './template-parts.ts'

const g = (number: number) => `tpl-2024-g${String(number).padStart(2, '0')}`

/** The ministry's template of 2024-2025; its tasks are what Hà Nội's plan shares with every province. */
export const template2024: DemoTemplate = {
  key: 'tpl-2024',
  schoolYear: 2024,
  title: 'Kế hoạch nhiệm vụ, giải pháp trọng tâm năm học 2024 - 2025 của ngành Giáo dục',
  theme: 'Đổi mới sáng tạo, nâng cao chất lượng, đoàn kết kỷ cương',
  documentKey: 'qd-2236-2024',
  confidence: 'medium',
  summary: 'Khung 12 nhóm nhiệm vụ của Bộ Giáo dục và Đào tạo theo Quyết định số 2236/QĐ-BGDĐT.',
  note: 'Không có toàn văn. Nhóm 1 và 2: dựng lại từ bản so sánh với Hà Nội; nhóm 3 - 7: trùng nguyên chữ với Hà Nội; nhóm 8 - 12: lấy tên của Hà Nội, bỏ phần riêng của địa phương. Nhiệm vụ diễn đạt lại từ phần chung trong kế hoạch của Hà Nội.',
  groups: [
    group(
      g(1),
      1,
      'Tiếp tục hoàn thiện thể chế, nâng cao hiệu lực, hiệu quả công tác quản lý nhà nước về giáo dục',
      [
        'Quán triệt, thực hiện Kết luận số 91-KL/TW của Bộ Chính trị để tiếp tục đưa Nghị quyết số 29-NQ/TW vào cuộc sống.',
        'Đổi mới cách quản lý, quản trị trong nhà trường: giao thêm quyền tự chủ, đi cùng trách nhiệm giải trình và dân chủ ở cơ sở.',
      ],
      'mandatory',
    ),
    group(
      g(2),
      2,
      'Đảm bảo công bằng trong tiếp cận giáo dục cho mọi đối tượng, trong đó, quan tâm đến đối tượng là người dân tộc thiểu số, vùng có điều kiện kinh tế - xã hội đặc biệt khó khăn, miền núi, bãi ngang, ven biển, hải đảo, trẻ mồ côi, trẻ em không nơi nương tựa, người khuyết tật, người thuộc hộ nghèo, hộ cận nghèo',
      [
        'Giữ vững phổ cập giáo dục mầm non 5 tuổi, tiểu học, trung học cơ sở và xóa mù chữ, hướng tới mức độ cao hơn; lập kế hoạch để trẻ mẫu giáo 3 - 5 tuổi đạt chuẩn phổ cập vào năm 2030.',
        'Dành ưu tiên về cơ sở vật chất và thiết bị cho trường mầm non, trường phổ thông, cơ sở giáo dục thường xuyên ở nơi khó khăn.',
        'Mở thêm trường, lớp mầm non ở khu công nghiệp để con công nhân được chăm sóc, học tập trong điều kiện tốt.',
        'Mở rộng giáo dục hòa nhập, bán chuyên biệt và chuyên biệt để người khuyết tật, trẻ em có hoàn cảnh đặc biệt được đến trường.',
      ],
      'mandatory',
      'low',
    ),
    group(g(3), 3, 'Nâng cao chất lượng giáo dục mầm non, giáo dục phổ thông và giáo dục thường xuyên', [
      'Chăm sóc, nuôi dưỡng trẻ mầm non đúng chương trình và an toàn, chú ý các nhóm trẻ, lớp độc lập và trường ngoài công lập; chuẩn bị cho việc thí điểm chương trình giáo dục mầm non mới.',
      'Dạy học Chương trình giáo dục phổ thông có chất lượng, trọng tâm là lớp 5, 9 và 12; đổi mới cách dạy, cách đánh giá; nhà trường chủ động kế hoạch giáo dục, phối hợp với cha mẹ học sinh; rà soát việc đổi mới chương trình, sách giáo khoa.',
      'Nâng chất lượng dạy học ngoại ngữ, nhất là tiếng Anh, và chuẩn bị đề án để tiếng Anh dần thành ngôn ngữ thứ hai ở trường học.',
      'Dạy tốt chương trình giáo dục thường xuyên ở hai cấp trung học và mở thêm các chương trình đa dạng cho người học.',
      'Khuyến khích mọi người học thường xuyên, học suốt đời, góp phần xây dựng xã hội học tập.',
      'Đẩy mạnh kiểm định chất lượng và xây dựng trường chuẩn quốc gia; chuẩn bị chu đáo cho Kỳ thi tốt nghiệp trung học phổ thông năm 2025; dùng dữ liệu kết quả thi để điều chỉnh việc dạy và học.',
      'Dự thi học sinh giỏi quốc gia, Olympic quốc tế năm 2025 và có cách bồi dưỡng tiếp những em đã đạt giải cao.',
    ]),
    group(
      g(4),
      4,
      'Phát triển đội ngũ giáo viên, giảng viên và cán bộ quản lý cơ sở giáo dục bảo đảm đủ số lượng và nâng cao về chất lượng, đáp ứng yêu cầu đổi mới giáo dục và đào tạo',
      [
        'Tuyển đủ và sử dụng đúng biên chế giáo viên được giao theo Quyết định số 72-QĐ/TW, bù đắp chỗ thiếu, nhất là giáo viên mầm non và giáo viên các môn học của chương trình mới.',
        'Xác định nhu cầu đào tạo sư phạm; bồi dưỡng nhà giáo, cán bộ quản lý theo chuẩn; thực hiện đề án giảng viên đến năm 2030 và chuẩn bị đề án đội ngũ cho giai đoạn 2026 - 2030, tầm nhìn 2045.',
      ],
    ),
    group(g(5), 5, 'Sử dụng hiệu quả ngân sách nhà nước và huy động các nguồn lực đầu tư cho giáo dục', [
      'Bố trí ngân sách thực chi cho giáo dục và đào tạo không thấp hơn 20% tổng chi ngân sách nhà nước, đúng các nghị quyết, kết luận và luật hiện hành.',
      'Rà soát và bổ sung kinh phí thường xuyên để phần chi cho dạy và học không thấp hơn 19%, chưa tính nguồn thu học phí.',
      'Huy động nguồn lực xã hội, khuyến khích mở trường ngoài công lập, dùng hiệu quả vốn ngân sách, chương trình mục tiêu quốc gia.',
      'Xây thêm trường, lớp ở nơi dân số tăng nhanh; bảo đảm đủ phòng học, thiết bị cho chương trình phổ thông; nâng điều kiện của cơ sở đào tạo theo chuẩn giáo dục đại học.',
      'Thu đúng quy định trong năm học 2024 - 2025; mỗi cấp quản lý các khoản thu theo phần được phân cấp.',
    ]),
    group(g(6), 6, 'Tăng cường công tác giáo dục chính trị, tư tưởng, giáo dục quốc phòng an ninh và giáo dục thể chất, y tế trường học', [
      'Giáo dục chính trị, tư tưởng, đạo đức, lối sống, kỹ năng sống; học tập và làm theo Bác; xây dựng văn hóa học đường, phòng ngừa bạo lực; gia đình, nhà trường, xã hội cùng chăm lo cho học sinh.',
      'Thực hiện giáo dục quốc phòng và an ninh theo luật; bồi dưỡng kiến thức cho cán bộ, nhà giáo, người lao động theo từng nhóm đối tượng.',
      'Chăm lo thể chất, y tế học đường, bữa ăn đủ chất và an toàn; phòng dịch bệnh, tai nạn; hoàn thiện dữ liệu sức khỏe học sinh; giám sát chặt xe đưa đón.',
      'Thực hiện hai chương trình Sức khỏe học đường và Y tế trường học giai đoạn 2021 - 2025; gắn hoạt động thể thao với môn giáo dục thể chất.',
    ]),
    group(g(7), 7, 'Nâng cao chất lượng đào tạo nhân lực, nhất là nguồn nhân lực chất lượng cao gắn với nghiên cứu khoa học và đổi mới sáng tạo', [
      'Bám sát định hướng đột phá về nhân lực chất lượng cao mà Đại hội XIII của Đảng đặt ra cho giai đoạn 2021 - 2030.',
      'Thực hiện chương trình bảo đảm, kiểm định chất lượng giáo dục đại học, cao đẳng sư phạm đến năm 2030; quản lý thống nhất văn bằng, chứng chỉ.',
    ]),
    group(
      g(8),
      8,
      'Tăng cường hội nhập quốc tế trong giáo dục',
      [
        'Mở rộng hợp tác song phương, đa phương; thu hút nguồn lực nước ngoài, sinh viên và nhà khoa học quốc tế; tạo thuận lợi cho liên kết giữa các trường đại học.',
        'Quản lý chặt cơ sở giáo dục có yếu tố nước ngoài và dịch vụ tư vấn du học; thực hiện các đề án học bổng dùng ngân sách; quản lý việc đi học tập, giảng dạy, nghiên cứu ở nước ngoài.',
        'Khuyến khích kiểm định bởi tổ chức quốc tế được công nhận và việc các trường đại học tham gia những bảng xếp hạng có uy tín.',
        'Tham gia các kỳ đánh giá quốc tế SEA-PLM, PISA, TALIS chu kỳ 2024, 2025 theo cam kết của Việt Nam.',
      ],
      'adaptable',
      'medium',
    ),
    group(
      g(9),
      9,
      'Đẩy mạnh chuyển đổi số, cải cách hành chính trong toàn ngành Giáo dục',
      [
        'Chuyển đổi số trong quản lý, dạy học và đánh giá; hoàn thiện, kết nối cơ sở dữ liệu ngành; đưa thủ tục hành chính lên trực tuyến; thực hiện đề án công nghệ thông tin và đề án dữ liệu dân cư; thử nghiệm dữ liệu lớn, trí tuệ nhân tạo một cách phù hợp.',
        'Củng cố hạ tầng và kỹ năng số; xây dựng kho học liệu dùng chung, ngân hàng câu hỏi và nền tảng khóa học trực tuyến.',
      ],
      'adaptable',
      'medium',
    ),
    group(
      g(10),
      10,
      'Tăng cường công tác thanh tra, kiểm tra và xử lý vi phạm trong lĩnh vực giáo dục và đào tạo',
      [
        'Thanh tra việc chấp hành pháp luật về giáo dục, trọng tâm là trách nhiệm quản lý của Ủy ban nhân dân các cấp và Chương trình giáo dục phổ thông 2018; kiểm tra cơ sở có yếu tố nước ngoài, trung tâm ngoại ngữ, tin học, việc dạy thêm và hiệu quả đầu tư thiết bị.',
      ],
      'adaptable',
      'medium',
    ),
    group(
      g(11),
      11,
      'Tăng cường công tác truyền thông giáo dục',
      [
        'Chủ động truyền thông về chính sách mới, các ngày lễ lớn của đất nước và của ngành, Kỳ thi tốt nghiệp trung học phổ thông năm 2025; phối hợp xử lý kịp thời những vấn đề dư luận quan tâm.',
      ],
      'advisory',
      'medium',
    ),
    group(
      g(12),
      12,
      'Tiếp tục thực hiện các phong trào thi đua trong toàn Ngành',
      [
        'Sơ kết, tổng kết các phong trào thi đua giai đoạn 2020 - 2025; tổ chức thiết thực, tiết kiệm các hoạt động mừng 80 năm ngày truyền thống ngành Giáo dục.',
        'Khen thưởng đúng quy định, đúng lúc; phát hiện và nhân rộng điển hình, giới thiệu gương tốt để tôn vinh ở Đại hội thi đua yêu nước lần thứ VIII của ngành.',
      ],
      'adaptable',
      'medium',
    ),
  ],
}
