import type { PlatformDb } from '@trongtam/db'
import { membership, person, tenant } from '@trongtam/db/tables'
import { operatorId } from '@trongtam/domain'
import { mentionsWords } from '@trongtam/records'
import { and, eq, inArray, isNull } from 'drizzle-orm'

export type AuditPerson =
  | { readonly kind: 'member'; readonly id: string; readonly name: string }
  | { readonly kind: 'erased'; readonly id: string }
  | { readonly kind: 'ministry' }
  | { readonly kind: 'operator' }

const namesAtOnce = 5_000

/** Who the ids are to the readers of one tenant: its members by name, today's and former ones; nobody else is named. */
export async function auditPeople(db: PlatformDb, tenantId: string, personIds: readonly string[]): Promise<(personId: string) => AuditPerson> {
  const ids = [...new Set(personIds)].slice(0, namesAtOnce)
  if (ids.length === 0) return (id) => ({ kind: 'erased', id })
  const members = await db
    .select({ id: person.id, name: person.name })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.tenantId, tenantId), inArray(membership.personId, ids), isNull(person.erasedAt)))
  const names = new Map(members.map(({ id, name }) => [id, name]))
  const others = ids.filter((id) => !names.has(id))
  const officers = others.length === 0 ? new Set<string>() : await ministryOfficers(db, others)
  return (id) => {
    if (id === operatorId) return { kind: 'operator' }
    const name = names.get(id)
    if (name !== undefined) return { kind: 'member', id, name }
    return officers.has(id) ? { kind: 'ministry' } : { kind: 'erased', id }
  }
}

const foundAtMost = 500

/** Members of the tenant, today's and former ones, whose name has the words. */
export async function membersNamed(db: PlatformDb, tenantId: string, words: string): Promise<string[]> {
  const rows = await db
    .select({ id: person.id })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.tenantId, tenantId), isNull(person.erasedAt), mentionsWords([person.name], words)))
    .limit(foundAtMost)
  return rows.map(({ id }) => id)
}

async function ministryOfficers(db: PlatformDb, personIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ id: membership.personId })
    .from(membership)
    .innerJoin(tenant, eq(tenant.id, membership.tenantId))
    .where(and(eq(tenant.kind, 'ministry'), inArray(membership.personId, [...personIds])))
  return new Set(rows.map(({ id }) => id))
}
