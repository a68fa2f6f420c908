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
  'plan.issue',
  'document.import',
  'publication.preview',
  'publication.publish',
  'comparison.read',
] as const
export type Operation = (typeof operations)[number]

const everyProvinceRole = ['province-administrator', 'leader', 'planner', 'unit-head', 'reporter', 'viewer'] as const satisfies readonly Role[]
const everyMinistryRole = ['ministry-administrator', 'template-editor', 'analyst'] as const satisfies readonly Role[]
const planners = ['province-administrator', 'planner'] as const satisfies readonly Role[]

/** Who may do what: the one matrix from which API checks and hidden buttons come. */
const matrix: Record<Operation, readonly Role[]> = {
  'tenant.read': [...everyMinistryRole, ...everyProvinceRole],
  'plan.derive': planners,
  'plan.edit': planners,
  'plan.assign': planners,
  'plan.issue': ['leader'],
  'document.import': planners,
  'publication.preview': ['province-administrator', 'planner', 'leader'],
  'publication.publish': ['leader'],
  'comparison.read': everyMinistryRole,
}

/** True when any of the roles held admits the operation. No role admits nothing. */
export function mayDo(held: readonly Role[], operation: Operation): boolean {
  return matrix[operation].some((role) => held.includes(role))
}

export function permittedOperations(held: readonly Role[]): Operation[] {
  return operations.filter((operation) => mayDo(held, operation))
}

/** The role with the widest reach, or null without any. */
export function chiefRole(held: readonly Role[]): Role | null {
  return roles.find((role) => held.includes(role)) ?? null
}
