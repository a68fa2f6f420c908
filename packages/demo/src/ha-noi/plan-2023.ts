import { local } from '../plan-parts.ts'
import type { DemoCitation, DemoTarget, DemoWrittenPlan } from '../shape.ts'

const curriculumTargets: readonly DemoTarget[] = [
  {
    code: 'T11',
    name: 'Hoàn thành bộ Tài liệu giáo dục địa phương lớp 4, 8, 11, 12',
    level: { comparator: 'milestone', text: 'hoàn thành' },
    due: null,
    periodBasis: 'school-year',
    note: 'Trong năm học 2023 - 2024. Nguồn kể lớp 12 ở cả phần hoàn thành và phần triển khai.',
  },
  {
    code: 'T12',
    name: 'Biên soạn bộ Tài liệu giáo dục địa phương lớp 5, 9, 12',
    level: { comparator: 'milestone', text: 'triển khai' },
    due: null,
    periodBasis: 'school-year',
    note: 'Trong năm học 2023 - 2024.',
  },
]

const schoolTargets: readonly DemoTarget[] = [
  {
    code: 'T09',
    name: 'Số trường công nhận mới đạt chuẩn quốc gia',
    level: { comparator: '=', value: 130, unit: 'trường' },
    due: '2023',
    periodBasis: 'calendar-year',
    note: 'Chỉ tiêu của năm 2023 (năm dương lịch).',
  },
  {
    code: 'T10',
    name: 'Số trường liên cấp tiên tiến, hiện đại diện tích từ 5 ha được đầu tư xây dựng',
    level: { comparator: '=', value: 7, unit: 'trường' },
    due: null,
    periodBasis: 'calendar-year',
    note: 'Nguồn không ghi mốc. Năm học 2024 - 2025 nêu 3 - 5 trường (T05): hai số khác nhau, giữ cả hai.',
  },
]

/** Hà Nội 2023-2024: eleven unnumbered paragraphs of a press report that promises ten groups. */
export const haNoiPlan2023: DemoWrittenPlan = {
  key: 'hn-2023',
  schoolYear: 2023,
  title: 'Nhiệm vụ trọng tâm năm học 2023 - 2024 của ngành Giáo dục và Đào tạo Hà Nội',
  status: 'issued',
  documentKey: 'tin-001',
  templateKey: 'tpl-2023',
  themes: [
    {
      text: 'Đoàn kết, kỷ cương, đổi mới sáng tạo, hoàn thành tốt các nhiệm vụ và mục tiêu đổi mới, nâng cao chất lượng giáo dục đào tạo',
      documentKey: 'tin-001',
      standing: 'report',
    },
  ],
  groups: [
    {
      key: 'g01',
      number: 1,
      title: 'Nội dung, nhiệm vụ trọng tâm năm học 2023 - 2024',
      templateGroupKey: null,
      origin: 'local',
      tasks: [
        local(12, 'Làm tốt công tác cán bộ từ phát hiện, quy hoạch, bồi dưỡng đến bố trí; nâng chất lượng nhà giáo và năng lực tham mưu.', {
          standingTask: true,
        }),
        local(14, 'Cụ thể hóa các nghị quyết của Đảng về giáo dục, về phát triển Thủ đô và chủ đề công tác năm 2023 của Thành phố.', {
          citations: [at('nq-dai-hoi-13', 14), at('nq-15-tw', 14), at('nq-29-2013', 14), at('nq-dai-hoi-17-hn', 14)],
          note: 'Chủ đề công tác năm 2023 của Thành phố không phải chủ đề năm học.',
        }),
        local(
          16,
          'Tham mưu cơ chế, chính sách: định mức kinh tế - kỹ thuật, giá dịch vụ; quy định quản lý cơ sở giáo dục đại học; văn bản thay hai quyết định năm 2013 về trường chất lượng cao.',
          {
            citations: [at('qd-20-2013-hn', 16), at('qd-21-2013-hn', 16)],
          },
        ),
        local(18, 'Tăng hiệu quả quản lý, thanh tra, kiểm tra; khắc phục hạn chế trong thi, tuyển sinh; có phương án phân luồng học sinh.', {
          standingTask: true,
        }),
        local(
          20,
          'Dạy học theo Chương trình giáo dục phổ thông 2018; biên soạn tài liệu giáo dục địa phương; tổ chức Kỳ thi tốt nghiệp trung học phổ thông năm 2024.',
          {
            targets: curriculumTargets,
          },
        ),
        local(
          22,
          'Phối hợp các ngành, các quận, huyện, thị xã thực hiện Kế hoạch số 139/KH-UBND: dự án đúng tiến độ, xây dựng trường chuẩn quốc gia, trường chất lượng cao và trường liên cấp.',
          {
            targets: schoolTargets,
            citations: [at('kh-139-hn', 22)],
          },
        ),
        local(24, 'Thử mô hình tự chủ ở một số trường mầm non, phổ thông nơi có điều kiện; hỗ trợ các trường theo lộ trình của Nghị quyết số 19-NQ/TW.', {
          citations: [at('nq-19-tw', 24)],
        }),
        local(29, 'Nâng chất lượng toàn diện và mũi nhọn; thu hẹp khoảng cách giữa nội thành và ngoại thành qua hai phong trào của ngành.', {
          note: 'Hai phong trào: “Nhà trường cùng chung tay phát triển - Thầy cô cùng sẻ chia trách nhiệm” giai đoạn 2022 - 2025 và “Nhà giáo tâm huyết, sáng tạo”.',
        }),
        local(
          31,
          'Rèn đạo đức, nếp sống, kỹ năng cho học sinh; xây dựng trường học hạnh phúc; dạy văn hóa, lịch sử Thăng Long - Hà Nội; chăm lo thể lực học sinh.',
          {
            standingTask: true,
          },
        ),
        local(33, 'Cải cách hành chính, chuyển đổi số trong quản trị và dạy học; khai thác trung tâm điều hành giáo dục thông minh.'),
        local(35, 'Mở rộng giao lưu, hợp tác; kiểm định chất lượng và đánh giá quốc tế; thi đua; truyền thông về chính sách và kết quả.', {
          standingTask: true,
          note: 'Nguồn ghi PASEC, PISA; PASEC nhiều khả năng là lỗi (Việt Nam tham gia SEA-PLM).',
        }),
      ],
    },
  ],
  legalBases: [],
  responsibilities: [],
  note: 'Nguồn nói 10 nhóm nhưng có 11 đoạn không đánh số: giữ đủ 11. Không có căn cứ để ghép với nhóm của Bộ. Chủ đề khác chủ đề của Bộ.',
}

function at(documentKey: string, line: number): DemoCitation {
  return { documentKey, place: `tin báo số 001, dòng ${line}` }
}
