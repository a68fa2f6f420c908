import type { Database } from '@trongtam/db'
import { auditIds, auditWordsVi, type AuditWords, type TenantId } from '@trongtam/domain'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { type AuditFilter, type AuditHeadline, type AuditPage, findAuditRow, pageAudit } from './audit-log-store.ts'
import { auditNames } from './audit-name-store.ts'
import { type AuditPerson, auditPeople, membersNamed } from './audit-person-store.ts'

/** A filter as it is asked: `who` are words of a name. */
export interface AskedFilter extends Omit<AuditFilter, 'among'> {
  readonly who?: string | undefined
}

/** A page of the tenant's audit, latest first. */
export async function readAuditPage(c: Context<ApiEnv>, { limit, cursor, ...asked }: AskedFilter & AuditPage) {
  const filter = await filterOf(c, asked)
  const { names, ...page } = await inTenant(c, 'audit.read', async ({ db, today }) => {
    const found = await pageAudit(db, filter, { limit, cursor })
    return { ...found, names: await auditNames(db, found.items, today) }
  })
  const people = await peopleOf(c, page.items)
  return { ...page, items: page.items.map((row) => headlineOf(row, names, people)) }
}

/** One row with what was before and after, and what the ids in it are called today. Refuses 'not-found'. */
export async function readAuditRow(c: Context<ApiEnv>, auditId: string) {
  const { row, names } = await inTenant(c, 'audit.read', async ({ db, today }) => {
    const found = await findAuditRow(db, auditId)
    return { row: found, names: await auditNames(db, [found], today) }
  })
  const people = await peopleOf(c, [row])
  const { before, after } = row
  return { ...headlineOf(row, names, people), before, after, names: namesIn([before, after], names, people, auditWordsVi) }
}

/** The filter with the people meant by name; asked before the tenant is opened, whose role reads no names. */
export async function filterOf(c: Context<ApiEnv>, { who, ...filter }: AskedFilter): Promise<AuditFilter> {
  const { settings, tenant } = c.var
  if (!who) return filter
  return { ...filter, among: await settings.database.lookUp((db) => membersNamed(db, tenant.id, who)) }
}

type InFull = AuditHeadline & { readonly before?: unknown; readonly after?: unknown }
type People = (personId: string) => AuditPerson

/** Whoever acts in the rows and whomever they speak of, as the tenant's readers may know them. */
export function peopleOf(c: Context<ApiEnv>, rows: readonly InFull[]): Promise<People> {
  const { database }: { database: Database } = c.var.settings
  const ids = rows.flatMap(({ personId, entity, entityId, before, after }) => [
    personId,
    ...(entity === 'person' && entityId !== null ? [entityId] : []),
    ...peopleIn([before, after]),
  ])
  return database.lookUp((db) => auditPeople(db, c.var.tenant.id as TenantId, ids))
}

export function subjectOf(
  { entity, entityId, positionId }: AuditHeadline,
  names: ReadonlyMap<string, string>,
  people: People,
  words: AuditWords = auditWordsVi,
): string | null {
  if (entityId !== null && entity === 'person') return nameOfPerson(people(entityId), words)
  return names.get(entityId ?? '') ?? names.get(positionId ?? '') ?? null
}

/** What the ids in values are called: things by their names, people as they may be known. */
export function namesIn(values: unknown, names: ReadonlyMap<string, string>, people: People, words: AuditWords): Record<string, string> {
  const things = auditIds(values).flatMap(([, id]) => (names.has(id) ? [[id, names.get(id) ?? ''] as const] : []))
  return Object.fromEntries([...things, ...peopleIn(values).map((id) => [id, nameOfPerson(people(id), words)] as const)])
}

export function nameOfPerson(person: AuditPerson, words: AuditWords): string {
  return person.kind === 'member' ? person.name : words.person[person.kind]
}

function peopleIn(values: unknown): string[] {
  return auditIds(values).flatMap(([field, id]) => (field === 'personId' ? [id] : []))
}

function headlineOf(row: InFull, names: ReadonlyMap<string, string>, people: People) {
  const { id, number, at, personId, action, entity, entityId, operation, planId } = row
  return { id, number, at: at.toISOString(), person: people(personId), action, entity, entityId, subject: subjectOf(row, names, people), operation, planId }
}
