import { expect, test } from 'vitest'
import { dayInTenant } from './day-in-tenant.ts'

test('in an archive it is its last day for ever; anywhere else it is today', () => {
  expect(dayInTenant('2025-07-01', '2026-11-22')).toBe('2025-06-30')
  expect(dayInTenant('2025-03-01', '2025-03-01')).toBe('2025-02-28')
  expect(dayInTenant('2025-07-01', '2025-05-05')).toBe('2025-05-05')
  expect(dayInTenant(null, '2026-11-22')).toBe('2026-11-22')
})
