import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CountedTask, countPlan, mustBeAmendable, mustBeEditable, mustBeSubmitted, originAfterEdit, origins, planStages, planStatuses } from './plan.ts'
import { Refusal } from './refusal.ts'

fc.configureGlobal({ numRuns: 1000 })

const tasks: fc.Arbitrary<CountedTask[]> = fc.array(
  fc.record({ origin: fc.constantFrom(...origins), hasLead: fc.boolean(), hasDue: fc.boolean(), targetCount: fc.nat(3) }),
)

describe('the counts of a plan', () => {
  test('add up: every task that is not dropped is inherited, adapted or local', () => {
    fc.assert(
      fc.property(tasks, (given) => {
        const counts = countPlan(12, given)
        expect(counts.inherited + counts.adapted + counts.local).toBe(counts.tasks)
        expect(counts.tasks).toBe(given.filter(({ origin }) => origin !== 'dropped').length)
        expect(counts.groups).toBe(12)
      }),
    )
  })

  test('of two parts together are the sums of the parts', () => {
    fc.assert(
      fc.property(tasks, tasks, (a, b) => {
        const [partA, partB, whole] = [countPlan(5, a), countPlan(7, b), countPlan(12, [...a, ...b])]
        for (const key of Object.keys(whole) as (keyof typeof whole)[]) expect(whole[key]).toBe(partA[key] + partB[key])
      }),
    )
  })

  test('do not see a dropped task', () => {
    fc.assert(
      fc.property(tasks, (given) => {
        expect(countPlan(0, given)).toEqual(
          countPlan(
            0,
            given.filter(({ origin }) => origin !== 'dropped'),
          ),
        )
      }),
    )
    const dropped: CountedTask = { origin: 'dropped', hasLead: false, hasDue: false, targetCount: 3 }
    expect(countPlan(1, [dropped])).toMatchObject({ tasks: 0, targets: 0, withoutLead: 0 })
    expect(countPlan(1, [{ ...dropped, origin: 'local' }])).toMatchObject({ tasks: 1, targets: 3, withoutLead: 1 })
  })

  test('tell a missing lead, a missing date and a missing target apart', () => {
    const complete: CountedTask = { origin: 'local', hasLead: true, hasDue: true, targetCount: 1 }
    const missing = (own: Partial<CountedTask>) => {
      const { withoutLead, withoutDue, withoutTarget } = countPlan(1, [complete, { ...complete, ...own }])
      return { withoutLead, withoutDue, withoutTarget }
    }
    expect(missing({})).toEqual({ withoutLead: 0, withoutDue: 0, withoutTarget: 0 })
    expect(missing({ hasLead: false })).toEqual({ withoutLead: 1, withoutDue: 0, withoutTarget: 0 })
    expect(missing({ hasDue: false })).toEqual({ withoutLead: 0, withoutDue: 1, withoutTarget: 0 })
    expect(missing({ targetCount: 0 })).toEqual({ withoutLead: 0, withoutDue: 0, withoutTarget: 1 })
  })

  test('say what is missing, as in Decision 5127: 42 tasks, none with a lead or a date', () => {
    const asIssued = Array.from({ length: 42 }, (_, index): CountedTask => ({
      origin: 'inherited',
      hasLead: false,
      hasDue: false,
      targetCount: index === 0 ? 5 : 0,
    }))
    expect(countPlan(12, asIssued)).toEqual({
      groups: 12,
      tasks: 42,
      targets: 5,
      withoutLead: 42,
      withoutDue: 42,
      withoutTarget: 41,
      inherited: 42,
      adapted: 0,
      local: 0,
    })
  })
})

describe('the origin of an edited node', () => {
  test("is inherited with the template's words, adapted with any others, local without a template", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (templateText, text) => {
        expect(originAfterEdit(templateText, templateText)).toBe('inherited')
        expect(originAfterEdit(templateText, `${templateText}${text}.`)).toBe('adapted')
        expect(originAfterEdit(null, text)).toBe('local')
      }),
    )
  })
})

const codeOf = (rule: () => void) => {
  try {
    rule()
    return null
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal)
    return (error as Refusal).code
  }
}

test('a plan changes while it is edited, is issued once it is submitted, and is amended once it is issued', () => {
  const of = (rule: typeof mustBeEditable) =>
    planStatuses
      .flatMap((status) => planStages.map((stage) => [`${status} ${stage}`, codeOf(() => rule({ status, stage }))] as const))
      .filter(([, code]) => code === null)
      .map(([name]) => name)
  expect(of(mustBeEditable)).toEqual(planStatuses.map((status) => `${status} editing`))
  expect(of(mustBeSubmitted)).toEqual(planStatuses.map((status) => `${status} submitted`))
  expect(of(mustBeAmendable)).toEqual(['issued settled', 'amended settled'])
  expect(codeOf(() => mustBeAmendable({ status: 'draft', stage: 'editing' }))).toBe('plan-not-issued')
  expect(codeOf(() => mustBeAmendable({ status: 'closed', stage: 'settled' }))).toBe('plan-locked')
  expect(codeOf(() => mustBeAmendable({ status: 'issued', stage: 'editing' }))).toBe('plan-being-amended')
})
