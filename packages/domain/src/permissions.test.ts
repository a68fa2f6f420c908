import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chiefRole,
  grantableRoles,
  type HeldRole,
  mayDo,
  mayDoAt,
  needsSecondFactor,
  type Operation,
  operations,
  permittedOperations,
  reachOf,
  type Role,
  roles,
} from './permissions.ts'

fc.configureGlobal({ numRuns: 1000 })

/** Written by hand: the whole matrix a second time, by role. */
const expected: Record<Role, readonly Operation[]> = {
  'ministry-administrator': [
    'tenant.read',
    'comparison.read',
    'template.edit',
    'template.publish',
    'adoption.read',
    'people.read',
    'people.manage',
    'audit.read',
    'audit.export',
    'registration.read',
    'registration.decide',
    'tenant.suspend',
    'tenant.merge',
    'unit-pattern.publish',
  ],
  'template-editor': ['tenant.read', 'comparison.read', 'template.edit', 'template.publish', 'adoption.read', 'unit-pattern.publish'],
  analyst: ['tenant.read', 'comparison.read', 'adoption.read'],
  'province-administrator': [
    'tenant.read',
    'plan.derive',
    'plan.edit',
    'plan.assign',
    'plan.submit',
    'plan.amend',
    'consultation.comment',
    'document.import',
    'publication.preview',
    'people.read',
    'people.manage',
    'audit.read',
    'audit.export',
    'unit.edit',
    'unit.report-figures',
  ],
  leader: ['tenant.read', 'plan.issue', 'plan.amend', 'consultation.comment', 'publication.preview', 'publication.publish', 'people.read', 'audit.read'],
  planner: [
    'tenant.read',
    'plan.derive',
    'plan.edit',
    'plan.assign',
    'plan.submit',
    'plan.amend',
    'consultation.comment',
    'document.import',
    'publication.preview',
    'people.read',
    'unit.edit',
    'unit.report-figures',
  ],
  'unit-head': ['tenant.read', 'people.read', 'people.manage', 'unit.report-figures'],
  reporter: ['tenant.read', 'unit.report-figures'],
  viewer: ['tenant.read'],
}

const ministryRoles: readonly Role[] = ['ministry-administrator', 'template-editor', 'analyst']
const heldRoles = fc.subarray([...roles])

describe.each(roles)('%s', (role) => {
  test.each(operations)('%s', (operation) => {
    expect(mayDo([role], operation)).toBe(expected[role].includes(operation))
  })
})

const provinceRoles = roles.filter((role) => !ministryRoles.includes(role))
const ofProvincesAlone: readonly Operation[] = [
  'plan.derive',
  'plan.edit',
  'plan.assign',
  'plan.submit',
  'plan.issue',
  'plan.amend',
  'consultation.comment',
  'document.import',
  'publication.preview',
  'publication.publish',
]
const ofTheMinistryAlone: readonly Operation[] = [
  'comparison.read',
  'template.edit',
  'template.publish',
  'adoption.read',
  'registration.read',
  'registration.decide',
  'tenant.suspend',
  'tenant.merge',
  'unit-pattern.publish',
]

test('the ministry, whatever its roles, does nothing of a province; what is the ministry’s is closed to provinces', () => {
  fc.assert(
    fc.property(fc.subarray([...ministryRoles], { minLength: 1 }), (held) => {
      expect(permittedOperations(held).filter((operation) => ofProvincesAlone.includes(operation))).toEqual([])
    }),
  )
  expect(permittedOperations(provinceRoles)).toEqual(operations.filter((operation) => !ofTheMinistryAlone.includes(operation)))
})

test('a unit’s role covers its own subtree: inside it what the role admits, outside nothing', () => {
  const held: HeldRole[] = [{ role: 'unit-head', unitId: 'school' }]
  expect(mayDoAt(held, 'people.manage', ['class', 'school', 'department'])).toBe(true)
  expect(mayDoAt(held, 'people.manage', ['school', 'department'])).toBe(true)
  expect(mayDoAt(held, 'people.manage', ['department'])).toBe(false)
  expect(mayDoAt(held, 'plan.edit', ['school'])).toBe(false)
  expect(mayDoAt([{ role: 'province-administrator', unitId: 'school' }], 'people.manage', ['department'])).toBe(true)
  expect(reachOf(['unit-head'], 'people.manage')).toBe('subtree')
  expect(reachOf(['unit-head', 'province-administrator'], 'people.manage')).toBe('tenant')
})

test('nobody grants a role above their own, nor one of the other kind of tenant', () => {
  expect(grantableRoles(['unit-head'], 'province')).toEqual(['reporter', 'viewer'])
  for (const role of provinceRoles.filter((each) => each !== 'province-administrator' && each !== 'unit-head'))
    expect(grantableRoles([role], 'province'), role).toEqual([])
  expect(grantableRoles([...provinceRoles], 'ministry')).toEqual([])
  expect(grantableRoles(['province-administrator'], 'province').some((role) => ministryRoles.includes(role))).toBe(false)
  expect(grantableRoles(['ministry-administrator'], 'ministry')).toEqual(ministryRoles)
})

test('a second factor is asked of whoever administers, leads or serves the ministry', () => {
  expect(roles.filter((role) => needsSecondFactor([role]))).toEqual([...ministryRoles, 'province-administrator', 'leader'])
})

test('in a tenant that is closed for writing nothing but reading is left', () => {
  expect(permittedOperations(provinceRoles, false)).toEqual(['tenant.read', 'publication.preview', 'people.read', 'audit.read'])
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
