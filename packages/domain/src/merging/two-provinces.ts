import type { PlanItem, TemplateItem } from '../plan-item.ts'
import type { TemplateContent, TemplateNode } from '../template.ts'
import { freshIds } from './any-plan.ts'
import { deriveItems } from './derive-items.ts'
import { seenItems } from './seen-shape.ts'
import { templateItems } from './template-items.ts'

/** For examples: a small template, and two provinces that derived their plan from it. */

export function node(id: string, parentId: string | null, position: number, text: string, more: Partial<TemplateNode> = {}): TemplateNode {
  const kind = parentId === null ? 'group' : 'task'
  return { id, parentId, kind, position, text, rule: 'adaptable', placeRule: 'advisory', targets: [], cameFrom: [], ...more }
}

export const rate = { id: 'rate', indicator: null, name: 'Tỷ lệ trẻ 5 tuổi đến trường', due: null, rule: 'mandatory' } as const
export const teachers = node('teachers', null, 1, 'Phát triển đội ngũ')
export const training = node('training', 'teachers', 1, 'Bồi dưỡng giáo viên')
export const hiring = node('hiring', 'teachers', 2, 'Tuyển dụng giáo viên')
export const digital = node('digital', null, 2, 'Chuyển đổi số và ngoại ngữ')
export const records = node('records', 'digital', 1, 'Dùng học bạ số')
export const english = node('english', 'digital', 2, 'Dạy học tiếng Anh', { targets: [{ ...rate, level: { comparator: '>=', value: 95, unit: '%' } }] })

export function revision(nodes: readonly TemplateNode[], more: Partial<TemplateContent> = {}): TemplateItem[] {
  return templateItems({ theme: { text: 'Kỷ cương, sáng tạo', rule: 'mandatory' }, nodes, bases: [], milestones: [], ...more })
}

export const first = revision([teachers, training, hiring, digital, records, english])
export const haiPhong = deriveItems(first, freshIds('hp'))
export const own: PlanItem = {
  id: 'own',
  parentId: idOf(haiPhong, 'digital'),
  kind: 'task',
  position: 3,
  fields: { text: 'Lớp học thông minh ở đảo' },
  dropped: false,
  base: null,
}
/** Hà Nội says one task in its own words and has added one. */
export const haNoi = [...haiPhong.map((item) => (item.base?.id === 'training' ? { ...item, fields: { text: 'Bồi dưỡng giáo viên Thủ đô' } } : item)), own]

export function idOf(items: readonly PlanItem[], templateId: string): string {
  return items.find(({ base }) => base?.id === templateId)?.id ?? ''
}

/** A plan as one reads it: every title below its parent's. */
export function outline(items: readonly PlanItem[]): string[] {
  const depths = new Map<string, number>()
  return seenItems(items).flatMap(({ id, parentId, fields }) => {
    const depth = parentId === null ? 0 : (depths.get(parentId) ?? 0) + 1
    depths.set(id, depth)
    return typeof fields['text'] === 'string' && id !== 'theme' ? [`${'  '.repeat(depth)}${fields['text']}`] : []
  })
}
