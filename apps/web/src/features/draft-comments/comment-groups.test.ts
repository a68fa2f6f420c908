import type { DraftComment } from '@trongtam/client'
import { expect, test } from 'vitest'
import { groupComments, nodesWithComments } from './comment-groups.ts'

const nodes = [
  { id: 'g', parentId: null },
  { id: 'a', parentId: 'g' },
  { id: 'b', parentId: 'g' },
  { id: 'h', parentId: null },
]
const comment = (id: string, nodeId: string | null): DraftComment => ({
  id,
  nodeId,
  text: id,
  tenantName: 'Hà Nội',
  sentAt: '2026-11-27T04:00:00.000Z',
  sentBy: 'Chuyên viên',
})
const ids = (comments: readonly DraftComment[] | undefined) => comments?.map(({ id }) => id)

test('every comment stands in exactly one group, also when its node is gone', () => {
  const { whole, byNode, gone } = groupComments([comment('1', 'a'), comment('2', null), comment('3', 'a'), comment('4', 'x')], nodes)
  expect(ids(whole)).toEqual(['2'])
  expect(ids(byNode.get('a'))).toEqual(['1', '3'])
  expect(ids(gone)).toEqual(['4'])
})

test('a node with comments is shown below those above it, others are not', () => {
  const { byNode } = groupComments([comment('1', 'a')], nodes)
  expect(nodesWithComments(byNode, nodes)).toEqual(new Set(['a', 'g']))
  expect(nodesWithComments(new Map(), nodes)).toEqual(new Set())
})

test('nodes that are each other’s parents end nothing', () => {
  const ring = [
    { id: 'p', parentId: 'q' },
    { id: 'q', parentId: 'p' },
  ]
  expect(nodesWithComments(groupComments([comment('1', 'p')], ring).byNode, ring)).toEqual(new Set(['p', 'q']))
})
