import { expect, test } from 'vitest'
import { type GraphNode, graphSize, placeGraph } from './graph-places.ts'

const node = (id: string, level: GraphNode['level'], row: number): GraphNode => ({
  id,
  kind: 'document',
  level,
  row,
  label: id,
  title: id,
  standing: 'in-force',
})

test('every level has its column, also without a node; a row is a step down', () => {
  const { columns, height } = placeGraph({ nodes: [node('a', 'central', 0), node('b', 'province', 1)], edges: [] })
  expect(columns.map(({ level, nodes }) => [level, nodes.length])).toEqual([
    ['central', 1],
    ['ministry', 0],
    ['province', 1],
    ['unit', 0],
  ])
  expect(columns[2]?.nodes[0]).toMatchObject({ x: 2 * (graphSize.width + graphSize.columnGap), y: graphSize.head + graphSize.height + graphSize.rowGap })
  expect(height).toBe(graphSize.head + 2 * (graphSize.height + graphSize.rowGap))
})

test('a line goes from the right side of the left node to the left side of the right one, whichever way it reads', () => {
  const nodes = [node('a', 'central', 0), node('b', 'ministry', 0)]
  const [forth] = placeGraph({ nodes, edges: [{ from: 'a', to: 'b', kind: 'based-on' }] }).edges
  const [back] = placeGraph({ nodes, edges: [{ from: 'b', to: 'a', kind: 'based-on' }] }).edges
  expect(forth?.path).toBe(back?.path)
  expect(forth?.path.startsWith(`M ${graphSize.width} `)).toBe(true)
})

test('within a column a line goes around it; a line without an end is not drawn', () => {
  const nodes = [node('a', 'central', 0), node('b', 'central', 1)]
  const { edges } = placeGraph({
    nodes,
    edges: [
      { from: 'a', to: 'b', kind: 'replaces' },
      { from: 'a', to: 'gone', kind: 'cites' },
    ],
  })
  expect(edges).toHaveLength(1)
  expect(edges[0]?.path).toContain(`C ${graphSize.width + 40} `)
})
