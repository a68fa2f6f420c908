import { adapted, inherited, local } from '../plan-parts.ts'
import type { DemoPlanGroup, DemoTarget } from '../shape.ts'
import { template2024 as template } from '../templates/template-2024.ts'

const humanResourceTargets: readonly DemoTarget[] = [
  {
    code: 'T04',
    name: 'Tỷ lệ trường công lập (mầm non, tiểu học, trung học cơ sở, trung học phổ thông) đạt chuẩn quốc gia',
    level: { comparator: 'range', low: 80, high: 85, unit: '%' },
    due: null,
    periodBasis: 'calendar-year',
    note: 'Văn bản không ghi mốc; nguồn ngoài nêu mốc đến năm 2025.',
  },
  {
    code: 'T05',
    name: 'Số trường liên cấp (tiểu học - trung học cơ sở - trung học phổ thông) diện tích tối thiểu 5 ha được đầu tư',
    level: { comparator: 'range', low: 3, high: 5, unit: 'trường' },
    due: null,
    periodBasis: 'calendar-year',
    note: 'Điều kiện kèm theo: mỗi trường từ 5 ha. Văn bản không ghi mốc.',
  },
  {
    code: 'T06',
    name: 'Tỷ lệ lao động qua đào tạo',
    level: { comparator: 'range', low: 75, high: 80, unit: '%' },
    due: null,
    periodBasis: 'calendar-year',
    note: 'Văn bản không ghi mốc.',
  },
  {
    code: 'T07',
    name: 'Tỷ lệ lao động có bằng cấp, chứng chỉ',
    level: { comparator: 'range', low: 55, high: 60, unit: '%' },
    due: null,
    periodBasis: 'calendar-year',
    note: 'Văn bản không ghi mốc.',
  },
  {
    code: 'T08',
    name: 'Số lượt người đào tạo nghề mỗi năm',
    level: { comparator: '~', value: 230000, unit: 'lượt người/năm' },
    due: null,
    periodBasis: 'calendar-year',
    note: 'Hằng năm; văn bản viết "khoảng".',
  },
]

/** Groups 7 to 12 of Decision 5127 (lines 71 to 91): titles as issued, tasks restated. */
export const plan2024Groups7To12: readonly DemoPlanGroup[] = [
  {
    key: 'g07',
    number: 7,
    title: 'Nâng cao chất lượng đào tạo nhân lực, nhất là nguồn nhân lực chất lượng cao gắn với nghiên cứu khoa học và đổi mới sáng tạo',
    templateGroupKey: 'tpl-2024-g07',
    origin: 'inherited',
    sourceLine: 71,
    tasks: [
      inherited(template, 'tpl-2024-g07-t01', 72, { leadIn: true, citations: [{ documentKey: 'nq-dai-hoi-13', place: 'mục II.7, dòng 72' }] }),
      local(73, 'Coi đào tạo nhân lực chất lượng cao là khâu đột phá của Hà Nội, tạo nền cho Thủ đô phát triển nhanh và bền vững.', { leadIn: true }),
      local(
        74,
        'Triển khai ba nhóm giải pháp về nhân lực: giáo dục phổ thông; giáo dục nghề nghiệp và việc làm; tuyển dụng, bồi dưỡng cán bộ, công chức, viên chức; phấn đấu đạt năm chỉ tiêu kèm theo.',
        { targets: humanResourceTargets },
      ),
      inherited(template, 'tpl-2024-g07-t02', 75, { citations: [{ documentKey: 'ctr-kiem-dinh-2022-2030', place: 'mục II.7, dòng 75' }] }),
    ],
  },
  {
    key: 'g08',
    number: 8,
    title: 'Tăng cường hội nhập quốc tế trong giáo dục',
    templateGroupKey: 'tpl-2024-g08',
    origin: 'inherited',
    sourceLine: 76,
    tasks: [
      inherited(template, 'tpl-2024-g08-t01', 77),
      adapted(
        'tpl-2024-g08-t02',
        78,
        'Quản lý chặt cơ sở giáo dục có yếu tố nước ngoài và dịch vụ tư vấn du học; thực hiện các đề án học bổng dùng ngân sách; nắm chắc việc công dân Thủ đô đi học tập, giảng dạy, nghiên cứu ở nước ngoài.',
        { standingTask: true },
      ),
      inherited(template, 'tpl-2024-g08-t03', 79),
      inherited(template, 'tpl-2024-g08-t04', 80),
    ],
  },
  {
    key: 'g09',
    number: 9,
    title: 'Đẩy mạnh chuyển đổi số, cải cách hành chính trong toàn ngành Giáo dục và Đào tạo Hà Nội',
    templateGroupKey: 'tpl-2024-g09',
    origin: 'adapted',
    sourceLine: 81,
    tasks: [
      inherited(template, 'tpl-2024-g09-t01', 82, {
        citations: [
          { documentKey: 'de-an-cntt-2022-2025', place: 'mục II.9, dòng 82' },
          { documentKey: 'de-an-dan-cu-2022-2025', place: 'mục II.9, dòng 82' },
        ],
      }),
      local(83, 'Khai thác tốt Trung tâm Điều hành giáo dục thông minh (IOC) trong điều hành; giữ nền nếp tuyển sinh đầu cấp bằng hình thức trực tuyến.'),
      inherited(template, 'tpl-2024-g09-t02', 84),
    ],
  },
  {
    key: 'g10',
    number: 10,
    title: 'Tăng cường công tác thanh tra, kiểm tra và xử lý vi phạm trong lĩnh vực giáo dục và đào tạo',
    templateGroupKey: 'tpl-2024-g10',
    origin: 'inherited',
    sourceLine: 85,
    tasks: [inherited(template, 'tpl-2024-g10-t01', 86, { standingTask: true })],
  },
  {
    key: 'g11',
    number: 11,
    title: 'Tăng cường công tác truyền thông giáo dục',
    templateGroupKey: 'tpl-2024-g11',
    origin: 'inherited',
    sourceLine: 87,
    tasks: [
      adapted(
        'tpl-2024-g11-t01',
        88,
        'Chủ động truyền thông về chính sách mới và các sự kiện của đất nước, Thủ đô, ngành Giáo dục: 80 năm Cách mạng tháng Tám và Quốc khánh, 80 năm ngành Giáo dục, Kỳ thi tốt nghiệp năm 2025; phối hợp xử lý kịp thời những vấn đề dư luận quan tâm.',
        { standingTask: true },
      ),
    ],
  },
  {
    key: 'g12',
    number: 12,
    title: 'Tiếp tục thực hiện các phong trào thi đua trong toàn Ngành',
    templateGroupKey: 'tpl-2024-g12',
    origin: 'inherited',
    sourceLine: 89,
    tasks: [
      adapted(
        'tpl-2024-g12-t01',
        90,
        'Sơ kết, tổng kết các phong trào thi đua giai đoạn 2020 - 2025; tổ chức thiết thực, tiết kiệm các hoạt động mừng 70 năm Giải phóng Thủ đô, 70 năm ngành Giáo dục Thủ đô và 80 năm ngành Giáo dục.',
      ),
      inherited(template, 'tpl-2024-g12-t02', 91, { standingTask: true }),
    ],
  },
]
