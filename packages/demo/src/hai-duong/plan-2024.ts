import type { DemoAssignment, DemoPlanGroup, DemoPlanTask, DemoResponsibility, DemoResult, DemoTarget, DemoWrittenPlan } from '../shape.ts'
import { template2024 } from '../templates/template-2024.ts'
import { haiDuongDepartmentKey } from './units.ts'

const preschool: DemoTarget = {
  code: 'HD1',
  name: 'Tỷ lệ trẻ mẫu giáo 5 tuổi đến trường (minh họa)',
  level: { comparator: '>=', value: 99, unit: '%' },
  due: '2025-05-31',
  periodBasis: 'school-year',
}

const enrolled: DemoResult = {
  code: 'HD1',
  name: preschool.name,
  numerator: 995,
  denominator: 1000,
  unit: '%',
  asOf: '2025-05-31',
  documentKey: 'hd-bc-2025',
  note: 'Số tự đặt (minh họa)',
}

/** A group of the ministry's with its first tasks word for word, and what the province of the demonstration added to it. */
function keptGroup(number: number, ...own: readonly string[]): DemoPlanGroup {
  const group = template2024.groups.find((each) => each.number === number)
  if (!group) throw new Error(`no group ${number}`)
  const kept = group.tasks.slice(0, 2).map(({ key, text }): DemoPlanTask => ({ text, origin: 'inherited', templateTaskKey: key }))
  const tasks = [...kept, ...own.map((text): DemoPlanTask => ({ text: `${text} (minh họa)`, origin: 'local' }))]
  return {
    key: `g0${number}`,
    number,
    title: group.title,
    templateGroupKey: group.key,
    origin: 'inherited',
    tasks: tasks.map((task, index) => ({ ...task, ...doneIn(number, index + 1) })),
  }
}

/** The last tasks of a group were done a little late, and one was not done when the province ended. */
function doneIn(group: number, task: number): Partial<DemoPlanTask> {
  if (group === 3 && task === 3) return {}
  const counted: DemoPlanTask['targets'] = group === 2 && task === 1 ? [preschool] : []
  return { finishedOn: task < 3 ? '2025-05-16' : '2025-06-13', ...(counted.length > 0 && { targets: counted, results: [enrolled] }) }
}

/** The department leads; what is the districts' own work they do, with a date of the end of the year. */
function assignmentsOf(groups: readonly DemoPlanGroup[]): DemoAssignment[] {
  return groups.flatMap(({ tasks }, group) =>
    tasks.flatMap((_task, task): DemoAssignment[] => {
      const at = { group: group + 1, task: task + 1 }
      const lead = { ...at, unitKey: haiDuongDepartmentKey, unitClassKey: null, role: 'lead', due: '2025-05-31' } as const
      const districts = { ...at, unitKey: null, unitClassKey: 'hd-ubnd-quan-huyen', role: 'coordinating' } as const
      return group === 0 ? [lead] : [lead, districts]
    }),
  )
}

const duty = (of: Pick<DemoResponsibility, 'unitKey' | 'unitClassKey' | 'actor'>, words: string, sourceLine: number): DemoResponsibility => ({
  ...of,
  duty: `${words} (minh họa)`,
  role: 'lead',
  tone: 'order',
  sourceLine,
})

const groups = [
  keptGroup(1),
  keptGroup(2, 'UBND thành phố Chí Linh và UBND thị xã Kinh Môn rà soát nhu cầu mở lớp mầm non ở khu công nghiệp'),
  keptGroup(3, 'Phòng Giáo dục và Đào tạo các huyện, thị xã, thành phố bồi dưỡng học sinh giỏi theo cụm trường'),
]

/** Invented for the demonstration, its document too: none of Hải Dương is among the sources, and every invented text says so. */
export const haiDuongPlan2024: DemoWrittenPlan = {
  key: 'hd-2024',
  schoolYear: 2024,
  title: 'Nhiệm vụ trọng tâm năm học 2024 - 2025 của ngành Giáo dục Hải Dương (minh họa)',
  status: 'issued',
  documentKey: 'hd-qd-2024',
  templateKey: 'tpl-2024',
  themes: [{ text: 'Đoàn kết, kỷ cương, nâng cao chất lượng giáo dục (minh họa)', documentKey: 'hd-qd-2024', standing: 'full-text' }],
  groups,
  assignments: assignmentsOf(groups),
  legalBases: [{ documentKey: 'qd-2236-2024', place: 'phần căn cứ' }],
  responsibilities: [
    duty({ unitKey: haiDuongDepartmentKey, unitClassKey: null, actor: 'Sở Giáo dục và Đào tạo' }, 'Hướng dẫn, kiểm tra việc thực hiện trong toàn tỉnh', 1),
    duty(
      { unitKey: null, unitClassKey: 'hd-ubnd-quan-huyen', actor: 'UBND các huyện, thị xã, thành phố' },
      'Bảo đảm trường lớp, giáo viên trên địa bàn và báo cáo kết quả cuối năm học',
      2,
    ),
  ],
  note: 'Không có văn bản nào của Hải Dương trong nguồn: kế hoạch và văn bản ban hành là minh họa, các nhiệm vụ giữ lời khung của Bộ.',
}
