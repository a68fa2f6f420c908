import { newId } from '@trongtam/db'
import { membership } from '@trongtam/db/tables'
import type { PersonId, TenantId } from '@trongtam/domain'
import { recordAudit, recordAuditFromOutside, recordAuditOfMember, recordAuditOnceAMinute } from '@trongtam/records'
import { aPerson, aProvince, join, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { connected, failureOf, provesItRunsAsTheAppRole, rolledBack } from './world/app-role.ts'

const database = openTestDatabase()
provesItRunsAsTheAppRole(database)

let province: TestTenant
let other: TestTenant
beforeAll(async () => {
  province = await aProvince(database)
  other = await aProvince(database)
})

const fromOutside = 'select app.append_audit_from_outside($1, $2)'
const inside = 'select app.append_audit($1, $2)'
const bytesOf = (values: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify({
    action: 'session.sign-in',
    after: { method: 'password' },
    at: new Date(),
    before: null,
    entity: 'session',
    entityId: null,
    id: newId(),
    personId: newId(),
    ...values,
  })
const actionsOf = (tenant: { id: string }): Promise<string[]> =>
  connected('admin', async (admin) =>
    (await admin.query('select action from app.audit where tenant_id = $1 order by sequence', [tenant.id])).rows.map(({ action }) => action),
  )

describe('ISO-13 app.append_audit_from_outside', () => {
  test('writes into the tenant named and into no other, and leaves the transaction outside of both', async () => {
    const [one, two] = [await aProvince(database), await aProvince(database)]
    await connected('platform', async (client) => {
      await client.query('begin')
      await client.query(fromOutside, [one.id, bytesOf()])
      expect((await client.query(`select nullif(current_setting('app.tenant_id', true), '') as tenant`)).rows).toEqual([{ tenant: null }])
      await client.query(fromOutside, [two.id, bytesOf({ action: 'session.sign-out' })])
      await client.query('commit')
    })
    expect([await actionsOf(one), await actionsOf(two)]).toEqual([['session.sign-in'], ['session.sign-out']])
  })

  test('lets the platform’s role append and read nothing: neither before nor after, and not through what it writes', async () => {
    await connected('platform', (client) =>
      rolledBack(client, async () => {
        expect((await client.query(fromOutside, [province.id, bytesOf()])).rows).toEqual([{ append_audit_from_outside: '' }])
        for (const table of ['app.audit', 'app.audit_head', 'app.plan', 'app.position'])
          for (const statement of [
            `select from ${table}`,
            `insert into ${table} (tenant_id) values ('${province.id}')`,
            `update ${table} set tenant_id = tenant_id`,
            `delete from ${table}`,
          ])
            expect(await failureOf(client, statement), statement).toBe('42501')
        expect(await failureOf(client, inside, [province.id, bytesOf()])).toBe('42501')
      }),
    )
  })

  test('is not for who is inside a tenant, nor for the tenants’ or the ministry’s role', async () => {
    for (const role of ['tenant', 'ministry'] as const)
      await connected(role, (client) =>
        rolledBack(client, async () => expect(await failureOf(client, fromOutside, [province.id, bytesOf()]), role).toBe('42501')),
      )
    await connected('admin', (client) =>
      rolledBack(client, async () => {
        await client.query(`select set_config('app.tenant_id', $1, true)`, [other.id])
        expect(await failureOf(client, fromOutside, [province.id, bytesOf()])).toBe('TT001')
      }),
    )
  })

  test('that fails leaves the transaction outside too', async () => {
    await connected('platform', (client) =>
      rolledBack(client, async () => {
        expect(await failureOf(client, fromOutside, [province.id, bytesOf({ personId: 'nobody' })])).toBe('22P02')
        expect((await client.query(`select nullif(current_setting('app.tenant_id', true), '') as tenant`)).rows).toEqual([{ tenant: null }])
        expect(await failureOf(client, fromOutside, [province.id, bytesOf()])).toBe('done')
      }),
    )
  })

  test('once a minute: the same of the same person is one row, also from 8 at once; of another person, thing or minute it is one more', async () => {
    const asked = await aProvince(database)
    const now = new Date()
    const record = (change: { personId?: PersonId; code?: string; at?: Date; tenantId?: TenantId } = {}) =>
      database.inPlatform((db) =>
        recordAuditOnceAMinute(
          db,
          { tenantId: change.tenantId ?? asked.id, personId: change.personId ?? asked.founder.id, now: change.at ?? now },
          {
            action: 'request.refused',
            entity: 'request',
            entityId: null,
            before: null,
            after: { operation: 'publishPlan', code: change.code ?? 'not-permitted' },
          },
        ),
      )
    await Promise.all(Array.from({ length: 8 }, () => record()))
    await record({ at: new Date(now.getTime() + 59_000) })
    expect(await actionsOf(asked)).toHaveLength(1)
    await record({ personId: other.founder.id })
    await record({ code: 'step-up-required' })
    await record({ at: new Date(now.getTime() + 61_000) })
    expect(await actionsOf(asked)).toHaveLength(4)
    await record({ tenantId: province.id })
    expect(await actionsOf(province)).toContain('request.refused')
  })
})

describe('ISO-07 app.append_audit', () => {
  test('writes in the tenant of the transaction alone, with the caller’s own rights', async () => {
    await connected('tenant', (client) =>
      rolledBack(client, async () => {
        expect(await failureOf(client, inside, [province.id, bytesOf()])).toBe('42501')
        await client.query('select app.set_tenant($1, $2)', [province.id, province.founder.id])
        expect(await failureOf(client, inside, [other.id, bytesOf()])).toBe('42501')
        expect(await failureOf(client, inside, [province.id, bytesOf()])).toBe('done')
      }),
    )
    for (const role of ['platform', 'ministry'] as const)
      await connected(role, (client) => rolledBack(client, async () => expect(await failureOf(client, inside, [province.id, bytesOf()]), role).toBe('42501')))
  })

  test('and what is written is changed and removed by nobody who serves requests', async () => {
    await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
      recordAudit({ db, personId: province.founder.id, now: new Date() }, { action: 'plan.edit', entity: 'plan', entityId: null, before: null, after: null }),
    )
    for (const role of ['tenant', 'platform', 'ministry'] as const)
      await connected(role, (client) =>
        rolledBack(client, async () => {
          if (role === 'tenant') {
            await client.query('select app.set_tenant($1, $2)', [province.id, province.founder.id])
            expect((await client.query('select from app.audit')).rowCount).toBeGreaterThan(0)
          }
          for (const statement of [`update app.audit set action = 'x'`, `update app.audit set bytes = ''`, 'delete from app.audit', 'truncate app.audit'])
            expect(await failureOf(client, statement), `${role}: ${statement}`).toBe('42501')
        }),
      )
  })
})

test('SEC-21 what a member does to themselves stands in each of their tenants of today, and in none they left', async () => {
  const [first, second, left] = [await aProvince(database), await aProvince(database), await aProvince(database)]
  const who = await aPerson(database)
  for (const tenant of [first, second, left]) await join(database, who, tenant, ['viewer'])
  await database.inPlatform((db) =>
    db
      .update(membership)
      .set({ endedAt: new Date() })
      .where(and(eq(membership.personId, who.id), eq(membership.tenantId, left.id))),
  )
  const signIn = { action: 'session.sign-in', entity: 'session', entityId: null, before: null, after: { method: 'password' } } as const
  await database.inPlatform((db) => recordAuditOfMember(db, { personId: who.id, now: new Date() }, signIn))
  expect(await Promise.all([first, second, left].map(actionsOf))).toEqual([['session.sign-in'], ['session.sign-in'], []])
})

test('REL-15 two who sign in to the same two tenants at once never wait for each other in a ring', async () => {
  const [first, second] = [await aProvince(database), await aProvince(database)]
  const people = await Promise.all(Array.from({ length: 4 }, () => aPerson(database)))
  for (const [index, who] of people.entries()) for (const tenant of index % 2 ? [first, second] : [second, first]) await join(database, who, tenant, ['viewer'])
  const signIn = { action: 'session.sign-in', entity: 'session', entityId: null, before: null, after: { method: 'password' } } as const
  for (let round = 0; round < 10; round += 1)
    await Promise.all(people.map((who) => database.inPlatform((db) => recordAuditOfMember(db, { personId: who.id, now: new Date() }, signIn))))
  for (const tenant of [first, second]) expect(await actionsOf(tenant)).toHaveLength(40)
})

test('(control) from outside, a row can be written for a tenant that is suspended', async () => {
  const closed = await aProvince(database)
  await connected('admin', (admin) => admin.query(`update platform.tenant set status = 'suspended' where id = $1`, [closed.id]))
  await database.inPlatform((db) =>
    recordAuditFromOutside(
      db,
      { tenantId: closed.id, personId: closed.founder.id, now: new Date() },
      { action: 'session.sign-in', entity: 'session', entityId: null, before: null, after: null },
    ),
  )
  expect(await actionsOf(closed)).toEqual(['session.sign-in'])
})
