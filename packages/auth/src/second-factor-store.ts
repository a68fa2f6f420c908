import type { PlatformDb } from '@trongtam/db'
import { membership, passkey, person, tenant, totp } from '@trongtam/db/tables'
import { type PersonId, Refusal } from '@trongtam/domain'
import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'

/** The kinds of second factor a person can set up. */
export type Factor = 'totp' | 'passkey'

export interface Standing {
  readonly factors: readonly Factor[]
  readonly exemptFromFactor: boolean
  readonly disabled: boolean
}

/** Which second factors a person has, and whether one may be asked of them at all; null for nobody. */
export async function findStanding(db: PlatformDb, personId: PersonId): Promise<Standing | null> {
  const [found] = await db
    .select({ exemptFromFactor: person.exemptFromFactor, disabledAt: person.disabledAt, ...factorColumns(db) })
    .from(person)
    .where(eq(person.id, personId))
  return found ? { factors: factorsOf(found), exemptFromFactor: found.exemptFromFactor, disabled: found.disabledAt !== null } : null
}

/**
 * Holds a person's row until the transaction ends: two changes of their second factors come one after the other. Answers
 * whom a mail about it goes to.
 */
export async function lockPerson(db: PlatformDb, personId: PersonId): Promise<{ readonly personId: PersonId; readonly email: string; readonly name: string }> {
  const [held] = await db.select({ email: person.email, name: person.name }).from(person).where(eq(person.id, personId)).for('no key update')
  if (!held) throw new Refusal('not-found')
  return { personId, ...held }
}

/** Columns beside those of a person, to be read with `factorsOf`. */
export function factorColumns(db: PlatformDb): { readonly hasTotp: SQL<boolean>; readonly hasPasskey: SQL<boolean> } {
  const confirmed = db
    .select({ one: sql`1` })
    .from(totp)
    .where(and(eq(totp.personId, person.id), isNotNull(totp.confirmedAt)))
  const registered = db
    .select({ one: sql`1` })
    .from(passkey)
    .where(eq(passkey.personId, person.id))
  return { hasTotp: sql<boolean>`exists ${confirmed}`, hasPasskey: sql<boolean>`exists ${registered}` }
}

export function factorsOf({ hasTotp, hasPasskey }: { readonly hasTotp: boolean; readonly hasPasskey: boolean }): Factor[] {
  return [...(hasTotp ? (['totp'] as const) : []), ...(hasPasskey ? (['passkey'] as const) : [])]
}

/** The tenants a person is an active member of and may look into. */
export function listOpenTenants(db: PlatformDb, personId: PersonId): Promise<{ id: string }[]> {
  return db
    .select({ id: tenant.id })
    .from(membership)
    .innerJoin(tenant, eq(tenant.id, membership.tenantId))
    .where(and(eq(membership.personId, personId), isNull(membership.endedAt), inArray(tenant.status, ['active', 'pending', 'suspended'])))
    .limit(100)
}
