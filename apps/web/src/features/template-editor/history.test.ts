import { rewordNode, type TemplateContent, type TemplateNode } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { change, redo, startHistory, takeIn, undo } from './history.ts'
import { type Sheet, withContent } from './sheet.ts'

const task = (id: string, position: number): TemplateNode => ({
  id,
  parentId: 'g',
  kind: 'task',
  position,
  text: `Việc ${id}`,
  rule: 'adaptable',
  placeRule: 'adaptable',
  targets: [],
  cameFrom: [],
})
const content: TemplateContent = {
  theme: { text: 'Chủ đề', rule: 'adaptable' },
  nodes: [{ ...task('g', 1), parentId: null, kind: 'group' }, task('a', 1), task('b', 2)],
  bases: [],
  milestones: [],
}
const sheet: Sheet = { title: 'Khung', source: '', note: '', content }
const reword = (id: string, text: string) => (before: Sheet) => withContent(before, rewordNode(before.content, id, text))
const textOf = ({ content: { nodes } }: Sheet, id: string) => nodes.find((node) => node.id === id)?.text

test('typing on in one field is one step; undo takes it back and redo does it again', () => {
  let history = startHistory(sheet)
  for (const text of ['M', 'Mớ', 'Mới']) history = change(history, reword('a', text), 'text:a')
  expect(history.past).toHaveLength(1)
  expect(undo(history).now).toEqual(sheet)
  expect(textOf(redo(undo(history)).now, 'a')).toBe('Mới')
})

test('what changes nothing is no step, and a new change ends what could be done again', () => {
  const history = change(startHistory(sheet), reword('a', 'Mới'))
  expect(change(history, reword('a', 'Mới'))).toBe(history)
  expect(change(undo(history), reword('b', 'Khác')).future).toEqual([])
  expect(undo(startHistory(sheet)).now).toBe(sheet)
})

test('undo takes back one’s own change and leaves what another editor saved since', () => {
  const mine = change(startHistory(sheet), reword('a', 'Của tôi'))
  const { history, conflicts } = takeIn(mine, { base: sheet, theirs: reword('b', 'Của họ')(sheet) })
  expect(conflicts).toEqual([])
  expect([textOf(history.now, 'a'), textOf(history.now, 'b')]).toEqual(['Của tôi', 'Của họ'])
  const back = undo(history)
  expect([textOf(back.now, 'a'), textOf(back.now, 'b')]).toEqual(['Việc a', 'Của họ'])
  const again = redo(back)
  expect([textOf(again.now, 'a'), textOf(again.now, 'b')]).toEqual(['Của tôi', 'Của họ'])
})

test('what both changed is mine and is told, the head of the draft as well', () => {
  const mine = change(change(startHistory(sheet), reword('a', 'Của tôi')), (before) => ({ ...before, title: 'Tên tôi đặt' }))
  const { history, conflicts } = takeIn(mine, { base: sheet, theirs: { ...reword('a', 'Của họ')(sheet), title: 'Tên họ đặt' } })
  expect(history.now.title).toBe('Tên tôi đặt')
  expect(conflicts.map(({ nodeId, field, theirs }) => [nodeId, field, theirs])).toEqual([
    ['head', 'title', 'Tên họ đặt'],
    ['a', 'text', 'Của họ'],
  ])
})
