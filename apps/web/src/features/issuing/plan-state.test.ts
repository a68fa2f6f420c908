import { planStages, planStatuses } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { isAmendable, isAmending } from './plan-state.ts'

const every = planStatuses.flatMap((status) => planStages.map((stage) => ({ status, stage })))

test('a plan is never amended and amendable at once; a draft is neither', () => {
  expect(every.filter((plan) => isAmending(plan) && isAmendable(plan))).toEqual([])
  expect(every.filter(({ status }) => status === 'draft').some((plan) => isAmending(plan) || isAmendable(plan))).toBe(false)
})

test('what is issued can be amended while it is settled, what is closed cannot', () => {
  expect(every.filter(isAmendable)).toEqual([
    { status: 'issued', stage: 'settled' },
    { status: 'amended', stage: 'settled' },
  ])
  expect(isAmending({ status: 'issued', stage: 'submitted' })).toBe(true)
})
