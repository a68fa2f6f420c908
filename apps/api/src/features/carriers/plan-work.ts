import type { TenantDb } from '@trongtam/db'
import type { AssignmentRole } from '@trongtam/domain'
import { unitNames } from '@trongtam/records'
import { assignmentsOf, classesThen, responsibilitiesOf } from './carrier-store.ts'

/** A task or a duty that a plan gives a unit, or the units a class meant on the day of the plan. */
export interface PlanWork {
  readonly id: string
  readonly unitId: string | null
  readonly unitClassId: string | null
  /** As it was called on the day of the plan. */
  readonly name: string
  readonly memberIds: readonly string[]
  /** Null of a duty. */
  readonly assignment: { readonly assignmentId: string; readonly nodeId: string; readonly role: AssignmentRole } | null
}

/** All that a plan gives to units and classes, as of its day. */
export async function planWork(db: TenantDb, planId: string, asOf: string): Promise<PlanWork[]> {
  const assignments = await assignmentsOf(db, planId)
  const given = [
    ...assignments.map((each) => ({ ...each, assignment: { assignmentId: each.id, nodeId: each.nodeId, role: each.role } })),
    ...(await responsibilitiesOf(db, planId)).map((each) => ({ ...each, assignment: null })),
  ]
  const classes = await classesThen(db, eachOnce(given.map(({ unitClassId }) => unitClassId)), asOf)
  const names = await unitNames(db, eachOnce(given.map(({ unitId }) => unitId)), asOf)
  return given.flatMap(({ id, unitId, unitClassId, assignment }) => {
    const group = classes.get(unitClassId ?? '')
    if (unitId === null && !group) return []
    return {
      id,
      unitId,
      unitClassId,
      assignment,
      name: names.get(unitId ?? '') ?? group?.name ?? '',
      memberIds: unitId === null ? (group?.memberIds ?? []) : [unitId],
    }
  })
}

export function eachOnce(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids)].filter((id) => id !== null)
}
