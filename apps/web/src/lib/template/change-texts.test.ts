import { revisionChanges, rewordNode, setTarget, splitNode, type TemplateContent, type TemplateNode } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { changeTexts } from './change-texts.ts'

const node = (id: string, parentId: string | null, text: string): TemplateNode => ({
  id,
  parentId,
  kind: parentId === null ? 'group' : 'task',
  position: 1,
  text,
  rule: 'adaptable',
  placeRule: 'adaptable',
  targets: [{ id: `target-${id}`, indicator: null, name: 'Tỷ lệ', level: { comparator: '>=', value: 20, unit: '%' }, due: null, rule: 'mandatory' }],
  cameFrom: [],
})
const before: TemplateContent = {
  theme: { text: 'Chủ đề', rule: 'mandatory' },
  nodes: [node('g', null, 'Nhóm'), node('a', 'g', 'Việc')],
  bases: [],
  milestones: [],
}

test('an edit is told by its field, also where the field is no text', () => {
  const [reworded] = revisionChanges(before, rewordNode(before, 'a', 'Việc khác'))
  expect(reworded && changeTexts(reworded)).toEqual({ before: 'Việc', after: 'Việc khác' })
  const raised = setTarget(before, 'a', { ...node('a', null, '').targets[0]!, level: { comparator: '>=', value: 25, unit: '%' } })
  const [level] = revisionChanges(before, raised)
  expect(level && changeTexts(level)).toEqual({ before: '≥ 20 %', after: '≥ 25 %' })
})

test('a split is told by what was and what it became', () => {
  let made = 0
  const parts = [
    { text: 'Một', childIds: ['a'] },
    { text: 'Hai', childIds: [] },
  ]
  const split = revisionChanges(
    before,
    splitNode(before, 'g', parts, () => `part-${(made += 1)}`),
  ).find(({ type }) => type === 'split')
  expect(split && changeTexts(split)).toEqual({ before: 'Nhóm', after: 'Một; Hai' })
})
