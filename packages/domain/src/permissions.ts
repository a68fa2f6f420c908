export const roles = [
  'ministry-administrator',
  'template-editor',
  'analyst',
  'province-administrator',
  'leader',
  'planner',
  'unit-head',
  'reporter',
  'viewer',
] as const
/** Roles in order of reach: the first a person holds is the one shown beside their name. */
export type Role = (typeof roles)[number]

export const operations = [
  'tenant.read',
  'plan.derive',
  'plan.edit',
  'plan.assign',
  'plan.submit',
  'plan.issue',
  'plan.amend',
  'template.edit',
  'template.publish',
  'consultation.comment',
  'adoption.read',
  'document.import',
  'publication.preview',
  'publication.publish',
  'comparison.read',
  'people.read',
  'people.manage',
  'audit.read',
  'audit.export',
  'registration.read',
  'registration.decide',
  'tenant.suspend',
  'tenant.merge',
  'unit.edit',
  'unit.report-figures',
  'unit-pattern.publish',
] as const
export type Operation = (typeof operations)[number]

/** How far a role admits an operation: in the whole tenant, or in the units below that of the position, itself included. */
export type Reach = 'tenant' | 'subtree'

/** A role of today and the unit of the position it comes with. */
export interface HeldRole {
  readonly role: Role
  readonly unitId: string
}

const everyProvinceRole = ['province-administrator', 'leader', 'planner', 'unit-head', 'reporter', 'viewer'] as const satisfies readonly Role[]
const everyMinistryRole = ['ministry-administrator', 'template-editor', 'analyst'] as const satisfies readonly Role[]
const planners = ['province-administrator', 'planner'] as const satisfies readonly Role[]
const administrators = ['ministry-administrator', 'province-administrator'] as const satisfies readonly Role[]

/** Who may do what in the whole tenant: the one matrix from which API checks, hidden buttons and docs/permissions.md come. */
const matrix: Record<Operation, readonly Role[]> = {
  'tenant.read': [...everyMinistryRole, ...everyProvinceRole],
  'plan.derive': planners,
  'plan.edit': planners,
  'plan.assign': planners,
  'plan.submit': planners,
  'plan.issue': ['leader'],
  'plan.amend': ['province-administrator', 'planner', 'leader'],
  'template.edit': ['ministry-administrator', 'template-editor'],
  'template.publish': ['ministry-administrator', 'template-editor'],
  'consultation.comment': ['province-administrator', 'planner', 'leader'],
  'adoption.read': everyMinistryRole,
  'document.import': planners,
  'publication.preview': ['province-administrator', 'planner', 'leader'],
  'publication.publish': ['leader'],
  'comparison.read': everyMinistryRole,
  'people.read': [...administrators, 'leader', 'planner'],
  'people.manage': administrators,
  'audit.read': [...administrators, 'leader'],
  'audit.export': administrators,
  'registration.read': ['ministry-administrator'],
  'registration.decide': ['ministry-administrator'],
  'tenant.suspend': ['ministry-administrator'],
  'tenant.merge': ['ministry-administrator'],
  'unit.edit': planners,
  'unit.report-figures': planners,
  'unit-pattern.publish': ['ministry-administrator', 'template-editor'],
}

/** Who may do it in their own subtree alone, as the hierarchy is today. */
const subtreeMatrix: Partial<Record<Operation, readonly Role[]>> = {
  'people.read': ['unit-head'],
  'people.manage': ['unit-head'],
  'unit.report-figures': ['unit-head', 'reporter'],
}

/** What asks for a fresh proof of who one is, though one is signed in. */
const steppedUp: readonly Operation[] = [
  'template.publish',
  'publication.publish',
  'people.manage',
  'audit.export',
  'registration.decide',
  'tenant.suspend',
  'tenant.merge',
  'unit-pattern.publish',
]

export function needsStepUp(operation: Operation): boolean {
  return steppedUp.includes(operation)
}

/** Roles whose holders need a second factor: whoever administers, leads, or serves the ministry. */
export function needsSecondFactor(held: readonly Role[]): boolean {
  return held.some((role) => role === 'province-administrator' || role === 'leader' || everyMinistryRole.some((each) => each === role))
}

/** The roles by themselves, each once. */
export function rolesOf(held: readonly HeldRole[]): Role[] {
  return [...new Set(held.map(({ role }) => role))]
}

/** How far the roles held admit the operation; null is not at all. */
export function reachOf(held: readonly Role[], operation: Operation): Reach | null {
  if (matrix[operation].some((role) => held.includes(role))) return 'tenant'
  return subtreeMatrix[operation]?.some((role) => held.includes(role)) ? 'subtree' : null
}

/** True when any of the roles held admits the operation, somewhere at least. No role admits nothing. */
export function mayDo(held: readonly Role[], operation: Operation): boolean {
  return reachOf(held, operation) !== null
}

/**
 * True when the roles held admit the operation at a unit. `path` is that unit and all above it as of today: a unit's role
 * covers its subtree.
 */
export function mayDoAt(held: readonly HeldRole[], operation: Operation, path: readonly string[]): boolean {
  return held.some(({ role, unitId }) => {
    const reach = reachOf([role], operation)
    return reach === 'tenant' || (reach === 'subtree' && path.includes(unitId))
  })
}

/** The roles somebody may give to a position: never one above their own, never one of the other kind of tenant. */
export function grantableRoles(held: readonly Role[], kind: 'province' | 'ministry'): readonly Role[] {
  if (kind === 'ministry') return held.includes('ministry-administrator') ? everyMinistryRole : []
  if (held.includes('province-administrator')) return everyProvinceRole
  return held.includes('unit-head') ? ['reporter', 'viewer'] : []
}

/** What only looks: all that is open in a tenant that is pending, suspended or an archive. */
const reading: readonly Operation[] = [
  'tenant.read',
  'publication.preview',
  'comparison.read',
  'adoption.read',
  'people.read',
  'audit.read',
  'registration.read',
]

export function isReading(operation: Operation): boolean {
  return reading.includes(operation)
}

export function permittedOperations(held: readonly Role[], mayWrite = true): Operation[] {
  return operations.filter((operation) => mayDo(held, operation) && (mayWrite || isReading(operation)))
}

/** The role with the widest reach, or null without any. */
export function chiefRole(held: readonly Role[]): Role | null {
  return roles.find((role) => held.includes(role)) ?? null
}
