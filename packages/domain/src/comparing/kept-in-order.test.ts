import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptInOrder } from './kept-in-order.ts'

fc.configureGlobal({ numRuns: 1000 })

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const orders = fc.shuffledSubarray(ids)

/** Every choice of ids, tried one by one. */
function longestTheSlowWay(before: readonly string[], after: readonly string[]): number {
  const lengths = Array.from({ length: 2 ** ids.length }, (_, choice) => {
    const chosen = ids.filter((_id, index) => choice & (1 << index))
    const order = (list: readonly string[]) => list.filter((id) => chosen.includes(id)).join('')
    return order(before) === order(after) && order(before).length === chosen.length ? chosen.length : 0
  })
  return Math.max(...lengths)
}

test('what is kept stands in the same order in both, and nothing more could be kept', () => {
  fc.assert(
    fc.property(orders, orders, (before, after) => {
      const kept = keptInOrder(before, after)
      expect(before.filter((id) => kept.has(id))).toEqual(after.filter((id) => kept.has(id)))
      expect(kept.size).toBe(longestTheSlowWay(before, after))
    }),
  )
})

test('it is the same choice whichever order is named first', () => {
  fc.assert(
    fc.property(orders, orders, (before, after) => {
      expect(keptInOrder(after, before)).toEqual(keptInOrder(before, after))
    }),
  )
})

test('all is kept of the same order; one of two that changed places', () => {
  expect(keptInOrder(ids, ids)).toEqual(new Set(ids))
  expect(keptInOrder(['b', 'a'], ['a', 'b'])).toEqual(new Set(['a']))
})
