import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanItem } from '../plan-item.ts'
import { anyChoices, anySituation, choose, freshIds, leaves, type Situation } from './any-plan.ts'
import type { Decision } from './change.ts'
import { decide } from './decide.ts'
import { after, law, merge, type Merge } from './law.ts'
import { seenItems, seenShape } from './seen-shape.ts'

const cases = fc.tuple(anySituation, anyChoices)

/** Decides by chance; the leaf changes that were decided, whole splits and mergers by their parts, and how. */
function decideSome(merge: Merge, { ours, theirs }: Situation, choices: Iterator<number>) {
  const { changes } = merge.proposeChanges(ours, theirs)
  const decisions = choose(changes, choices, 'skips')
  const { items, unknown } = merge.decide(ours, theirs, decisions, freshIds('n'))
  expect(unknown).toEqual([])
  const choicesByKey = new Map(decisions.map(({ key, choice }) => [key, choice]))
  const taken = new Set(
    changes.flatMap((change) => [change, ...change.parts].filter(({ key }) => (choicesByKey.get(key) ?? choicesByKey.get(change.key) ?? 'keep') !== 'keep')),
  )
  return { items, changes, taken }
}

describe('whatever is decided', () => {
  test("what is the province's own stays to be seen, word for word", () => {
    law(
      merge,
      cases,
      (merge, [situation, choices]) => {
        const { items } = decideSome(merge, situation, choices)
        const seen = new Map(seenItems(items).map((item) => [item.id, item]))
        for (const { id, base, kind, fields } of seenItems(situation.ours)) if (base === null) expect(seen.get(id)).toMatchObject({ id, kind, fields })
      },
      'a merge that drops what hangs on a removed item',
      { decide: after((items) => items.map((item) => (item.base === null && isUnderOwn(item, items) ? { ...item, dropped: true } : item))) },
    )
  })

  test('no item and no word ever goes: what a change has not touched says what it said, and what was removed says it unseen', () => {
    law(
      merge,
      cases,
      (merge, [situation, choices]) => {
        const { items, taken } = decideSome(merge, situation, choices)
        const edited = new Set([...taken].filter(({ type }) => type === 'edited').map(({ ourId, field }) => `${ourId} ${field}`))
        const after = new Map(items.map((item) => [item.id, item]))
        for (const { id, fields } of situation.ours) {
          for (const [field, value] of Object.entries(fields)) {
            if (!edited.has(`${id} ${field}`)) expect(after.get(id)?.fields[field]).toEqual(value)
          }
        }
      },
      'a merge that gives back the words of the template',
      { decide: after((items) => items.map((item) => (item.base === null ? item : { ...item, fields: item.base.fields }))) },
    )
  })

  test('only a removal that was accepted, or that nobody had touched below one, takes an item out of sight', () => {
    law(
      merge,
      cases,
      (merge, [situation, choices]) => {
        const { items, changes, taken } = decideSome(merge, situation, choices)
        const seen = new Set(seenItems(items).map(({ id }) => id))
        const removed = new Set([...taken].filter(({ type }) => type === 'removed').map(({ ourId }) => ourId))
        const untouched = new Set(leaves(changes).flatMap(({ type, state, ourId }) => (type === 'removed' && state === 'only-theirs' ? [ourId] : [])))
        const before = new Map(situation.ours.map((item) => [item.id, item]))
        const isBelowRemoved = ({ parentId }: PlanItem): boolean => {
          const parent = parentId === null ? undefined : before.get(parentId)
          return parent !== undefined && (removed.has(parent.id) || (untouched.has(parent.id) && isBelowRemoved(parent)))
        }
        for (const item of seenItems(situation.ours)) {
          if (!seen.has(item.id)) expect(removed.has(item.id) || (untouched.has(item.id) && isBelowRemoved(item))).toBe(true)
        }
      },
      'a merge that takes a removal for accepted',
      { decide: (ours, theirs, decisions, newId) => decide(ours, theirs, decisions.map(acceptRemoval), newId) },
    )
  })

  test('nothing that is seen changes without an accept or an edit', () => {
    law(
      merge,
      cases,
      (merge, [{ ours, theirs }, choices]) => {
        const decisions = choose(merge.proposeChanges(ours, theirs).changes, choices, 'skips').map(({ key }): Decision => ({ key, choice: 'keep' }))
        const { items } = merge.decide(ours, theirs, decisions, freshIds('n'))
        expect(seenShape(items)).toEqual(seenShape(ours))
      },
      'a merge that takes over an order',
      { decide: after((items) => items.map((item) => (item.base === null ? item : { ...item, position: item.base.position }))) },
    )
  })
})

function acceptRemoval({ key, choice, ...decision }: Decision): Decision {
  return { key, choice: key.startsWith('removed:') ? 'accept' : choice, ...decision }
}

function isUnderOwn({ parentId }: PlanItem, items: readonly PlanItem[]): boolean {
  return items.some(({ id, base }) => id === parentId && base === null)
}
