import type { DraftComment } from '@trongtam/client'
import type { TemplateNode } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { commentBuckets, commentCounts, commentedNodes, commentsShown } from './comment-groups.ts'

const node = (id: string, parentId: string | null): TemplateNode => ({
  id,
  parentId,
  kind: parentId === null ? 'group' : 'task',
  position: 1,
  text: id,
  rule: 'adaptable',
  placeRule: 'adaptable',
  targets: [],
  cameFrom: [],
})
const nodes = [node('g', null), node('a', 'g'), node('h', null)]
const comment = (id: string, nodeId: string | null): DraftComment => ({
  id,
  nodeId,
  text: id,
  tenantName: 'Hà Nội',
  sentAt: '2026-11-27T00:00:00Z',
  sentBy: 'Nguyễn Văn A',
})
const comments = [comment('1', 'a'), comment('2', 'a'), comment('3', null), comment('4', 'removed')]
const ids = (shown: readonly DraftComment[]) => shown.map(({ id }) => id)

test('comments are counted at their nodes; commented nodes are shown with what they hang on', () => {
  const counts = commentCounts(comments)
  expect(counts.get('a')).toBe(2)
  expect(commentedNodes(nodes, counts).map(({ id }) => id)).toEqual(['g', 'a'])
})

test('what is said of the whole, and of what is gone since, is not lost', () => {
  const { whole, gone } = commentBuckets(comments, nodes)
  expect([ids(whole), ids(gone)]).toEqual([['3'], ['4']])
  expect(ids(commentsShown(comments, nodes, { about: 'gone' }))).toEqual(['4'])
  expect(ids(commentsShown(comments, nodes, { node: 'a' }))).toEqual(['1', '2'])
  expect(ids(commentsShown(comments, nodes, {}))).toEqual(['1', '2', '3', '4'])
})
