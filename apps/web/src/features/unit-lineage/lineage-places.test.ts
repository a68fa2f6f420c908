import { expect, test } from 'vitest'
import { type LineageNode, lineageSize, placeLineage } from './lineage-places.ts'
import { ownLineage } from './own-lineage.ts'

const node = (id: string, from: string, to: string | null = null): LineageNode => ({ id, name: id, kind: 'school', code: null, from, to })
const edge = (fromId: string, toId: string, since: string) => ({ fromId, toId, since, eventId: null, documentWords: null })

test('who took over stands to the right of whom they took over from, a column per day', () => {
  const nodes = [node('a', '2010-01-01', '2025-07-01'), node('b', '2010-01-01', '2025-07-01'), node('c', '2025-07-01')]
  const { layers, edges, width } = placeLineage({ nodes, edges: [edge('a', 'c', '2025-07-01'), edge('b', 'c', '2025-07-01')], isWhole: true })
  expect(layers.map(({ since, units }) => [since, units.map((unit) => unit.node.id)])).toEqual([
    [null, ['a', 'b']],
    ['2025-07-01', ['c']],
  ])
  expect(edges).toHaveLength(2)
  expect(edges.every(({ path }) => path.startsWith(`M ${lineageSize.width} `))).toBe(true)
  expect(width).toBe(2 * lineageSize.width + lineageSize.columnGap + 40)
})

test('a line whose end is not in the picture is not drawn', () => {
  expect(placeLineage({ nodes: [node('a', '2010-01-01')], edges: [edge('a', 'gone', '2025-07-01')], isWhole: false }).edges).toEqual([])
})

test('the lineage of one unit leaves out what its forebears became besides', () => {
  const nodes = ['district', 'old', 'this', 'other', 'later'].map((id) => node(id, '2010-01-01'))
  const edges = [
    edge('district', 'this', '2025-07-01'),
    edge('district', 'other', '2025-07-01'),
    edge('old', 'this', '2025-07-01'),
    edge('this', 'later', '2026-01-01'),
  ]
  const own = ownLineage({ nodes, edges, isWhole: true }, 'this')
  expect(own.nodes.map(({ id }) => id)).toEqual(['district', 'old', 'this', 'later'])
  expect(own.edges).toHaveLength(3)
})
