import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TemplateContent } from '../template.ts'
import { withKnownOrigins } from './lineage.ts'
import { mergeNodes } from './merge-nodes.ts'
import { edited, randomEdits, someContent } from './random-contents.ts'
import { splitNode } from './split-node.ts'
import { templateFaults } from './template-faults.ts'
import { childrenOf } from './template-tree.ts'

fc.configureGlobal({ numRuns: 1000 })

const parts = (first: readonly string[], second: readonly string[]) => [
  { text: 'Phần một', childIds: first },
  { text: 'Phần hai', childIds: second },
]

function countingIds(): () => string {
  let count = 0
  return () => `new-${(count += 1)}`
}

const idsBelow = (content: TemplateContent, id: string) => childrenOf(content.nodes, id).map((child) => child.id)
const nodeOf = (content: TemplateContent, id: string) => content.nodes.find((node) => node.id === id)
const everyTarget = ({ nodes }: TemplateContent) => nodes.flatMap(({ targets }) => targets.map(({ id }) => id)).toSorted()

describe('a node is split', () => {
  const split = splitNode(someContent, 'g', parts(['a'], ['e']), countingIds())

  test('into new ones in its place that came from it, the old one gone', () => {
    expect(childrenOf(split.nodes, null).map(({ id }) => id)).toEqual(['new-1', 'new-2', 'h'])
    expect(nodeOf(split, 'new-2')).toMatchObject({ text: 'Phần hai', kind: 'group', cameFrom: ['g'] })
    expect([idsBelow(split, 'new-1'), idsBelow(split, 'new-2')]).toEqual([['a'], ['e']])
    expect(nodeOf(split, 'g')).toBeUndefined()
  })

  test('whose targets and bases, and children that none names, go to the first', () => {
    const task = splitNode(someContent, 'a', parts([], []), countingIds())
    expect(nodeOf(task, 'new-1')?.targets).toHaveLength(1)
    expect(nodeOf(task, 'new-2')?.targets).toEqual([])
    expect(task.bases[0]?.nodeId).toBe('new-1')
    expect(idsBelow(splitNode(someContent, 'g', parts([], ['e', 'd']), countingIds()), 'new-1')).toEqual(['a'])
  })

  test('not into one, not into parts without words, and not if it is not there', () => {
    expect(splitNode(someContent, 'g', parts([], []).slice(1), countingIds())).toBe(someContent)
    expect(splitNode(someContent, 'g', [...parts([], []), { text: ' ', childIds: [] }], countingIds())).toBe(someContent)
    expect(splitNode(someContent, 'absent', parts([], []), countingIds())).toBe(someContent)
  })
})

describe('nodes are merged', () => {
  test('into a new one that came from all, with their children in the order given, bound as the strictest', () => {
    const content = { ...someContent, nodes: someContent.nodes.map((node) => (node.id === 'h' ? { ...node, rule: 'mandatory' as const } : node)) }
    const merged = mergeNodes(content, ['h', 'g'], 'Một nhóm', countingIds())
    expect(nodeOf(merged, 'new-1')).toMatchObject({ text: 'Một nhóm', cameFrom: ['h', 'g'], rule: 'mandatory', placeRule: 'adaptable', parentId: null })
    expect(idsBelow(merged, 'new-1')).toEqual(['d', 'a', 'e'])
    const tasks = mergeNodes(content, ['d', 'a'], 'Một việc', countingIds())
    expect(tasks.bases[0]?.nodeId).toBe('new-1')
    expect(nodeOf(tasks, 'new-1')).toMatchObject({ parentId: 'h', targets: [{ id: 'x' }] })
  })

  test('not one alone, not with a stranger, a part of itself or another kind, not without words', () => {
    for (const ids of [['g'], ['g', 'g'], ['g', 'absent'], ['e', 'c'], ['c', 'e'], ['g', 'd']])
      expect(mergeNodes(someContent, ids, 'Một', countingIds()), ids.join()).toBe(someContent)
    expect(mergeNodes(someContent, ['g', 'h'], '', countingIds())).toBe(someContent)
  })
})

test('splitting and merging again keeps every child, target and basis, and the node comes from itself alone', () => {
  fc.assert(
    fc.property(randomEdits, fc.nat(), fc.nat(4), fc.nat(4), (edits, chosen, from, to) => {
      const content = edited(someContent, edits)
      const node = content.nodes[chosen % Math.max(1, content.nodes.length)]
      if (!node) return
      const children = idsBelow(content, node.id)
      const newId = countingIds()
      const split = splitNode(content, node.id, parts(children.slice(0, from), children.slice(to)), newId)
      const again = mergeNodes(split, ['new-1', 'new-2'], node.text, newId)
      expect(templateFaults(split)).toEqual([])
      expect(idsBelow(again, 'new-3').toSorted()).toEqual(children.toSorted())
      expect(everyTarget(again)).toEqual(everyTarget(content))
      expect(again.bases).toHaveLength(content.bases.length)
      expect(again.nodes).toHaveLength(content.nodes.length)
      expect(nodeOf(again, 'new-3')?.cameFrom).toEqual(node.cameFrom.length > 0 ? node.cameFrom : [node.id])
    }),
  )
})

test('only origins that were published count: what was added and split in one draft came from nothing', () => {
  const published = new Set(someContent.nodes.map(({ id }) => id))
  const newId = countingIds()
  const split = splitNode(someContent, 'g', parts(['a'], ['e']), newId)
  expect(withKnownOrigins(split, published)).toEqual(split)
  expect(withKnownOrigins(split, new Set()).nodes.flatMap(({ cameFrom }) => cameFrom)).toEqual([])
  const next = withKnownOrigins(split, new Set(split.nodes.map(({ id }) => id)))
  expect(next.nodes.flatMap(({ cameFrom }) => cameFrom)).toEqual([])
  expect(templateFaults(split, published)).toEqual([])
})
