import { rewordNode, type TemplateContent, type TemplateNode } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { undo } from './history.ts'
import { openedSheet } from './opened-sheet.ts'
import { type Sheet, withContent } from './sheet.ts'

const node = (id: string, parentId: string | null, position: number): TemplateNode => ({
  id,
  parentId,
  kind: parentId === null ? 'group' : 'task',
  position,
  text: `Nội dung ${id}`,
  rule: 'adaptable',
  placeRule: 'adaptable',
  targets: [],
  cameFrom: [],
})
const content: TemplateContent = {
  theme: { text: 'Chủ đề', rule: 'adaptable' },
  nodes: [node('g', null, 1), node('a', 'g', 1), node('b', 'g', 2)],
  bases: [],
  milestones: [],
}
const sheet: Sheet = { title: 'Khung', source: '', note: '', content }
const reword = (id: string, text: string) => withContent(sheet, rewordNode(content, id, text))
const kept = (mine: Sheet, version = 1) => ({ format: 'template-draft/1' as const, version, base: sheet, mine })
const textOf = ({ content: { nodes } }: Sheet, id: string) => nodes.find((one) => one.id === id)?.text

test('what a killed tab left is there again, and can be undone', () => {
  const opened = openedSheet({ version: 1, sheet }, kept(reword('a', 'Đang gõ')))
  expect(opened.isRestored).toBe(true)
  expect(textOf(opened.history.now, 'a')).toBe('Đang gõ')
  expect(undo(opened.history).now).toBe(sheet)
})

test('it stands beside what another editor saved meanwhile; what both changed is told', () => {
  const beside = openedSheet({ version: 2, sheet: reword('b', 'Của họ') }, kept(reword('a', 'Đang gõ')))
  expect([textOf(beside.history.now, 'a'), textOf(beside.history.now, 'b')]).toEqual(['Đang gõ', 'Của họ'])
  expect(beside.conflicts).toEqual([])
  const against = openedSheet({ version: 2, sheet: reword('a', 'Của họ') }, kept(reword('a', 'Đang gõ')))
  expect(against.conflicts.map(({ nodeId, field }) => `${nodeId}.${field}`)).toEqual(['a.text'])
})

test('nothing is restored where nothing was left, or all of it is saved already', () => {
  expect(openedSheet({ version: 1, sheet }, null).isRestored).toBe(false)
  expect(openedSheet({ version: 2, sheet: reword('a', 'Đang gõ') }, kept(reword('a', 'Đang gõ'))).isRestored).toBe(false)
})
