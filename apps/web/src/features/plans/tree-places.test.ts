import { expect, test } from 'vitest'
import { aPlanNode } from './a-plan-node.ts'
import { droppedPlace, parentChoices, placeOf, samePlace, shiftedPlace, siblingChoices } from './tree-places.ts'

const dropped = { origin: 'dropped', number: '' } as const
const nodes = [
  aPlanNode('1', null),
  aPlanNode('1.1', '1'),
  aPlanNode('x', '1', dropped),
  aPlanNode('1.2', '1'),
  aPlanNode('1.3', '1'),
  aPlanNode('2', null),
  aPlanNode('2.1', '2', { kind: 'group' }),
  aPlanNode('2.1.1', '2.1'),
]

test('up and down go past a sibling that stands; what was left out is no place', () => {
  expect(shiftedPlace(nodes, '1.2', 'up')).toEqual({ parentId: '1', afterId: null })
  expect(shiftedPlace(nodes, '1.3', 'up')).toEqual({ parentId: '1', afterId: '1.1' })
  expect(shiftedPlace(nodes, '1.1', 'down')).toEqual({ parentId: '1', afterId: '1.2' })
  expect(shiftedPlace(nodes, '1.1', 'up')).toBeNull()
  expect(shiftedPlace(nodes, '1.3', 'down')).toBeNull()
  expect(shiftedPlace(nodes, 'x', 'down')).toBeNull()
})

test('in goes to the end of what stands before it, out behind its parent; a task never comes to the top, a group never below a task', () => {
  expect(shiftedPlace(nodes, '2', 'in')).toEqual({ parentId: '1', afterId: '1.3' })
  expect(shiftedPlace(nodes, '1.2', 'in')).toEqual({ parentId: '1.1', afterId: null })
  expect(shiftedPlace(nodes, '2.1', 'in')).toBeNull()
  expect(shiftedPlace(nodes, '2.1', 'out')).toEqual({ parentId: null, afterId: '2' })
  expect(shiftedPlace(nodes, '2.1.1', 'out')).toEqual({ parentId: '2', afterId: '2.1' })
  expect(shiftedPlace(nodes, '1.1', 'out')).toBeNull()
})

test('the place a node stands at takes it back after a move', () => {
  expect(placeOf(nodes, '1.2')).toEqual({ parentId: '1', afterId: '1.1' })
  expect(placeOf(nodes, '1')).toEqual({ parentId: null, afterId: null })
  expect(placeOf(nodes, 'x')).toBeNull()
  expect(samePlace(placeOf(nodes, '1.2'), shiftedPlace(nodes, '1.1', 'down'))).toBe(false)
})

test('a node is offered no parent below itself, and none that was left out', () => {
  expect(parentChoices(nodes, '2').map(({ id }) => id)).toEqual(['1'])
  expect(parentChoices(nodes, '2.1.1').map(({ id }) => id)).toEqual(['1', '1.1', '1.2', '1.3', '2', '2.1'])
  expect(siblingChoices(nodes, '1.1', '1').map(({ id }) => id)).toEqual(['1.2', '1.3'])
})

test('what is let go before, on or behind a row goes there where it may stand', () => {
  expect(droppedPlace(nodes, '1.3', '1.2', 'before')).toEqual({ parentId: '1', afterId: '1.1' })
  expect(droppedPlace(nodes, '1.1', '1.3', 'after')).toEqual({ parentId: '1', afterId: '1.3' })
  expect(droppedPlace(nodes, '1.1', '2.1', 'into')).toEqual({ parentId: '2.1', afterId: '2.1.1' })
  expect(droppedPlace(nodes, '1.1', '2', 'before')).toBeNull()
  expect(droppedPlace(nodes, '2', '1.1', 'into')).toBeNull()
  expect(droppedPlace(nodes, '2', '2.1', 'into')).toBeNull()
  expect(droppedPlace(nodes, '1.1', 'x', 'after')).toBeNull()
})
