import type { DemoPlanGroup, DemoPlanTask, DemoResponsibility, DemoWrittenPlan } from '../shape.ts'
import { template2024 } from '../templates/template-2024.ts'
import { haiDuongDepartmentKey } from './units.ts'

/** A group of the ministry's with its first tasks word for word, and what the province of the demonstration added to it. */
function keptGroup(number: number, ...own: readonly string[]): DemoPlanGroup {
  const group = template2024.groups.find((each) => each.number === number)
  if (!group) throw new Error(`no group ${number}`)
  const kept = group.tasks.slice(0, 2).map(({ key, text }): DemoPlanTask => ({ text, origin: 'inherited', templateTaskKey: key }))
  return {
    key: `g0${number}`,
    number,
    title: group.title,
    templateGroupKey: group.key,
    origin: 'inherited',
    tasks: [...kept, ...own.map((text): DemoPlanTask => ({ text: `${text} (minh họa)`, origin: 'local' }))],
  }
}

const duty = (of: Pick<DemoResponsibility, 'unitKey' | 'unitClassKey' | 'actor'>, words: string, sourceLine: number): DemoResponsibility => ({
  ...of,
  duty: `${words} (minh họa)`,
  role: 'lead',
  tone: 'order',
  sourceLine,
})

/** Invented for the demonstration: no document of Hải Dương is among the sources, so none is named. */
export const haiDuongPlan2024: DemoWrittenPlan = {
  key: 'hd-2024',
  schoolYear: 2024,
  title: 'Nhiệm vụ trọng tâm năm học 2024 - 2025 của ngành Giáo dục Hải Dương (minh họa)',
  status: 'issued',
  documentKey: null,
  templateKey: 'tpl-2024',
  themes: [],
  groups: [
    keptGroup(1),
    keptGroup(2, 'UBND thành phố Chí Linh và UBND thị xã Kinh Môn rà soát nhu cầu mở lớp mầm non ở khu công nghiệp'),
    keptGroup(3, 'Phòng Giáo dục và Đào tạo các huyện, thị xã, thành phố bồi dưỡng học sinh giỏi theo cụm trường'),
  ],
  legalBases: [],
  responsibilities: [
    duty({ unitKey: haiDuongDepartmentKey, unitClassKey: null, actor: 'Sở Giáo dục và Đào tạo' }, 'Hướng dẫn, kiểm tra việc thực hiện trong toàn tỉnh', 1),
    duty(
      { unitKey: null, unitClassKey: 'hd-ubnd-quan-huyen', actor: 'UBND các huyện, thị xã, thành phố' },
      'Bảo đảm trường lớp, giáo viên trên địa bàn và báo cáo kết quả cuối năm học',
      2,
    ),
  ],
  note: 'Không có văn bản nào của Hải Dương trong nguồn: kế hoạch này là minh họa, các nhiệm vụ giữ lời khung của Bộ.',
}
