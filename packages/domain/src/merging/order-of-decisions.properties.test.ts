import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanItem } from '../plan-item.ts'
import { anyChoices, anySituation, anyUntouched, choose, freshIds, leaves, type Situation } from './any-plan.ts'
import { pick } from './any-revision.ts'
import type { Change, Decision } from './change.ts'
import { decide } from './decide.ts'
import { deriveItems } from './derive-items.ts'
import { law, merge } from './law.ts'
import { proposeChanges } from './propose-changes.ts'
import { seenItems, seenShape, templateName } from './seen-shape.ts'

describe('the order of decisions', () => {
  test('in one sitting does not matter, whatever they are', () => {
    law(
      merge,
      fc.tuple(anySituation, anyChoices),
      (merge, [{ ours, theirs }, choices]) => {
        const decisions = choose(merge.proposeChanges(ours, theirs).changes, choices, 'skips')
        const backwards = merge.decide(ours, theirs, decisions.toReversed(), freshIds('n'))
        expect(backwards).toEqual(merge.decide(ours, theirs, decisions, freshIds('n')))
      },
      'a merge that follows the list',
      { decide: oneByOne },
    )
  })

  test('does not matter in different sittings either, where they concern different items and parents', () => {
    law(
      merge,
      fc.tuple(anySituation, anyChoices),
      (merge, [situation, choices]) => {
        const { ours, theirs } = situation
        const changes = leaves(merge.proposeChanges(ours, theirs).changes)
        const decisions = choose(changes, choices, 'all')
        const concerns = concernsOf(situation, changes)
        const pairs = decisions.flatMap((one, index) => decisions.slice(index + 1).map((other) => [one, other] as const))
        const apart = pairs.filter(([one, other]) => concerns(one.key).isDisjointFrom(concerns(other.key)))
        const [first, second] = pick(apart, Number(choices.next().value)) ?? []
        if (!first || !second) return
        const inTurn = (...decisions: Decision[]) =>
          named(decisions.reduce((items, decision) => merge.decide(items, theirs, [decision], freshIds(`n${decision.key}`)).items, ours))
        const together = named(merge.decide(ours, theirs, [first, second], freshIds('n')).items)
        expect(inTurn(first, second)).toEqual(together)
        expect(inTurn(second, first)).toEqual(together)
      },
      'a merge that remembers only the last decision',
      { decide: (ours, theirs, decisions, newId) => decide(ours, theirs, decisions.slice(-1), newId) },
    )
  })

  test('of an untouched plan, each in a sitting of its own, does not matter to where all of them lead', () => {
    law(
      merge,
      fc.tuple(anyUntouched, anyChoices),
      (merge, [{ ours, theirs }, choices]) => {
        const newId = freshIds('n')
        let items = ours
        for (let open = leaves(merge.proposeChanges(items, theirs).changes); open.length > 0; open = leaves(merge.proposeChanges(items, theirs).changes)) {
          const key = open[choices.next().value % open.length]?.key ?? ''
          const next = merge.decide(items, theirs, [{ key, choice: 'accept' }], newId).items
          expect(next).not.toEqual(items)
          items = next
        }
        expect(seenShape(items, templateName)).toEqual(seenShape(deriveItems(theirs, freshIds('d')), templateName))
      },
      'a merge in which one decision closes another',
      {
        decide: (ours, theirs, decisions, newId) =>
          decide(
            ours,
            theirs,
            [
              ...proposeChanges(ours, theirs)
                .changes.slice(0, 1)
                .map(({ key }): Decision => ({ key, choice: 'keep' })),
              ...decisions,
            ],
            newId,
          ),
      },
    )
  })
})

function oneByOne(...[ours, theirs, decisions, newId]: Parameters<typeof decide>): ReturnType<typeof decide> {
  let items = [...ours]
  for (const decision of decisions) items = decide(items, theirs, [decision], newId).items
  return { items, unknown: [] }
}

/** The plan without regard to who gave the ids. */
function named(items: readonly PlanItem[]): unknown[] {
  const names = new Map(items.map((item) => [item.id, templateName(item)]))
  return items
    .map((item) => ({ ...item, id: names.get(item.id), parentId: item.parentId === null ? null : names.get(item.parentId) }))
    .toSorted((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1))
}

/**
 * What a decision reads or writes, by name: the item; unless it is an edit of what is seen, also all above where it
 * stands, stood and will stand; of a removal also all below, and what became of it, with the same. The top is a parent to
 * what stands there itself, and where an addition that is not wanted waits for its own.
 */
function concernsOf({ ours, theirs }: Situation, changes: readonly Change[]): (key: string) => Set<string> {
  const names = new Map(ours.map((item) => [item.id, templateName(item)]))
  const parents = new Map<string, Set<string | null>>()
  const note = (name: string, parent: string | null) => parents.set(name, (parents.get(name) ?? new Set()).add(parent))
  for (const item of ours) note(templateName(item), item.parentId === null ? null : (names.get(item.parentId) ?? null))
  for (const { base } of ours) if (base) note(base.id, base.parentId)
  for (const { id, parentId } of theirs) note(id, parentId)
  const seen = new Set(seenItems(ours).map(templateName))
  const above = (name: string, isItself: boolean, found = new Set<string>()): Set<string> => {
    if (found.has(name)) return found
    found.add(name)
    for (const parent of parents.get(name) ?? []) {
      if (parent !== null) above(parent, false, found)
      else if (isItself || !seen.has(name)) found.add('top')
    }
    return found
  }
  const below = (name: string): string[] => [
    name,
    ...ours.filter(({ parentId }) => parentId !== null && names.get(parentId) === name).flatMap((item) => below(templateName(item))),
  ]
  return (key) => {
    const { type, itemId, why } = changes.find((change) => change.key === key) ?? { type: 'edited', itemId: '' }
    if (type === 'edited' && why !== 'edited-but-dropped') return new Set([itemId])
    const heirs = theirs.filter(({ cameFrom }) => cameFrom.includes(itemId)).map(({ id }) => id)
    const concerned = type === 'removed' ? [...below(itemId), ...heirs] : [itemId === '' ? 'top' : itemId]
    return new Set([...(type === 'added' ? ['top'] : []), ...concerned.flatMap((name) => [...above(name, true)])])
  }
}
