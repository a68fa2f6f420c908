import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanItem } from './plan-item.ts'
import { isPlanNode, withNodeDropped, withNodeMoved, withNodeRestored } from './plan-moves.ts'
import { childrenOf, subtreeOf } from './template-editing/template-tree.ts'

fc.configureGlobal({ numRuns: 2000 })

function aNode(id: string, kind: PlanItem['kind'], parentId: string | null, position: number, dropped = false): PlanItem {
  return { id, parentId, kind, position, fields: { text: id }, dropped, base: null }
}

/** A plan: groups at the top or below groups, tasks below either, targets on tasks; some of it left out. */
const plans: fc.Arbitrary<PlanItem[]> = fc
  .array(fc.record({ kind: fc.constantFrom('group', 'task', 'task', 'target'), above: fc.nat(20), position: fc.nat(4), dropped: fc.boolean() }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((seeds) => {
    const items: PlanItem[] = [aNode('n0', 'group', null, 0)]
    for (const [index, { kind, above, position, dropped }] of seeds.entries()) {
      const fitting = items.filter((item) => (kind === 'group' ? item.kind === 'group' : isPlanNode(item)))
      const parent = above % 3 === 0 && kind === 'group' ? null : (fitting[above % fitting.length] ?? null)
      items.push(aNode(`n${index + 1}`, kind as PlanItem['kind'], parent?.id ?? null, position, dropped))
    }
    return items
  })
const aPlace = fc.record({ plan: plans, of: fc.nat(20), below: fc.nat(21), behind: fc.nat(21) })

const nodesOf = (items: readonly PlanItem[]) => items.filter(isPlanNode)
const chosen = (nodes: readonly PlanItem[], index: number) => nodes[index % nodes.length] as PlanItem
const orderBelow = (items: readonly PlanItem[], parentId: string | null) => childrenOf(nodesOf(items), parentId).map(({ id }) => id)

describe('a node that is left out or taken back', () => {
  test('goes with all below it, and nothing else of the plan changes', () => {
    fc.assert(
      fc.property(plans, fc.nat(20), (plan, of) => {
        const { id } = chosen(nodesOf(plan), of)
        const below = subtreeOf(nodesOf(plan), id)
        const after = withNodeDropped(plan, id)
        for (const [index, item] of after.entries()) {
          if (below.has(item.id)) expect(item).toEqual({ ...plan[index], dropped: true })
          else expect(item).toBe(plan[index])
        }
      }),
    )
  })

  test('comes back where it is seen: all above it comes with it, and what hangs on it is as it was', () => {
    fc.assert(
      fc.property(plans, fc.nat(20), (plan, of) => {
        const { id } = chosen(nodesOf(plan), of)
        const after = withNodeRestored(withNodeDropped(plan, id), id)
        const byId = new Map(after.map((item) => [item.id, item]))
        for (const below of subtreeOf(nodesOf(plan), id)) expect(byId.get(below)?.dropped).toBe(false)
        for (let at = byId.get(id); at; at = byId.get(at.parentId ?? '')) expect(at.dropped).toBe(false)
        expect(after.filter((item) => !isPlanNode(item))).toEqual(plan.filter((item) => !isPlanNode(item)))
        expect(after.map(({ dropped: _dropped, ...rest }) => rest)).toEqual(plan.map(({ dropped: _dropped, ...rest }) => rest))
      }),
    )
  })
})

describe('a node that is moved', () => {
  test('stands right behind the one it was put behind; all others keep their order and their words', () => {
    let moves = 0
    fc.assert(
      fc.property(aPlace, ({ plan, of, below, behind }) => {
        const nodes = nodesOf(plan)
        const node = chosen(nodes, of)
        const parentId = below === 21 ? null : chosen(nodes, below).id
        const siblings = orderBelow(plan, parentId).filter((id) => id !== node.id)
        const after = behind === 21 ? null : (siblings[behind % (siblings.length + 1)] ?? null)
        const moved = withNodeMoved(plan, node.id, { parentId, after })
        if (moved === null) return
        moves += 1
        const order = orderBelow(moved, parentId)
        expect(order.filter((id) => id !== node.id)).toEqual(siblings)
        expect(order[order.indexOf(node.id) - 1] ?? null).toBe(after)
        for (const other of new Set(nodes.map((each) => each.parentId)))
          if (other !== parentId) expect(orderBelow(moved, other)).toEqual(orderBelow(plan, other).filter((id) => id !== node.id))
        const lasting = ({ id, kind, fields, dropped }: PlanItem) => ({ id, kind, fields, dropped })
        expect(moved.map(lasting)).toEqual(plan.map(lasting))
        expect(subtreeOf(nodesOf(moved), node.id)).toEqual(subtreeOf(nodes, node.id))
      }),
    )
    expect(moves).toBeGreaterThan(200)
  })

  test('never goes below itself, a task never to the top, and nothing to what was left out', () => {
    const plan = [
      aNode('g', 'group', null, 1),
      aNode('h', 'group', 'g', 1),
      aNode('a', 'task', 'h', 1),
      aNode('b', 'task', 'h', 2, true),
      aNode('x', 'target', 'a', 1),
      aNode('left', 'group', null, 2, true),
    ]
    const refused: [id: string, parentId: string | null, after: string | null][] = [
      ['g', 'h', null],
      ['g', 'g', null],
      ['a', null, null],
      ['a', null, 'g'],
      ['h', 'a', null],
      ['a', 'left', null],
      ['a', 'h', 'b'],
      ['b', 'g', null],
      ['a', 'g', 'a'],
      ['a', 'x', null],
      ['x', 'a', null],
      ['a', 'nobody', null],
    ]
    for (const [id, parentId, after] of refused) expect(withNodeMoved(plan, id, { parentId, after }), `${id} ${parentId} ${after}`).toBeNull()
    expect(withNodeMoved(plan, 'a', { parentId: 'g', after: 'h' })?.find(({ id }) => id === 'a')).toMatchObject({ parentId: 'g' })
    expect(withNodeMoved(plan, 'h', { parentId: null, after: 'g' })?.find(({ id }) => id === 'h')).toMatchObject({ parentId: null })
  })

  test('to where it stands already changes nothing', () => {
    fc.assert(
      fc.property(plans, fc.nat(20), (plan, of) => {
        const node = chosen(nodesOf(plan), of)
        const order = orderBelow(plan, node.parentId)
        const moved = withNodeMoved(plan, node.id, { parentId: node.parentId, after: order[order.indexOf(node.id) - 1] ?? null })
        if (moved) expect(orderBelow(moved, node.parentId)).toEqual(order)
      }),
    )
  })
})
