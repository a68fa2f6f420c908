import { local } from '../plan-parts.ts'
import type { DemoWrittenPlan } from '../shape.ts'

/** Hà Nội 2020-2021: a direction, no theme; known through the report of the conference on 15 September 2020. */
export const haNoiPlan2020: DemoWrittenPlan = {
  key: 'hn-2020',
  schoolYear: 2020,
  title: 'Phương hướng năm học 2020 - 2021 của ngành Giáo dục và Đào tạo Hà Nội',
  status: 'issued',
  documentKey: 'tin-003',
  templateKey: null,
  themes: [],
  direction: 'Tăng cường kỷ cương, nề nếp trong các cơ sở giáo dục nhằm nâng cao chất lượng giáo dục toàn diện',
  groups: [
    {
      key: 'g01',
      number: 1,
      title: 'Phương hướng năm học 2020 - 2021',
      templateGroupKey: null,
      origin: 'local',
      tasks: [
        local(28, 'Siết chặt kỷ cương, nền nếp ở mọi cơ sở giáo dục để chất lượng toàn diện tốt lên.', {
          standingTask: true,
          citations: [{ documentKey: 'ct-666-2020', place: 'tin báo số 003, dòng 28' }],
        }),
        local(30, 'Ở phổ thông: coi trọng đạo đức, lối sống, kỹ năng sống và ý thức công dân của học sinh.', { standingTask: true }),
        local(30, 'Ở mầm non: coi trọng chăm sóc và giáo dục trẻ.', { standingTask: true }),
        local(32, 'Phát triển bền vững, dựa vào nội lực, từng bước tiếp cận nền giáo dục tiên tiến của thế giới.'),
        local(32, 'Hợp tác đào tạo với nhiều đối tác, đồng thời quản lý nhà nước chặt chẽ hơn.'),
      ],
    },
  ],
  legalBases: [{ documentKey: 'ct-666-2020', place: 'tin báo số 003, dòng 28' }],
  responsibilities: [],
  note: 'Nguồn nêu phương hướng, không nêu chủ đề năm học.',
}
