import { moveNode, type NodeKind, numberTree, type TemplateContent, type TemplateNode } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { dropPlace, dropZone } from './drop-place.ts'
import { placeBehind, placeBelow, shiftedPlace } from './new-node-place.ts'

const node = (id: string, parentId: string | null, position: number, kind: NodeKind = 'task'): TemplateNode => ({
  id,
  parentId,
  kind,
  position,
  text: id,
  rule: 'adaptable',
  placeRule: 'adaptable',
  targets: [],
  cameFrom: [],
})
const nodes = [node('g', null, 1, 'group'), node('h', null, 2, 'group'), node('a', 'g', 1), node('b', 'g', 2), node('c', 'h', 1)]
const content: TemplateContent = { theme: { text: 'Chủ đề', rule: 'adaptable' }, nodes, bases: [], milestones: [] }

test('a new node stands behind or below another; Tab puts it below the one before, Shift+Tab behind the one above', () => {
  expect(placeBehind(nodes[2]!)).toEqual({ parentId: 'g', after: 'a', kind: 'task' })
  expect(placeBelow(nodes, 'g')).toEqual({ parentId: 'g', after: 'b', kind: 'task' })
  expect(placeBelow([], null)).toEqual({ parentId: null, after: null, kind: 'group' })
  expect(shiftedPlace(nodes, { parentId: null, after: 'g', kind: 'group' }, 'in')).toEqual({ parentId: 'g', after: 'b', kind: 'task' })
  expect(shiftedPlace(nodes, { parentId: 'g', after: 'b', kind: 'task' }, 'out')).toEqual({ parentId: null, after: 'g', kind: 'group' })
})

test('a dragged node goes before, behind or below what it is dropped upon', () => {
  const outline = (over: string, zone: 'before' | 'after' | 'inside') => {
    const place = dropPlace(nodes, 'a', over, zone)
    return place && numberTree(moveNode(content, 'a', place.parentId, place.index).nodes).map(({ number, id }) => `${number} ${id}`)
  }
  expect(outline('c', 'before')).toEqual(['1 g', '1.1 b', '2 h', '2.1 a', '2.2 c'])
  expect(outline('c', 'after')).toEqual(['1 g', '1.1 b', '2 h', '2.1 c', '2.2 a'])
  expect(outline('b', 'after')).toEqual(['1 g', '1.1 b', '1.2 a', '2 h', '2.1 c'])
  expect(outline('h', 'inside')).toEqual(['1 g', '1.1 b', '2 h', '2.1 c', '2.2 a'])
})

test('nothing is dropped below itself, nor a task at the top', () => {
  expect(dropPlace(nodes, 'g', 'a', 'after')).toBeNull()
  expect(dropPlace(nodes, 'a', 'h', 'before')).toBeNull()
  expect([dropZone(1, 30), dropZone(15, 30), dropZone(29, 30)]).toEqual(['before', 'inside', 'after'])
})
