import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanItem } from '../plan-item.ts'
import { anyChoices, anySituation, anyUntouched, choose, freshIds, leaves } from './any-plan.ts'
import { kindsBelow } from './any-revision.ts'
import type { Change, Decision } from './change.ts'
import { decide } from './decide.ts'
import { deriveItems } from './derive-items.ts'
import { after, law, merge } from './law.ts'
import { seenItems, seenShape, templateName } from './seen-shape.ts'

describe('what is accepted', () => {
  test('of an untouched plan makes it the one that would be derived anew: the same items, words, shape and order', () => {
    law(
      merge,
      anyUntouched,
      (merge, { ours, theirs }) => {
        const { items } = merge.decide(ours, theirs, merge.proposeChanges(ours, theirs).changes.map(accept), freshIds('n'))
        expect(seenShape(items, templateName)).toEqual(seenShape(deriveItems(theirs, freshIds('d')), templateName))
      },
      'a merge that leaves the order',
      {
        decide: (ours, theirs, decisions, newId) =>
          decide(
            ours,
            theirs,
            decisions.filter(({ key }) => !key.startsWith('reordered:')),
            newId,
          ),
      },
    )
  })

  test('is so afterwards: edits say it, additions and moves stand there, what was removed is out of use or the province’s own', () => {
    law(
      merge,
      anySituation,
      (merge, { ours, theirs }) => {
        const changes = leaves(merge.proposeChanges(ours, theirs).changes)
        const { items } = merge.decide(ours, theirs, changes.map(accept), freshIds('n'))
        const seen = new Map(seenItems(items).map((item) => [templateName(item), item]))
        const byId = new Map(items.map((item) => [item.id, item]))
        for (const { type, itemId, ourId, field, theirs: said } of changes) {
          const item = seen.get(itemId)
          if (type === 'edited') expect(item?.fields[field ?? '']).toEqual(said)
          if (type === 'added') expect(item?.fields).toEqual(said)
          if (type === 'moved') expect(item && parentName(item, byId)).toBe(said)
          if (type === 'removed') expect(byId.get(ourId ?? '')?.base).toBeNull()
        }
      },
      'a merge that leaves things where they were',
      {
        decide: (ours, theirs, decisions, newId) =>
          decide(
            ours,
            theirs,
            decisions.map(({ key }) => ({ key, choice: key.startsWith('moved:') ? 'keep' : 'accept' })),
            newId,
          ),
      },
    )
  })
})

describe('whatever is decided, a plan', () => {
  test('is a forest: every parent is there, none stands below itself, no id and no item of the template comes twice', () => {
    law(
      merge,
      fc.tuple(anySituation, anyChoices),
      (merge, [{ ours, theirs }, choices]) => {
        const { items } = merge.decide(ours, theirs, choose(merge.proposeChanges(ours, theirs).changes, choices, 'skips'), freshIds('n'))
        const parents = new Map(items.map(({ id, parentId }) => [id, parentId]))
        expect(parents.size).toBe(items.length)
        const templateIds = items.flatMap(({ base }) => base?.id ?? [])
        expect(new Set(templateIds).size).toBe(templateIds.length)
        for (const { id } of items) expect(stepsToTop(id, parents)).toBeLessThan(items.length)
      },
      'a merge that hangs something on itself',
      { decide: after(([first, ...items]) => (first ? [...items, { ...first, parentId: items.at(-1)?.parentId ?? first.id }] : [])) },
    )
  })

  test('keeps to what may stand where: no group below a task, no task at the top, no target without a node', () => {
    law(
      merge,
      fc.tuple(anySituation, anyChoices),
      (merge, [{ ours, theirs }, choices]) => {
        const { items } = merge.decide(ours, theirs, choose(merge.proposeChanges(ours, theirs).changes, choices, 'skips'), freshIds('n'))
        const kinds = new Map(items.map(({ id, kind }) => [id, kind]))
        const belongs = ({ kind, parentId }: PlanItem) => kindsBelow(parentId === null ? null : (kinds.get(parentId) ?? null)).includes(kind)
        const astray = [...seenItems(items), ...items.filter(({ kind }) => kind === 'target')].filter(
          ({ kind, ...item }) => kind !== 'theme' && !belongs({ kind, ...item }),
        )
        expect(astray).toEqual([])
      },
      'a merge that lifts what it accepts to the top',
      { decide: after((items) => items.map((item) => (item.base?.id.startsWith('r') ? { ...item, parentId: null } : item))) },
    )
  })
})

function accept({ key }: Change): Decision {
  return { key, choice: 'accept' }
}

function parentName({ parentId }: PlanItem, byId: ReadonlyMap<string, PlanItem>): string | null {
  const parent = parentId === null ? undefined : byId.get(parentId)
  return parent ? templateName(parent) : null
}

/** More than there are items where a parent is missing or a ring is closed. */
function stepsToTop(id: string, parents: ReadonlyMap<string, string | null>): number {
  let [at, steps]: [string | null, number] = [id, 0]
  while (at !== null && steps <= parents.size) {
    const parent = parents.get(at)
    if (parent === undefined) return Number.POSITIVE_INFINITY
    at = parent
    steps += 1
  }
  return steps - 1
}
