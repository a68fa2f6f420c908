import { type HeldRole, isIsoDate, type PersonId, Refusal, type Role, type TenantId } from '@trongtam/domain'
import { and, eq, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { roleFaults } from './role-faults.ts'
import { type Handle, type QueryListener, runStatements, runTransaction } from './transaction.ts'

/** A handle inside one tenant's transaction. Every statement still names the tenant: see `ofTenant`. */
export type TenantDb = Handle & { readonly tenantId: TenantId }
export type PlatformDb = Handle & { readonly platform: true }
export type MinistryDb = Handle & { readonly ministry: true }

/** The address of each role; one that is not given is the tenants' with the other role's name, server and password shared. */
export interface DatabaseUrls {
  readonly tenant: string
  readonly platform?: string | undefined
  readonly ministry?: string | undefined
}

export interface DatabaseOptions {
  readonly poolSize?: number
  /** After how long the server gives a statement up; 12 seconds unless told. */
  readonly statementTimeoutMs?: number
  readonly onQuery?: QueryListener
  readonly onIdleError?: (error: Error) => void
}

export interface Actor {
  readonly tenantId: TenantId
  readonly personId: PersonId
  /** The day it is for them, as an ISO date; the database's own unless told. */
  readonly today?: string
}

export interface Database {
  /**
   * One transaction inside one tenant, on the tenants' role; refuses 'not-found' without an active membership. `held` are
   * the roles of the positions the person is appointed to today, read at the door. A pending or suspended tenant is
   * opened for reading only, a suspended one for its administrators alone ('tenant-suspended'). An archive is opened for
   * reading to who serves its successor today: as a viewer, whatever they do there or once did here.
   */
  inTenant<T>(actor: Actor, work: (db: TenantDb, held: HeldRole[]) => Promise<T>): Promise<T>
  /** One transaction inside the tenant that `opening` makes, activates or joins; refuses with what the opening refuses with. */
  inOpened<T>(opening: Opening, work: (db: TenantDb, opened: Opened) => Promise<T>): Promise<T>
  /** One transaction upon the catalogue and identities, on a role that can read no tenant's rows. */
  inPlatform<T>(work: (db: PlatformDb) => Promise<T>): Promise<T>
  /** Look-ups upon the catalogue and identities outside any transaction, each statement by itself. */
  lookUp<T>(work: (db: PlatformDb) => Promise<T>): Promise<T>
  /** One transaction upon what was published and the templates, on a role that can read nothing else (PUB-04). */
  inMinistry<T>(personId: PersonId, work: (db: MinistryDb) => Promise<T>): Promise<T>
  /** What makes the roles of this database unsafe, in sentences; empty when the server may start (ISO-04). */
  roleFaults(): Promise<string[]>
  isReachable(): Promise<boolean>
  close(): Promise<void>
}

/** The three ways into a tenant one is not yet a member of, each checked by the database itself. */
export type Opening =
  | {
      readonly by: 'registration'
      readonly tokenHash: string
      readonly tenantId: string
      readonly personId: string
      readonly passwordHash: string | null
      readonly accent: string
    }
  | { readonly by: 'approval'; readonly registrationId: string; readonly version: number; readonly personId: string }
  | { readonly by: 'invitation'; readonly tokenHash: string; readonly personId: string; readonly name: string; readonly passwordHash: string | null }

export interface Opened {
  readonly personId: PersonId
  /** The registration or the invitation. */
  readonly subjectId: string
}

/** Opens the three doors. The pools stay inside: nobody else ever holds a connection. */
export function openDatabase(urls: DatabaseUrls, options: DatabaseOptions = {}): Database {
  const pools = {
    tenant: openPool(urls.tenant, options),
    platform: openPool(urls.platform ?? asRole(urls.tenant, 'app_platform'), options),
    ministry: openPool(urls.ministry ?? asRole(urls.tenant, 'app_ministry'), options),
  }
  const listener = options.onQuery
  return {
    inTenant: (actor, work) =>
      runTransaction(
        pools.tenant,
        enterTenant(actor),
        (handle, [, states = [], held = []]) => {
          const [entered] = states
          if (entered?.['state'] === 'suspended' && !held.some(({ role }) => role === 'province-administrator')) throw new Refusal('tenant-suspended')
          return work(Object.assign(handle, { tenantId: actor.tenantId }), entered?.['state'] === 'archived' ? [archiveReader] : held.map(heldRole))
        },
        listener,
      ),
    inOpened: (opening, work) =>
      runTransaction(
        pools.tenant,
        `begin; select tenant_id, person_id, subject_id from ${openingCall(opening)}`,
        (handle, [, rows = []]) => {
          const [opened] = rows
          return work(Object.assign(handle, { tenantId: opened?.['tenant_id'] as TenantId }), {
            personId: opened?.['person_id'] as PersonId,
            subjectId: opened?.['subject_id'] as string,
          })
        },
        listener,
      ),
    inPlatform: (work) => runTransaction(pools.platform, 'begin', (handle) => work(Object.assign(handle, { platform: true } as const)), listener),
    lookUp: (work) => runStatements(pools.platform, (handle) => work(Object.assign(handle, { platform: true } as const)), listener),
    inMinistry: (personId, work) =>
      runTransaction(
        pools.ministry,
        `begin; select pub.enter_ministry(${literal(personId)})`,
        (handle) => work(Object.assign(handle, { ministry: true } as const)),
        listener,
      ),
    roleFaults: async () => (await Promise.all(Object.values(pools).map(roleFaults))).flat(),
    isReachable: async () => {
      const answers = await Promise.allSettled(Object.values(pools).map((pool) => pool.query('select 1')))
      return answers.every((answer) => answer.status === 'fulfilled')
    },
    close: async () => void (await Promise.all(Object.values(pools).map((pool) => pool.end()))),
  }
}

/** The condition every statement on a tenant's table carries beside row security: the second lock (ISO-10). */
export function ofTenant(
  db: { readonly tenantId: TenantId },
  ...tables: readonly [{ readonly tenantId: PgColumn }, ...{ readonly tenantId: PgColumn }[]]
): SQL {
  return and(...tables.map((table) => eq(table.tenantId, db.tenantId))) as SQL
}

/** What a reader of an archive holds there: to look, in no unit of it. */
const archiveReader: HeldRole = { role: 'viewer', unitId: '00000000-0000-0000-0000-000000000000' }

/** A row of `app.roles_today`; the check of the column admits roles alone. */
function heldRole(row: Readonly<Record<string, unknown>>): HeldRole {
  return { role: row['role'] as Role, unitId: row['unit_id'] as string }
}

/** Begins, names the tenant and reads the person's roles in one round trip. */
function enterTenant({ tenantId, personId, today }: Actor): string {
  const [tenant, person] = [literal(tenantId), literal(personId)]
  const day = today === undefined ? 'current_date' : dayLiteral(today)
  return `begin; select app.set_tenant(${tenant}, ${person}) as state; select role, unit_id from app.roles_today(${tenant}, ${person}, ${day})`
}

function openPool(url: string, options: DatabaseOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: options.statementTimeoutMs ?? 12_000,
    query_timeout: 14_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'trongtam',
    options: '-c timezone=Asia/Ho_Chi_Minh -c client_connection_check_interval=1s',
  })
  pool.on('error', options.onIdleError ?? (() => undefined))
  return pool
}

function asRole(url: string, role: string): string {
  const other = new URL(url)
  other.username = role
  return other.toString()
}

function openingCall(opening: Opening): string {
  const text = (value: string | null) => (value === null ? 'null' : pg.escapeLiteral(value))
  switch (opening.by) {
    case 'registration':
      return `app.open_registration(${text(opening.tokenHash)}, ${literal(opening.tenantId)}, ${literal(opening.personId)}, ${text(opening.passwordHash)}, ${text(opening.accent)})`
    case 'approval':
      return `app.found_tenant(${literal(opening.registrationId)}, ${Math.trunc(opening.version)}, ${literal(opening.personId)})`
    case 'invitation':
      return `app.enter_by_invitation(${text(opening.tokenHash)}, ${literal(opening.personId)}, ${text(opening.name)}, ${text(opening.passwordHash)})`
  }
}

function dayLiteral(day: string): string {
  if (!isIsoDate(day)) throw new TypeError('not a day')
  return `'${day}'`
}

function literal(id: string): string {
  if (!/^[0-9a-f-]{36}$/i.test(id)) throw new TypeError('not a uuid')
  return `'${id}'`
}
