import { expect, test } from 'vitest'
import { aPlanNode } from './a-plan-node.ts'
import { rowsInView, shiftOfKey, treeMove } from './tree-rows.ts'

const nodes = [aPlanNode('1', null), aPlanNode('1.1', '1'), aPlanNode('1.2', '1'), aPlanNode('2', null), aPlanNode('3', null), aPlanNode('3.1', '3')]
const ids = (collapsed: readonly string[]) => rowsInView(nodes, new Set(collapsed)).map((row) => row.node.id)

test('every node is in view once while nothing is collapsed', () => {
  expect(ids([])).toEqual(['1', '1.1', '1.2', '2', '3', '3.1'])
  expect(rowsInView([...nodes, aPlanNode('x', 'absent')], new Set()).map((row) => row.node.id)).toContain('x')
})

test('below a collapsed group nothing is in view', () => {
  expect(ids(['1'])).toEqual(['1', '2', '3', '3.1'])
})

test('a row knows its level, its place and how many there are', () => {
  expect(rowsInView(nodes, new Set())[2]).toMatchObject({ level: 2, position: 2, siblings: 2, children: 0, expanded: false })
})

test('arrows walk the rows in view, Home and End go to the ends', () => {
  const rows = rowsInView(nodes, new Set(['1']))
  expect(treeMove(rows, '1', 'ArrowDown')).toEqual({ go: '2' })
  expect(treeMove(rows, '1', 'ArrowUp')).toBeNull()
  expect(treeMove(rows, '2', 'Home')).toEqual({ go: '1' })
  expect(treeMove(rows, '2', 'End')).toEqual({ go: '3.1' })
})

test('right opens, then enters; left closes, then leaves; Enter shows the details', () => {
  expect(treeMove(rowsInView(nodes, new Set(['1'])), '1', 'ArrowRight')).toEqual({ toggle: '1' })
  const open = rowsInView(nodes, new Set())
  expect(treeMove(open, '1', 'ArrowRight')).toEqual({ go: '1.1' })
  expect(treeMove(open, '1.2', 'ArrowLeft')).toEqual({ go: '1' })
  expect(treeMove(open, '1', 'ArrowLeft')).toEqual({ toggle: '1' })
  expect(treeMove(open, '2', 'ArrowRight')).toBeNull()
  expect(treeMove(open, '1.1', 'Enter')).toEqual({ open: '1.1' })
  expect(treeMove(open, '1.1', 'a')).toBeNull()
})

test('Alt moves a row with the arrows alone', () => {
  expect(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home'].map(shiftOfKey)).toEqual(['up', 'down', 'out', 'in', null])
})
