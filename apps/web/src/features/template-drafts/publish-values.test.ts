import { expect, test } from 'vitest'
import { publishBody } from './publish-values.ts'

const today = '2026-11-27'

test('a summary is needed, a deadline only where provinces must decide', () => {
  expect(publishBody({ summary: ' ', decideBy: '' }, { binds: true, today })).toEqual({ faults: { summary: 'summary-missing', decideBy: 'deadline-missing' } })
  expect(publishBody({ summary: 'Nâng chỉ tiêu', decideBy: '' }, { binds: false, today })).toEqual({ body: { summary: 'Nâng chỉ tiêu', decideBy: null } })
})

test('a deadline is a day typed day first, not before today', () => {
  const decideBy = (typed: string) => publishBody({ summary: 'Tóm tắt', decideBy: typed }, { binds: true, today })
  expect(decideBy('31/12/2026')).toEqual({ body: { summary: 'Tóm tắt', decideBy: '2026-12-31' } })
  expect(decideBy('26/11/2026')).toEqual({ faults: { decideBy: 'date-over' } })
  expect(decideBy('31/11/2026')).toEqual({ faults: { decideBy: 'date-wrong' } })
})
