import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterWork, anyChoices, anyPlanSteps, anySituation, choose, freshIds, leaves } from './any-plan.ts'
import { anyTemplate } from './any-revision.ts'
import type { Decision } from './change.ts'
import { decide } from './decide.ts'
import { deriveItems } from './derive-items.ts'
import { law, merge, type Merge } from './law.ts'
import { proposeChanges } from './propose-changes.ts'
import { seenShape } from './seen-shape.ts'

describe('reconciling', () => {
  test('is done once all is decided: nothing is proposed again, and accepting all of nothing gives the same plan', () => {
    law(
      merge,
      fc.tuple(anySituation, anyChoices),
      (merge, [{ ours, theirs }, choices]) => {
        const newId = freshIds('n')
        const { items } = merge.decide(ours, theirs, choose(merge.proposeChanges(ours, theirs).changes, choices, 'all'), newId)
        const { changes } = merge.proposeChanges(items, theirs)
        expect(changes).toEqual([])
        expect(merge.decide(items, theirs, [], newId).items).toEqual(items)
      },
      'a merge that forgets what was kept',
      {
        decide: (ours, theirs, decisions, newId) =>
          decide(
            ours,
            theirs,
            decisions.filter(({ choice }) => choice !== 'keep'),
            newId,
          ),
      },
    )
  })

  test('asks again for all that was left open, and for nothing that was decided', () => {
    law(
      merge,
      fc.tuple(anySituation, anyChoices),
      (merge, [{ ours, theirs }, choices]) => {
        const singles = keysOf(merge, ours, theirs)
        const [decision] = choose(merge.proposeChanges(ours, theirs).changes, choices, 'skips').filter(
          ({ key, choice }) => choice === 'keep' && singles.has(key),
        )
        if (!decision) return
        const { items } = merge.decide(ours, theirs, [decision], freshIds('n'))
        expect(keysOf(merge, items, theirs)).toEqual(new Set([...singles].filter((key) => key !== decision.key)))
      },
      'a merge that asks no more',
      { decide: (ours, theirs, decisions, newId) => decide(ours, theirs, [...proposeChanges(ours, theirs).changes.map(keep), ...decisions], newId) },
    )
  })

  test('proposes nothing of the revision the plan was derived from, whatever the province has made of it', () => {
    law(
      merge,
      fc.tuple(anyTemplate, anyPlanSteps),
      (merge, [template, work]) => {
        const ours = afterWork(deriveItems(template, freshIds('p')), work, 'l')
        expect(merge.proposeChanges(ours, template)).toMatchObject({ changes: [], same: 0 })
        expect(seenShape(merge.decide(ours, template, [], freshIds('n')).items)).toEqual(seenShape(ours))
      },
      'a comparison without a base',
      {
        proposeChanges: (ours, theirs) =>
          proposeChanges(
            ours.map((item) => (item.base ? { ...item, base: { ...item.base, fields: item.fields } } : item)),
            theirs,
          ),
      },
    )
  })

  test('takes in what is alike unseen, and no more the second time', () => {
    law(
      merge,
      anySituation,
      (merge, { ours, theirs }) => {
        const once = merge.absorb(ours, theirs)
        expect(merge.absorb(once, theirs)).toEqual(once)
        expect(seenShape(once)).toEqual(seenShape(ours))
        expect(keysOf(merge, once, theirs)).toEqual(keysOf(merge, ours, theirs))
        expect(merge.proposeChanges(once, theirs).same).toBe(0)
      },
      'a merge that absorbs what is open',
      { absorb: (ours, theirs) => decide(ours, theirs, proposeChanges(ours, theirs).changes.map(keep), freshIds('n')).items },
    )
  })
})

function keep({ key }: { readonly key: string }): Decision {
  return { key, choice: 'keep' }
}

function keysOf(merge: Merge, ...[ours, theirs]: Parameters<typeof proposeChanges>): Set<string> {
  return new Set(leaves(merge.proposeChanges(ours, theirs).changes).map(({ key }) => key))
}
