import type { DemoResponsibility, DemoWrittenPlan } from '../shape.ts'
import { plan2024Groups1To6 } from './plan-2024-groups-1-6.ts'
import { plan2024Groups7To12 } from './plan-2024-groups-7-12.ts'

const department = 'Sở Giáo dục và Đào tạo'
const districts = 'Ủy ban nhân dân các quận, huyện, thị xã'
const office = 'Phòng Giáo dục và Đào tạo'

/** Part III of Decision 5127 and its closing lines: by class of unit, as the document assigns. */
const responsibilities: readonly DemoResponsibility[] = [
  unit(
    'hn-so-gddt',
    department,
    'Làm đơn vị thường trực của Thành phố; đôn đốc, kiểm tra ở các quận, huyện, thị xã; tổng hợp khó khăn, vướng mắc, kịp thời báo cáo UBND Thành phố chỉ đạo.',
    'lead',
    94,
  ),
  unit(
    'hn-so-gddt',
    department,
    'Cùng các Sở, ban, ngành, đoàn thể và UBND cấp huyện chỉ đạo, đôn đốc cơ sở giáo dục hoàn thành nhiệm vụ năm học.',
    'coordinating',
    95,
  ),
  unit('hn-so-gddt', department, 'Hướng dẫn cơ sở giáo dục thực hiện khung kế hoạch thời gian năm học theo Quyết định số 4354/QĐ-UBND.', 'lead', 96),
  classOf(
    'hn-so-ban-nganh',
    'Các Sở, ban, ngành Thành phố',
    'Theo chức năng, phối hợp với Sở Giáo dục và Đào tạo; chú ý đội ngũ giáo viên, cơ sở vật chất, biên chế, chế độ chính sách, an ninh trường học và tuyên truyền pháp luật.',
    'coordinating',
    98,
  ),
  classOf('hn-ubnd-quan-huyen', districts, 'Cụ thể hóa nhiệm vụ giáo dục tại địa bàn; cùng Sở kiểm tra, đôn đốc Phòng Giáo dục và Đào tạo.', 'lead', 100),
  classOf('hn-phong-gddt', office, 'Hướng dẫn trường học, cơ sở giáo dục trên địa bàn thực hiện kế hoạch năm học.', 'executing', 100),
  classOf(
    'hn-ubnd-quan-huyen',
    districts,
    'Sắp xếp, quy hoạch mạng lưới trường, lớp; bố trí giáo viên đúng chuẩn, đúng định mức, sử dụng tiết kiệm nhân lực và vật lực.',
    'lead',
    101,
  ),
  classOf('hn-ubnd-quan-huyen', districts, 'Ưu tiên ngân sách cho cơ sở vật chất và thiết bị tối thiểu của Chương trình giáo dục phổ thông 2018.', 'lead', 102),
  classOf('hn-ubnd-quan-huyen', districts, 'Chỉ đạo rà soát điều kiện dạy học rồi quyết định phương án mua sắm, đầu tư và bồi dưỡng đội ngũ.', 'lead', 103),
  classOf('hn-phong-gddt', office, 'Rà soát cơ sở vật chất, thiết bị và đội ngũ của các trường trên địa bàn.', 'executing', 103),
  classOf(
    'hn-dh-cd',
    'Các trường đại học, cao đẳng trực thuộc Thành phố',
    'Quán triệt Quyết định số 2236/QĐ-BGDĐT tới toàn thể cán bộ, giáo viên, người lao động và dựa vào đó lập kế hoạch của đơn vị.',
    'executing',
    105,
  ),
  unit('hn-vp-ubnd', 'Chánh Văn phòng UBND Thành phố', 'Chịu trách nhiệm thi hành Quyết định.', 'executing', 14),
  unit('hn-so-gddt', 'Giám đốc Sở Giáo dục và Đào tạo', 'Chịu trách nhiệm thi hành Quyết định và thực hiện nghiêm Kế hoạch.', 'executing', 106),
  classOf('hn-so-ban-nganh', 'Thủ trưởng các Sở, ban, ngành', 'Chịu trách nhiệm thi hành Quyết định và thực hiện nghiêm Kế hoạch.', 'executing', 106),
  classOf(
    'hn-ubnd-quan-huyen',
    'Chủ tịch UBND các quận, huyện, thị xã',
    'Chịu trách nhiệm thi hành Quyết định và thực hiện nghiêm Kế hoạch.',
    'executing',
    106,
  ),
  classOf('hn-dh-cd', 'Hiệu trưởng các trường đại học, cao đẳng thuộc Thành phố', 'Thực hiện nghiêm Kế hoạch.', 'executing', 106),
]

/** Hà Nội 2024-2025: Decision 5127, the only full text among the sources. */
export const haNoiPlan2024: DemoWrittenPlan = {
  key: 'hn-2024',
  schoolYear: 2024,
  title: 'Kế hoạch triển khai thực hiện nhiệm vụ, giải pháp trọng tâm năm học 2024 - 2025 của ngành Giáo dục và Đào tạo Hà Nội',
  status: 'issued',
  documentKey: 'qd-5127-2024',
  templateKey: 'tpl-2024',
  themes: [
    { text: 'Đổi mới sáng tạo, nâng cao chất lượng, đoàn kết kỷ cương', documentKey: 'qd-5127-2024', standing: 'full-text' },
    { text: 'Kỷ cương trách nhiệm, đổi mới sáng tạo, nâng cao chất lượng giáo dục và đào tạo', documentKey: 'tin-000', standing: 'report' },
  ],
  groups: [...plan2024Groups1To6, ...plan2024Groups7To12],
  legalBases: [
    { documentKey: 'luat-tccqdp-2015', place: 'phần căn cứ, dòng 6' },
    { documentKey: 'luat-sua-doi-tccqdp-2019', place: 'phần căn cứ, dòng 6' },
    { documentKey: 'luat-giao-duc-2019', place: 'phần căn cứ, dòng 7' },
    { documentKey: 'qd-2236-2024', place: 'phần căn cứ, dòng 8' },
    { documentKey: 'qd-4354-2024', place: 'phần căn cứ, dòng 9' },
    { documentKey: 'ttr-3169-2024', place: 'phần căn cứ, dòng 10' },
    ...[
      'kl-91-2024',
      'nq-29-2013',
      'nq-dai-hoi-13',
      'nq-dai-hoi-17-hn',
      'ctr-chinh-phu-dai-hoi-13',
      'ctr-chinh-phu-2021-2026',
      'nq-ktxh-2021-2025',
      'ctr-14-tu-2021',
    ].map((documentKey) => ({ documentKey, place: 'đoạn mở đầu của Kế hoạch, dòng 32' })),
  ],
  responsibilities,
  note: 'Phần nhiệm vụ của văn bản không nêu đơn vị chủ trì và thời hạn: cả hai được để trống, không suy đoán.',
}

function unit(unitKey: string, actor: string, duty: string, role: DemoResponsibility['role'], sourceLine: number): DemoResponsibility {
  return { unitKey, unitClassKey: null, actor, duty, role, tone: 'order', sourceLine }
}

function classOf(unitClassKey: string, actor: string, duty: string, role: DemoResponsibility['role'], sourceLine: number): DemoResponsibility {
  return { unitKey: null, unitClassKey, actor, duty, role, tone: 'order', sourceLine }
}
