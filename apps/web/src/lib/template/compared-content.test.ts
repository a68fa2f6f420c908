import { rewordNode, setRule, type TemplateContent, type TemplateNode } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { bindsProvinces, comparedContent } from './compared-content.ts'

const task: Omit<TemplateNode, 'id' | 'rule'> = { parentId: 'g', kind: 'task', position: 1, text: 'Việc', placeRule: 'adaptable', targets: [], cameFrom: [] }
const before: TemplateContent = {
  theme: { text: 'Chủ đề', rule: 'adaptable' },
  nodes: [
    { ...task, id: 'g', parentId: null, kind: 'group', rule: 'adaptable' },
    { ...task, id: 'must', rule: 'mandatory' },
    { ...task, id: 'may', rule: 'advisory', position: 2 },
  ],
  bases: [],
  milestones: [],
}

test('a deadline is needed where something mandatory changes, and nowhere else', () => {
  expect(bindsProvinces(comparedContent(before, rewordNode(before, 'must', 'Việc khác')))).toBe(true)
  expect(bindsProvinces(comparedContent(before, rewordNode(before, 'may', 'Việc khác')))).toBe(false)
})

test('a rule that changed is told apart from what is proposed', () => {
  const { changes, rules } = comparedContent(before, setRule(before, 'may', 'mandatory'))
  expect(changes).toEqual([])
  expect(rules).toEqual([{ itemId: 'may', field: 'text', before: 'advisory', after: 'mandatory' }])
})

test('a first revision is compared with nothing', () => {
  expect(comparedContent(null, before)).toMatchObject({ changes: [], rules: [] })
})
