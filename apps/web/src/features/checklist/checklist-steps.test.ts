import { expect, test } from 'vitest'
import { type Standing, stepsOf } from './checklist-steps.ts'

const counts = { groups: 1, tasks: 3, targets: 0, withoutLead: 3, withoutDue: 3, withoutTarget: 3, inherited: 3, adapted: 0, local: 0 }
const plan = { id: 'p', status: 'draft', counts } as const
const begun: Standing = { slug: 'hai-phong', plan, people: 1, seen: [] }
const done = (standing: Standing) => stepsOf(standing).flatMap((step) => (step.done ? [step.key] : []))

test('a province that has just begun has everything before it, each step with its way', () => {
  expect(done(begun)).toEqual([])
  expect(stepsOf(begun).map(({ path }) => path)).toEqual([
    '/t/hai-phong/units',
    '/t/hai-phong/people',
    '/t/hai-phong/plans/p',
    '/t/hai-phong/plans/p',
    '/t/hai-phong/plans/p',
  ])
})

test.each([
  ['looking at the units', { seen: ['units'] }, ['units']],
  ['a second person', { people: 2 }, ['people']],
  ['looking at the plan', { seen: ['plan'] }, ['plan']],
  ['the first task with a lead', { plan: { ...plan, counts: { ...counts, withoutLead: 2 } } }, ['assignment']],
  ['an issued plan', { plan: { ...plan, status: 'issued' } }, ['issue']],
] as const)('%s does its step and no other', (_what, change, keys) => {
  expect(done({ ...begun, ...change } as Standing)).toEqual(keys)
})

test('without a plan nothing of it is done, and there is no way to it', () => {
  expect(done({ ...begun, plan: null, seen: ['plan'] })).toEqual([])
  expect(stepsOf({ ...begun, plan: null }).filter(({ path }) => path === null)).toHaveLength(3)
})
