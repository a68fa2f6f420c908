import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanItem } from './plan-item.ts'
import { type ListEntry, withList } from './plan-lists.ts'

fc.configureGlobal({ numRuns: 1000 })

const aTarget = (id: string, parentId: string, position: number, dropped = false): PlanItem => ({
  id,
  parentId,
  kind: 'target',
  position,
  fields: { name: id },
  dropped,
  base: null,
})
const other = aTarget('of another task', 'b', 1)
const list = { kind: 'target', parentId: 'a' } as const

const lists = fc
  .array(fc.record({ position: fc.nat(3), dropped: fc.boolean() }), { maxLength: 6 })
  .map((seeds) => [other, ...seeds.map(({ position, dropped }, index) => aTarget(`t${index}`, 'a', position, dropped))])
const entries: fc.Arbitrary<ListEntry[]> = fc
  .shuffledSubarray(['t0', 't1', 't2', 't3', 't4', 't5', null, null])
  .map((ids) => ids.map((id, index) => ({ id, fields: { name: `mới ${index}` } })))

const ids = () => {
  let count = 0
  return () => `new${(count += 1)}`
}

describe('a list that is given anew', () => {
  test('stands whole and in its order; what was left out is dropped, never gone, and nothing else changes', () => {
    fc.assert(
      fc.property(lists, entries, (items, given) => {
        const after = withList(items, list, given, ids())
        const isKnown = given.every(({ id }) => id === null || items.some((item) => item.id === id))
        expect(after !== null).toBe(isKnown)
        if (after === null) return
        const standing = after.filter(({ dropped, parentId }) => !dropped && parentId === 'a').toSorted((a, b) => a.position - b.position)
        expect(standing.map(({ fields }) => fields)).toEqual(given.map(({ fields }) => fields))
        expect(new Set(standing.map(({ position }) => position)).size).toBe(standing.length)
        for (const item of items) expect(after.some(({ id }) => id === item.id)).toBe(true)
        expect(after).toContain(other)
      }),
    )
  })

  test('given as it stands, it changes nothing', () => {
    const items = [other, aTarget('t0', 'a', 1), aTarget('t1', 'a', 5)]
    const same = withList(
      items,
      list,
      items.slice(1).map(({ id, fields }) => ({ id, fields })),
      ids(),
    )
    expect(same).toEqual(items)
  })

  test('with an entry of another list, or the same entry twice, it is none', () => {
    const items = [other, aTarget('t0', 'a', 1)]
    const entry = (id: string): ListEntry => ({ id, fields: {} })
    expect(withList(items, list, [entry('of another task')], ids())).toBeNull()
    expect(withList(items, list, [entry('t0'), entry('t0')], ids())).toBeNull()
    expect(withList(items, list, [entry('t0')], ids())).not.toBeNull()
  })
})
