import { addNode, mergeNodes, moveNode, removeTarget, rewordNode, setRule, type TemplateContent, type TemplateNode } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { comparedContent } from '#lib/template/compared-content.ts'
import { nodeMarks } from './node-marks.ts'

const node = (id: string, parentId: string | null, position: number): TemplateNode => ({
  id,
  parentId,
  kind: parentId === null ? 'group' : 'task',
  position,
  text: `Nội dung ${id}`,
  rule: 'adaptable',
  placeRule: 'adaptable',
  targets: [{ id: `target-${id}`, indicator: null, name: 'Tỷ lệ', level: { comparator: '>=', value: 1, unit: '%' }, due: null, rule: 'adaptable' }],
  cameFrom: [],
})
const before: TemplateContent = {
  theme: { text: 'Chủ đề', rule: 'adaptable' },
  nodes: [node('g', null, 1), node('h', null, 2), node('a', 'g', 1), node('b', 'g', 2), node('c', 'h', 1), node('d', 'h', 2)],
  bases: [],
  milestones: [],
}
const marked = (after: TemplateContent) => Object.fromEntries(nodeMarks(before, after, comparedContent(before, after)))

test('each node says what became of it, also of what hangs on it', () => {
  const steps = [
    (content: TemplateContent) => rewordNode(content, 'a', 'Viết lại'),
    (content: TemplateContent) => addNode(content, { parentId: 'g', after: 'a', kind: 'task', text: 'Thêm' }, () => 'new'),
    (content: TemplateContent) => moveNode(content, 'c', 'g', 0),
    (content: TemplateContent) => removeTarget(content, 'target-d'),
    (content: TemplateContent) => setRule(content, 'b', 'mandatory'),
  ]
  const after = steps.reduce((content, step) => step(content), before)
  expect(marked(after)).toEqual({ a: ['edited'], new: ['new'], c: ['moved'], d: ['edited'], b: ['rule'] })
})

test('what was merged says so, and nothing is marked where nothing changed', () => {
  expect(marked(mergeNodes(before, ['g', 'h'], 'Một nhóm', () => 'm'))['m']).toEqual(['merged'])
  expect(marked(before)).toEqual({})
})
