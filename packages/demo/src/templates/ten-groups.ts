import type { Confidence, DemoTemplateGroup, TemplateRule } from '../shape.ts'
import { group } from './template-parts.ts'

type Tasks = Parameters<typeof group>[3]

/** Headings of the ten groups of 2025-2026 in our words; the official wording is known only as a paraphrase. */
const headings: readonly { readonly title: string; readonly rule: TemplateRule }[] = [
  { title: 'Hoàn thiện thể chế, nâng cao hiệu quả quản lý nhà nước và quản trị nhà trường', rule: 'mandatory' },
  { title: 'Nâng cao chất lượng giáo dục mầm non, giáo dục phổ thông, giáo dục thường xuyên', rule: 'adaptable' },
  { title: 'Bảo đảm công bằng trong tiếp cận giáo dục', rule: 'mandatory' },
  { title: 'Phát triển đội ngũ nhà giáo và cán bộ quản lý giáo dục', rule: 'adaptable' },
  { title: 'Sử dụng hiệu quả ngân sách, huy động nguồn lực, tăng cường cơ sở vật chất', rule: 'adaptable' },
  { title: 'Giáo dục chính trị, tư tưởng, đạo đức, quốc phòng và an ninh, thể chất, y tế trường học', rule: 'adaptable' },
  { title: 'Phát triển giáo dục đại học, giáo dục nghề nghiệp, đào tạo nhân lực chất lượng cao', rule: 'adaptable' },
  { title: 'Đẩy mạnh hội nhập quốc tế về giáo dục', rule: 'adaptable' },
  { title: 'Đẩy mạnh chuyển đổi số và cải cách hành chính', rule: 'adaptable' },
  { title: 'Tổ chức phong trào thi đua và công tác truyền thông', rule: 'advisory' },
]

/** The ten groups with the given tasks, one list per group in order; node ids begin with `prefix`. */
export function tenGroups(prefix: string, confidence: Confidence, tasks: readonly Tasks[]): DemoTemplateGroup[] {
  return headings.map(({ title, rule }, index) =>
    group(`${prefix}-g${String(index + 1).padStart(2, '0')}`, index + 1, title, tasks[index] ?? [], rule, confidence),
  )
}
