import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GraphEdge, type GraphNode, type LaidOutGraph, layOutGraph } from './document-graph.ts'
import { issuerLevels } from './issuer-level.ts'

fc.configureGlobal({ numRuns: 1000 })

const anyNodes: fc.Arbitrary<GraphNode[]> = fc
  .array(fc.constantFrom(...issuerLevels), { maxLength: 10 })
  .map((levels) => levels.map((level, index) => ({ id: `n${index}`, level })))
const anyEdges = fc.array(fc.record({ fromId: fc.nat(12), toId: fc.nat(12) }).map(({ fromId, toId }) => ({ fromId: `n${fromId}`, toId: `n${toId}` })))

/** Each node below the first level rests on one of the level before it. */
const forests = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.nat(), fc.integer()), { maxLength: 14 }).map((drafts) => {
  const nodes = drafts.map(([level, , salt], index) => ({ id: `${salt}-${index}`, level: issuerLevels[level] as GraphNode['level'] }))
  const edges = drafts.flatMap(([level, choice], index) => {
    const above = nodes.filter((node) => node.level === issuerLevels[level - 1])
    return above.length === 0 ? [] : [{ fromId: nodes[index]!.id, toId: above[choice % above.length]!.id }]
  })
  return { nodes, edges }
})

function crossingsOf({ nodes, edges }: LaidOutGraph<GraphNode, GraphEdge>): number {
  const at = (id: string) => nodes.find((node) => node.id === id)!
  const levelAt = (id: string) => issuerLevels.indexOf(at(id).level)
  const lines = edges.map((edge) => [edge.fromId, edge.toId].toSorted((a, b) => levelAt(a) - levelAt(b)) as [string, string])
  const cross = ([a, b]: [string, string], [c, d]: [string, string]) =>
    levelAt(a) < levelAt(b) && levelAt(a) === levelAt(c) && levelAt(b) === levelAt(d) && (at(a).row - at(c).row) * (at(b).row - at(d).row) < 0
  return lines.flatMap((line, index) => lines.slice(index + 1).filter((other) => cross(line, other))).length
}

describe('a graph laid out', () => {
  test('has every node once, its rows without gaps, and the lines whose ends are there', () => {
    fc.assert(
      fc.property(anyNodes, anyEdges, (nodes, edges) => {
        const laid = layOutGraph(nodes, edges)
        expect(laid.nodes.map(({ id }) => id).toSorted()).toEqual(nodes.map(({ id }) => id).toSorted())
        for (const level of Map.groupBy(laid.nodes, (node) => node.level).values()) expect(level.map(({ row }) => row)).toEqual([...level.keys()])
        expect(laid.edges).toEqual(edges.filter(({ fromId, toId }) => [fromId, toId].every((id) => nodes.some((node) => node.id === id))))
      }),
    )
  })

  test('is the same in whatever order it comes', () => {
    fc.assert(
      fc.property(anyNodes, anyEdges, (nodes, edges) => {
        expect(layOutGraph(nodes.toReversed(), edges.toReversed()).nodes).toEqual(layOutGraph(nodes, edges).nodes)
      }),
    )
  })

  test('crosses no lines where everything rests on one document of the level before', () => {
    fc.assert(
      fc.property(forests, ({ nodes, edges }) => {
        expect(crossingsOf(layOutGraph(nodes, edges))).toBe(0)
      }),
    )
  })

  test('never crosses more lines than in the order of the ids', () => {
    fc.assert(
      fc.property(anyNodes, anyEdges, (nodes, edges) => {
        const laid = layOutGraph(nodes, edges)
        const byId = [...Map.groupBy(laid.nodes, ({ level }) => level).values()].flatMap((column) =>
          column.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((node, row) => ({ ...node, row })),
        )
        expect(crossingsOf(laid)).toBeLessThanOrEqual(crossingsOf({ nodes: byId, edges: laid.edges }))
      }),
    )
  })
})

test('two decisions that rest on two laws the other way round are uncrossed', () => {
  const nodes: GraphNode[] = [
    { id: 'law-1', level: 'central' },
    { id: 'law-2', level: 'central' },
    { id: 'decision-1', level: 'province' },
    { id: 'decision-2', level: 'province' },
  ]
  const edges = [
    { fromId: 'decision-1', toId: 'law-2' },
    { fromId: 'decision-2', toId: 'law-1' },
  ]
  expect(crossingsOf({ nodes: nodes.map((node, index) => ({ ...node, row: index % 2 })), edges } as never)).toBe(1)
  expect(layOutGraph(nodes, edges).nodes.map(({ id, row }) => `${id} ${row}`)).toEqual(['law-1 0', 'law-2 1', 'decision-2 0', 'decision-1 1'])
})
