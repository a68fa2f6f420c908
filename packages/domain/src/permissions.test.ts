import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chiefRole, mayDo, type Operation, operations, permittedOperations, type Role, roles } from './permissions.ts'

fc.configureGlobal({ numRuns: 1000 })

/** Written by hand: the whole matrix a second time, by role. */
const expected: Record<Role, readonly Operation[]> = {
  'ministry-administrator': ['tenant.read', 'comparison.read'],
  'template-editor': ['tenant.read', 'comparison.read'],
  analyst: ['tenant.read', 'comparison.read'],
  'province-administrator': ['tenant.read', 'plan.derive', 'plan.edit', 'plan.assign', 'document.import', 'publication.preview'],
  leader: ['tenant.read', 'plan.issue', 'publication.preview', 'publication.publish'],
  planner: ['tenant.read', 'plan.derive', 'plan.edit', 'plan.assign', 'document.import', 'publication.preview'],
  'unit-head': ['tenant.read'],
  reporter: ['tenant.read'],
  viewer: ['tenant.read'],
}

const ministryRoles: readonly Role[] = ['ministry-administrator', 'template-editor', 'analyst']
const heldRoles = fc.subarray([...roles])

describe.each(roles)('%s', (role) => {
  test.each(operations)('%s', (operation) => {
    expect(mayDo([role], operation)).toBe(expected[role].includes(operation))
  })
})

test('the ministry, whatever its roles, does nothing inside a province; its comparison is closed to provinces', () => {
  fc.assert(
    fc.property(fc.subarray([...ministryRoles], { minLength: 1 }), (held) => {
      expect(permittedOperations(held)).toEqual(['tenant.read', 'comparison.read'])
    }),
  )
  const provinceRoles = roles.filter((role) => !ministryRoles.includes(role))
  expect(mayDo(provinceRoles, 'comparison.read')).toBe(false)
  expect(permittedOperations(provinceRoles)).toEqual(operations.filter((operation) => operation !== 'comparison.read'))
})

test('only a leader publishes', () => {
  expect(roles.filter((role) => mayDo([role], 'publication.publish'))).toEqual(['leader'])
})

test('several roles admit what each of them admits and nothing more', () => {
  fc.assert(
    fc.property(heldRoles, (held) => {
      const union = operations.filter((operation) => held.some((role) => expected[role].includes(operation)))
      expect(permittedOperations(held)).toEqual(union)
    }),
  )
})

test('no role admits nothing', () => {
  expect(permittedOperations([])).toEqual([])
  expect(permittedOperations(['viewer'])).toEqual(['tenant.read'])
})

test('the chief role is the widest one held, in whatever order they are listed', () => {
  fc.assert(
    fc.property(heldRoles, (held) => {
      expect(chiefRole(held.toReversed())).toBe(held[0] ?? null)
    }),
  )
  expect(chiefRole(['viewer', 'leader'])).toBe('leader')
})
