import { grantableRoles, type HeldRole, mayDoAt, type Operation, reachOf, Refusal, type Role, rolesOf } from '@trongtam/domain'
import { pathToRoot } from '@trongtam/records'
import type { PeopleSession } from './people-session.ts'
import { unitsAmong } from './unit-choice-store.ts'

/** Where the roles held admit an operation: everywhere (null), or in these units and all below them. */
export function rootsOf(held: readonly HeldRole[], operation: Operation): readonly string[] | null {
  if (reachOf(rolesOf(held), operation) === 'tenant') return null
  return held.filter(({ role }) => reachOf([role], operation) === 'subtree').map(({ unitId }) => unitId)
}

/** Refuses 'unit-unknown' for what is no unit of this tenant today, 'not-permitted' outside the asker's subtree. */
export async function mustManageAt({ db, held, today }: PeopleSession, unitId: string): Promise<void> {
  const path = await pathToRoot(db, unitId, today)
  if (path.length === 0 && rootsOf(held, 'people.manage') === null) throw new Refusal('unit-unknown')
  if (!mayDoAt(held, 'people.manage', path)) throw new Refusal('not-permitted')
}

/** Refuses 'not-permitted' for a role above the asker's own, or of the other kind of tenant. */
export function mustGrant({ held, kind }: PeopleSession, role: Role): void {
  if (!grantableRoles(rolesOf(held), kind).includes(role)) throw new Refusal('not-permitted')
}

/** A position is managed by whoever manages its unit and could grant its role: nobody moves themself or their peers. */
export async function mustManagePosition(session: PeopleSession, position: { readonly unitId: string; readonly role: Role }): Promise<void> {
  const path = await pathToRoot(session.db, position.unitId, session.today)
  if (!mayDoAt(session.held, 'people.manage', path)) throw new Refusal('not-permitted')
  mustGrant(session, position.role)
}

/** Refuses 'not-permitted' for a unit outside the subtree the asker may look into. */
export async function mustReadAt({ db, held, today }: PeopleSession, unitId: string): Promise<void> {
  if (!mayDoAt(held, 'people.read', await pathToRoot(db, unitId, today))) throw new Refusal('not-permitted')
}

/** Refuses 'not-permitted' unless the asker manages people in the whole tenant. */
export function mustManageAll({ held }: PeopleSession): void {
  if (rootsOf(held, 'people.manage') !== null) throw new Refusal('not-permitted')
}

/** Says of each position whether the asker may manage it; `unitIds` are the units of those that will be asked for. */
export async function managerOf(
  session: PeopleSession,
  unitIds: readonly string[],
): Promise<(position: { readonly unitId: string; readonly role: Role }) => boolean> {
  const { db, held, kind, today } = session
  const grantable = grantableRoles(rolesOf(held), kind)
  const roots = rootsOf(held, 'people.manage')
  const within = roots === null ? null : await unitsAmong(db, unitIds, roots, today)
  return ({ unitId, role }) => grantable.includes(role) && (within === null || within.has(unitId))
}
