import { expect, test } from 'vitest'
import { isTenantHome } from './tenant-key.ts'

test('only the address of a tenant itself is its home', () => {
  expect(['/t/ha-noi', '/t/ha-noi/', '/t/ha-noi/plans', '/'].map(isTenantHome)).toEqual([true, true, false, false])
})
