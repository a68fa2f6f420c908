import { adapted, inherited, local } from '../plan-parts.ts'
import type { DemoCitation, DemoPlanGroup, DemoTarget } from '../shape.ts'
import { template2024 as template } from '../templates/template-2024.ts'

const t01: DemoTarget = {
  code: 'T01',
  name: 'Chuẩn phổ cập giáo dục mầm non cho trẻ mẫu giáo 3 - 5 tuổi',
  level: { comparator: 'milestone', text: 'đạt chuẩn' },
  due: '2030',
  periodBasis: 'school-year',
  note: 'Mốc năm 2030 nằm ngoài năm học.',
}
const t02: DemoTarget = {
  code: 'T02',
  name: 'Tỷ lệ ngân sách thực chi cho giáo dục và đào tạo trên tổng chi ngân sách nhà nước',
  level: { comparator: '>=', value: 20, unit: '%' },
  due: null,
  periodBasis: 'calendar-year',
  note: 'Văn bản không ghi mốc; ngân sách tính theo năm dương lịch.',
}
const t03: DemoTarget = {
  code: 'T03',
  name: 'Tỷ lệ chi hoạt động giảng dạy và học tập trên tổng chi thường xuyên (chưa kể học phí)',
  level: { comparator: '>=', value: 19, unit: '%' },
  due: null,
  periodBasis: 'calendar-year',
  note: 'Văn bản không ghi mốc; ngân sách tính theo năm dương lịch.',
}

/** Groups 1 to 6 of Decision 5127 (lines 38 to 70): titles as issued, tasks restated. */
export const plan2024Groups1To6: readonly DemoPlanGroup[] = [
  {
    key: 'g01',
    number: 1,
    title: 'Nâng cao hiệu lực, hiệu quả công tác quản lý nhà nước về giáo dục và đào tạo',
    templateGroupKey: 'tpl-2024-g01',
    origin: 'adapted',
    sourceLine: 38,
    tasks: [
      inherited(template, 'tpl-2024-g01-t01', 39, { citations: [at('kl-91-2024', 'mục II.1, dòng 39'), at('nq-29-2013', 'mục II.1, dòng 39')] }),
      local(40, 'Đưa các chính sách về giáo dục, đào tạo của Luật Thủ đô (Điều 22) vào thi hành một cách thống nhất trên toàn Thành phố.', {
        citations: [at('luat-thu-do-2024', 'mục II.1, dòng 40', 'Điều 22')],
      }),
      inherited(template, 'tpl-2024-g01-t02', 41, { standingTask: true }),
    ],
  },
  {
    key: 'g02',
    number: 2,
    title:
      'Đảm bảo công bằng trong tiếp cận giáo dục cho mọi đối tượng, trong đó, quan tâm đến đối tượng là người dân tộc thiểu số, vùng có điều kiện kinh tế - xã hội còn khó khăn, trẻ mồ côi, trẻ em không nơi nương tựa, người thuộc hộ nghèo, hộ cận nghèo',
    templateGroupKey: 'tpl-2024-g02',
    origin: 'adapted',
    sourceLine: 42,
    tasks: [
      inherited(template, 'tpl-2024-g02-t01', 43, { targets: [t01] }),
      adapted(
        'tpl-2024-g02-t02',
        44,
        'Dành ưu tiên về cơ sở vật chất và thiết bị cho trường mầm non, trường phổ thông, cơ sở giáo dục thường xuyên ở vùng sâu, vùng xa của các huyện.',
      ),
      inherited(template, 'tpl-2024-g02-t03', 45),
      inherited(template, 'tpl-2024-g02-t04', 46),
    ],
  },
  {
    key: 'g03',
    number: 3,
    title: 'Nâng cao chất lượng giáo dục mầm non, giáo dục phổ thông và giáo dục thường xuyên',
    templateGroupKey: 'tpl-2024-g03',
    origin: 'inherited',
    sourceLine: 47,
    tasks: [
      inherited(template, 'tpl-2024-g03-t01', 48, { standingTask: true }),
      inherited(template, 'tpl-2024-g03-t02', 49, { standingTask: true }),
      inherited(template, 'tpl-2024-g03-t03', 50),
      inherited(template, 'tpl-2024-g03-t04', 51),
      adapted(
        'tpl-2024-g03-t05',
        52,
        'Khuyến khích người dân Thủ đô học thường xuyên, học suốt đời; tiếp tục thực hiện Nghị quyết số 23-NQ/TU về khuyến học, khuyến tài.',
        {
          citations: [at('nq-23-tu-2023', 'mục II.3, dòng 52')],
        },
      ),
      local(53, 'Từng bước thực hiện kế hoạch để Hà Nội được công nhận là Thành phố học tập UNESCO.', {
        citations: [at('kh-unesco-hn', 'mục II.3, dòng 53')],
        note: 'Tin báo số 000 cũng nêu việc này trong văn bản của UBND Thành phố.',
      }),
      inherited(template, 'tpl-2024-g03-t06', 54),
      inherited(template, 'tpl-2024-g03-t07', 55),
    ],
  },
  {
    key: 'g04',
    number: 4,
    title:
      'Phát triển đội ngũ giáo viên, giảng viên và cán bộ quản lý cơ sở giáo dục bảo đảm đủ số lượng và nâng cao về chất lượng, đáp ứng yêu cầu đổi mới giáo dục và đào tạo',
    templateGroupKey: 'tpl-2024-g04',
    origin: 'inherited',
    sourceLine: 56,
    tasks: [
      inherited(template, 'tpl-2024-g04-t01', 57, { citations: [at('qd-72-2022', 'mục II.4, dòng 57')] }),
      local(58, 'Tiếp tục lộ trình nâng chuẩn trình độ giáo viên mầm non, tiểu học, trung học cơ sở theo Kế hoạch số 22/KH-UBND của Thành phố.', {
        citations: [at('kh-22-2022', 'mục II.4, dòng 58')],
      }),
      inherited(template, 'tpl-2024-g04-t02', 59, { citations: [at('de-an-giang-vien-2019-2030', 'mục II.4, dòng 59')] }),
    ],
  },
  {
    key: 'g05',
    number: 5,
    title: 'Sử dụng hiệu quả ngân sách nhà nước và huy động các nguồn lực đầu tư cho giáo dục',
    templateGroupKey: 'tpl-2024-g05',
    origin: 'inherited',
    sourceLine: 60,
    tasks: [
      inherited(template, 'tpl-2024-g05-t01', 61, {
        targets: [t02],
        citations: ['nq-37-2004-qh11', 'luat-giao-duc-2019', 'nq-29-2013', 'kl-91-2024'].map((key) => at(key, 'mục II.5, dòng 61')),
      }),
      inherited(template, 'tpl-2024-g05-t02', 62, { targets: [t03] }),
      adapted(
        'tpl-2024-g05-t03',
        63,
        'Huy động nguồn lực xã hội, tiếp tục ưu tiên ngân sách của Thành phố và cấp huyện; có cơ chế khuyến khích doanh nghiệp, nhất là ở khu công nghiệp, mở trường ngoài công lập; dùng hiệu quả vốn chương trình mục tiêu quốc gia.',
      ),
      inherited(template, 'tpl-2024-g05-t04', 64),
      inherited(template, 'tpl-2024-g05-t05', 65, { standingTask: true }),
    ],
  },
  {
    key: 'g06',
    number: 6,
    title: 'Tăng cường công tác giáo dục chính trị, tư tưởng, giáo dục quốc phòng an ninh và giáo dục thể chất, y tế trường học',
    templateGroupKey: 'tpl-2024-g06',
    origin: 'inherited',
    sourceLine: 66,
    tasks: [
      adapted(
        'tpl-2024-g06-t01',
        67,
        'Giáo dục chính trị, tư tưởng, đạo đức, kỹ năng sống; xây dựng nếp sống người Hà Nội thanh lịch, văn minh; học tập và làm theo Bác; phòng ngừa bạo lực học đường; gia đình, nhà trường, xã hội cùng chăm lo cho học sinh.',
        { standingTask: true },
      ),
      inherited(template, 'tpl-2024-g06-t02', 68, { citations: [at('luat-gdqpan-2013', 'mục II.6, dòng 68')] }),
      inherited(template, 'tpl-2024-g06-t03', 69, { standingTask: true }),
      inherited(template, 'tpl-2024-g06-t04', 70, {
        citations: [at('ctr-suc-khoe-hoc-duong', 'mục II.6, dòng 70'), at('ctr-y-te-truong-hoc', 'mục II.6, dòng 70')],
      }),
    ],
  },
]

function at(documentKey: string, place: string, article?: string): DemoCitation {
  return { documentKey, place, ...(article ? { article } : {}) }
}
