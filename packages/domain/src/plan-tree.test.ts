import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberTree, type TreeNode } from './plan-tree.ts'
import { compareVietnamese } from './vietnamese-text.ts'

fc.configureGlobal({ numRuns: 1000 })

/** Any parents at all: absent ones, itself, rings. */
const anyNodes: fc.Arbitrary<TreeNode[]> = fc.integer({ min: 0, max: 12 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, index) => `n${index}`)
  const parentId = fc.constantFrom(null, 'absent', ...ids)
  return fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), parentId, position: fc.nat(4), kind: fc.constantFrom('group', 'task') })))
})

function isOnRing(node: TreeNode, nodes: readonly TreeNode[]): boolean {
  let parentId = node.parentId
  for (const _ of nodes) {
    if (parentId === node.id) return true
    parentId = nodes.find(({ id }) => id === parentId)?.parentId ?? null
  }
  return false
}

function aNode(id: string, parentId: string | null, position: number): TreeNode {
  return { id, parentId, position, kind: 'group' }
}

const numbersById = (nodes: readonly TreeNode[]) => Object.fromEntries(numberTree(nodes).map(({ id, number }) => [id, number]))

describe('a numbered tree, whatever its parents', () => {
  test('holds every node exactly once, otherwise unchanged', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const byId = (a: TreeNode, b: TreeNode) => (a.id < b.id ? -1 : 1)
        const withAnyNumber = nodes.map((node) => ({ ...node, number: expect.any(String) as string }))
        expect(numberTree(nodes).toSorted(byId)).toEqual(withAnyNumber.toSorted(byId))
      }),
    )
  })

  test('gives no number twice, in the order of the numbers', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const numbers = numberTree(nodes).map(({ number }) => number)
        expect(new Set(numbers).size).toBe(nodes.length)
        expect(numbers.toSorted(compareVietnamese)).toEqual(numbers)
      }),
    )
  })

  test('puts a parent before its children and its number before theirs, unless they turn in a ring', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const numbers = numbersById(nodes)
        for (const node of nodes) {
          const parentNumber = node.parentId === null ? undefined : numbers[node.parentId]
          const number = numbers[node.id] as string
          if (parentNumber === undefined) expect(number).toMatch(/^\d+$/)
          else if (!isOnRing(node, nodes)) expect(number).toMatch(new RegExp(`^${parentNumber.replaceAll('.', '\\.')}\\.\\d+$`))
        }
      }),
    )
  })

  test('keeps siblings in their positions', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        for (const siblings of Map.groupBy(numberTree(nodes), (node) => node.parentId).values()) {
          const free = siblings.filter((node) => !isOnRing(node, nodes) && node.parentId !== 'absent').map(({ position }) => position)
          expect(free).toEqual(free.toSorted((a, b) => a - b))
        }
      }),
    )
  })

  test('does not depend on the order the nodes came in', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        expect(numbersById(nodes.toReversed())).toEqual(numbersById(nodes))
      }),
    )
  })
})

test('groups and tasks are numbered 1, 1.1, 1.2, 2', () => {
  const nodes = [aNode('task-b', 'first', 2), aNode('second', null, 2), aNode('task-a', 'first', 1), aNode('first', null, 1)]
  expect(numberTree(nodes).map(({ id, number }) => `${number} ${id}`)).toEqual(['1 first', '1.1 task-a', '1.2 task-b', '2 second'])
})

test('an orphan comes after the roots, a ring after the orphans, with what hangs from them below', () => {
  const nodes = [aNode('below', 'ring-a', 0), aNode('ring-a', 'ring-b', 1), aNode('ring-b', 'ring-a', 2), aNode('orphan', 'absent', 1), aNode('root', null, 9)]
  expect(numbersById(nodes)).toEqual({ root: '1', orphan: '2', 'ring-a': '3', below: '3.1', 'ring-b': '3.2' })
})
