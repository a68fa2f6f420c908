import fc from 'fast-check'
import { expect, vi } from 'vitest'
import { absorb } from './absorb.ts'
import { decide } from './decide.ts'
import { proposeChanges } from './propose-changes.ts'

/** What the laws of merging are about. */
export const merge = { absorb, decide, proposeChanges }
export type Merge = typeof merge

vi.setConfig({ testTimeout: 60_000 })

/** Holds a law in many random cases; and, as its control, finds it broken where the subject is broken in the way named. */
export function law<Subject extends object, Given>(
  subject: Subject,
  cases: fc.Arbitrary<Given>,
  holds: (subject: Subject, given: Given) => void,
  breach: string,
  broken: Partial<Subject>,
  numRuns = 800,
): void {
  fc.assert(
    fc.property(cases, (given) => holds(subject, given)),
    { numRuns },
  )
  const brokenSubject = fc.property(cases, (given) => holds({ ...subject, ...broken }, given))
  expect(fc.check(brokenSubject, { numRuns, endOnFailure: true }).failed, `${breach} is noticed`).toBe(true)
}

/** The same decisions, with something done to the plan that comes out. */
export function after(spoil: (items: ReturnType<typeof decide>['items']) => ReturnType<typeof decide>['items']): typeof decide {
  return (ours, theirs, decisions, newId) => {
    const { items, unknown } = decide(ours, theirs, decisions, newId)
    return { items: spoil(items), unknown }
  }
}
