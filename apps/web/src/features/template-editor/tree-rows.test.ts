import { numberTree, type TemplateNode } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { rowAction, writingAction } from './tree-keys.ts'
import { nodesFound, rowsInView } from './tree-rows.ts'

const node = (id: string, parentId: string | null, position: number, text: string): TemplateNode => ({
  id,
  parentId,
  kind: parentId === null ? 'group' : 'task',
  position,
  text,
  rule: 'adaptable',
  placeRule: 'adaptable',
  targets: [],
  cameFrom: [],
})
const nodes = numberTree([
  node('g', null, 1, 'Nâng cao chất lượng'),
  node('h', null, 2, 'Chuyển đổi số'),
  node('a', 'g', 1, 'Đổi mới kiểm tra, đánh giá'),
  node('b', 'g', 2, 'Bồi dưỡng giáo viên'),
  node('c', 'h', 1, 'Học bạ số'),
])
const none: ReadonlySet<string> = new Set()
const ids = (rows: ReturnType<typeof rowsInView>) => rows.map((row) => row.node.id)
const key = (name: string, more: Partial<Parameters<typeof writingAction>[0]> = {}) => ({ key: name, altKey: false, shiftKey: false, modKey: false, ...more })

test('rows stand in document order; what is collapsed is out of view, what is looked for is not', () => {
  expect(ids(rowsInView(nodes, none, null))).toEqual(['g', 'a', 'b', 'h', 'c'])
  expect(ids(rowsInView(nodes, new Set(['g']), null))).toEqual(['g', 'h', 'c'])
  expect(ids(rowsInView(nodes, new Set(['g']), new Set(['b'])))).toEqual(['g', 'b'])
})

test('a node is found with and without diacritics, and by its number', () => {
  expect(nodesFound(nodes, 'danh gia')).toEqual(new Set(['a']))
  expect(nodesFound(nodes, 'đánh giá')).toEqual(new Set(['a']))
  expect(nodesFound(nodes, '2.1')).toEqual(new Set(['c']))
  expect(nodesFound(nodes, '  ')).toBeNull()
})

test('arrows walk the rows and open them', () => {
  const rows = rowsInView(nodes, new Set(['h']), null)
  expect(rowAction(rows, 'g', key('ArrowDown'))).toEqual({ do: 'go', to: 'a' })
  expect(rowAction(rows, 'a', key('ArrowLeft'))).toEqual({ do: 'go', to: 'g' })
  expect(rowAction(rows, 'h', key('ArrowRight'))).toEqual({ do: 'toggle' })
  expect(rowAction(rows, 'h', key('ArrowDown'))).toBeNull()
})

test('keys of the tree move, add and remove; those of the browser are left alone', () => {
  const rows = rowsInView(nodes, none, null)
  expect(rowAction(rows, 'a', key('Tab'))).toEqual({ do: 'shift', way: 'in' })
  expect(rowAction(rows, 'a', key('Tab', { shiftKey: true }))).toEqual({ do: 'shift', way: 'out' })
  expect(rowAction(rows, 'a', key('ArrowUp', { altKey: true }))).toEqual({ do: 'shift', way: 'up' })
  expect(rowAction(rows, 'a', key('Delete', { modKey: true }))).toEqual({ do: 'remove' })
  expect(rowAction(rows, 'a', key('Enter'))).toEqual({ do: 'add' })
  for (const other of [key('k', { modKey: true }), key('ArrowLeft', { altKey: true }), key('Tab', { modKey: true }), key('a')])
    expect(rowAction(rows, 'a', other)).toBeNull()
})

test('while words are written, arrows and Delete belong to the text', () => {
  expect(writingAction(key('Enter'))).toEqual({ do: 'add' })
  expect(writingAction(key('Tab'))).toEqual({ do: 'shift', way: 'in' })
  for (const other of [key('ArrowDown'), key('Delete', { modKey: true }), key('Home')]) expect(writingAction(other)).toBeNull()
})
