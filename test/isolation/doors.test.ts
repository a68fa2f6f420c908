import { definerFunctions } from '@trongtam/db/operator'
import { membership, person, tenant } from '@trongtam/db/tables'
import type { PersonId, TenantId } from '@trongtam/domain'
import { aMinistry, aPerson, aProvince, archiveInto, join, openTestDatabase, type TestPerson, type TestTenant } from '@trongtam/testing'
import { eq, sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { connected, failureOf, provesItRunsAsTheAppRole, rolledBack } from './world/app-role.ts'

const database = openTestDatabase()
provesItRunsAsTheAppRole(database)

let province: TestTenant
let client: pg.Client
beforeAll(async () => {
  province = await aProvince(database)
  client = new pg.Client(inject('database').tenant)
  await client.connect()
})
afterAll(() => client.end())

const setTenant = 'select app.set_tenant($1, $2)'
const current = async () => (await client.query(`select current_setting('app.tenant_id', true) as tenant`)).rows[0].tenant
const nowhere = '018f0000-0000-7000-8000-000000000000'

describe('ISO-07 app.set_tenant', () => {
  const refusals: Record<string, () => Promise<[string, string]>> = {
    'a person who never was a member': async () => [province.id, (await aPerson(database)).id],
    'a member of another tenant': async () => [province.id, (await aProvince(database)).founder.id],
    'a person who is nowhere': async () => [province.id, nowhere],
    'a tenant that is nowhere': async () => [nowhere, province.founder.id],
    'a member whose membership ended': async () => {
      const left = await aPerson(database)
      await join(database, left, province, ['viewer'])
      await database.inPlatform((db) => db.update(membership).set({ endedAt: new Date() }).where(eq(membership.personId, left.id)))
      return [province.id, left.id]
    },
    'a member who is disabled': async () => {
      const disabled = await aPerson(database)
      await join(database, disabled, province, ['viewer'])
      await database.inPlatform((db) => db.update(person).set({ disabledAt: new Date() }).where(eq(person.id, disabled.id)))
      return [province.id, disabled.id]
    },
    'a tenant that is refused': async () => {
      const closed = await aProvince(database)
      await database.inPlatform((db) => db.update(tenant).set({ status: 'refused' }).where(eq(tenant.id, closed.id)))
      return [closed.id, closed.founder.id]
    },
    'whoever was a member of an archive': async () => {
      const [archive, successor] = [await aProvince(database), await aProvince(database)]
      await archiveInto(database, archive, successor)
      return [archive.id, archive.founder.id]
    },
    'a member of a third tenant in an archive': async () => {
      const [archive, successor] = [await aProvince(database), await aProvince(database)]
      await archiveInto(database, archive, successor)
      return [archive.id, province.founder.id]
    },
    'a member of its successor who holds no position there today': async () => {
      const [archive, successor, idle] = [await aProvince(database), await aProvince(database), await aPerson(database)]
      await archiveInto(database, archive, successor)
      await join(database, idle, successor, [])
      return [archive.id, idle.id]
    },
    'a member of what was its successor, in an archive of an archive': async () => {
      const [archive, between, successor] = [await aProvince(database), await aProvince(database), await aProvince(database)]
      await archiveInto(database, archive, between)
      await archiveInto(database, between, successor)
      return [archive.id, between.founder.id]
    },
    ...Object.fromEntries(
      (['suspended', 'pending'] as const).map((status) => [
        `a member of its successor that is ${status}, in an archive`,
        async () => {
          const [archive, successor] = [await aProvince(database), await aProvince(database)]
          await archiveInto(database, archive, successor)
          await database.inPlatform((db) => db.update(tenant).set({ status }).where(eq(tenant.id, successor.id)))
          return [archive.id, successor.founder.id] as [string, string]
        },
      ]),
    ),
  }

  test('(control) lets an active member enter', async () => {
    await rolledBack(client, async () => {
      expect(await failureOf(client, setTenant, [province.id, province.founder.id])).toBe('done')
    })
  })

  test.for(Object.entries(refusals))('refuses %s, and sets nothing', async ([, make]) => {
    const asked = await make()
    await rolledBack(client, async () => {
      expect(await failureOf(client, setTenant, asked)).toBe('TT002')
      expect((await current()) ?? '').toBe('')
    })
    const [tenantId, personId] = asked as [TenantId, PersonId]
    await expect(database.inTenant({ tenantId, personId }, async () => 'entered')).rejects.toMatchObject({ code: 'not-found' })
  })

  test.for(['pending', 'suspended'] as const)('opens a tenant that is %s for reading alone: PostgreSQL itself refuses every write', async (status) => {
    const closed = await aProvince(database)
    await database.inPlatform((db) => db.update(tenant).set({ status }).where(eq(tenant.id, closed.id)))
    const asked = [closed.id, closed.founder.id]
    const write = `insert into app.unit (tenant_id, id) values ($1, '${nowhere}')`
    await rolledBack(client, async () => {
      expect((await client.query(`${setTenant} as state`, asked)).rows).toEqual([{ state: status }])
      expect((await client.query('select from app.position')).rowCount).toBe(2)
      expect(await failureOf(client, write, [closed.id])).toBe('25006')
      // Neither the setting nor the transaction's mode lets itself be turned back.
      for (const way of ['set local transaction_read_only = off', 'set transaction read write'])
        expect((await failureOf(client, way)) === 'done' ? await failureOf(client, write, [closed.id]) : '25006', way).toBe('25006')
    })
    await database.inPlatform((db) => db.update(tenant).set({ status: 'active' }).where(eq(tenant.id, closed.id)))
    await rolledBack(client, async () => {
      await client.query(setTenant, asked)
      expect(await failureOf(client, write, [closed.id])).toBe('done')
    })
  })

  test('opens an archive to who serves its successor, over any number of mergers, for reading alone and as a viewer', async () => {
    const [archive, between, successor] = [await aProvince(database), await aProvince(database), await aProvince(database)]
    await archiveInto(database, archive, between)
    const write = `insert into app.unit (tenant_id, id) values ($1, '${nowhere}')`
    const opens = (reader: TestPerson) =>
      rolledBack(client, async () => {
        expect((await client.query(`${setTenant} as state`, [archive.id, reader.id])).rows).toEqual([{ state: 'archived' }])
        expect(await current()).toBe(archive.id)
        expect((await client.query('select distinct tenant_id from app.position')).rows).toEqual([{ tenant_id: archive.id }])
        expect(await failureOf(client, write, [archive.id])).toBe('25006')
        expect(await failureOf(client, setTenant, [between.id, reader.id])).toBe('TT001')
      })
    await opens(between.founder)
    await archiveInto(database, between, successor)
    await opens(successor.founder)
    // Whoever once administered the archive reads it as everybody else of the successor.
    await join(database, archive.founder, successor, ['viewer'])
    for (const reader of [successor.founder, archive.founder])
      await expect(database.inTenant({ tenantId: archive.id, personId: reader.id }, async (_db, held) => held)).resolves.toEqual([
        { role: 'viewer', unitId: '00000000-0000-0000-0000-000000000000' },
      ])
  })

  test('follows no line of successors that has no end', async () => {
    const [one, two] = [await aProvince(database), await aProvince(database)]
    await archiveInto(database, one, two)
    await archiveInto(database, two, one)
    await rolledBack(client, async () => {
      for (const { id, founder } of [one, two]) expect(await failureOf(client, setTenant, [id, founder.id])).toBe('TT002')
    })
  })

  test('serves one tenant in a transaction: naming a second is refused, naming the same is not', async () => {
    const both = await aPerson(database)
    const second = await aProvince(database)
    await join(database, both, province, ['viewer'])
    await join(database, both, second, ['viewer'])
    await rolledBack(client, async () => {
      await client.query(setTenant, [province.id, both.id])
      expect(await failureOf(client, setTenant, [second.id, both.id])).toBe('TT001')
      expect(await failureOf(client, setTenant, [province.id, both.id])).toBe('done')
      expect(await current()).toBe(province.id)
    })
  })

  test('ISO-08 trap 4: a savepoint is no way to a second tenant, whether released or rolled back', async () => {
    const both = await aPerson(database)
    const second = await aProvince(database)
    await join(database, both, province, ['viewer'])
    await join(database, both, second, ['viewer'])
    await rolledBack(client, async () => {
      await client.query(setTenant, [province.id, both.id])
      await client.query('savepoint nested')
      await expect(client.query(setTenant, [second.id, both.id])).rejects.toMatchObject({ code: 'TT001' })
      await client.query('rollback to savepoint nested; release savepoint nested')
      expect(await current()).toBe(province.id)
    })
    await rolledBack(client, async () => {
      // (control) without the door, a tenant set inside a savepoint survives its release.
      await client.query(`select set_config('app.tenant_id', $1, true)`, [province.id])
      await client.query('savepoint nested')
      await client.query(`select set_config('app.tenant_id', $1, true)`, [second.id])
      await client.query('release savepoint nested')
      expect(await current()).toBe(second.id)
    })
  })

  test('names the tenant for one transaction: after commit and after rollback there is none', async () => {
    for (const end of ['commit', 'rollback']) {
      await client.query('begin')
      await client.query(setTenant, [province.id, province.founder.id])
      await client.query(end)
      expect(await current()).toBe('')
    }
  })

  test('finds its tables whatever the search path of the caller is', async () => {
    await rolledBack(client, async () => {
      await client.query('set local search_path = pub, template')
      expect(await failureOf(client, setTenant, [province.id, nowhere])).toBe('TT002')
      expect(await failureOf(client, setTenant, [province.id, province.founder.id])).toBe('done')
    })
  })
})

describe('ISO-13 a function with its owner’s rights', () => {
  test('is one of these, each with its cross-tenant test: here, in opening-doors.test.ts, audit-doors.test.ts, personal-data.test.ts and template-doors.test.ts', () => {
    expect(definerFunctions.map(({ name }) => name.replace(/\(.*/, ''))).toEqual([
      'app.set_tenant',
      'app.open_registration',
      'app.found_tenant',
      'app.enter_by_invitation',
      'app.end_membership',
      'app.void_tickets',
      'app.forget_member',
      'app.queue_mail',
      'app.append_audit_from_outside',
      'pub.enter_ministry',
      'template.publish',
      'template.withdraw',
      'template.open_consultation',
      'template.close_consultation',
      'template.publish_unit_pattern',
    ])
  })

  test('is called by its own role and by no other', async () => {
    const values = [nowhere, nowhere]
    const denied = '42501'
    for (const [role, tenantDoor, ministryDoor] of [
      ['tenant', 'TT002', denied],
      ['platform', denied, denied],
      ['ministry', denied, 'TT002'],
    ] as const) {
      await connected(role, (other) =>
        rolledBack(other, async () => {
          expect(await failureOf(other, setTenant, values), role).toBe(tenantDoor)
          expect(await failureOf(other, 'select pub.enter_ministry($1)', [nowhere]), role).toBe(ministryDoor)
        }),
      )
    }
  })

  test('pub.enter_ministry opens to a member of the ministry alone, and no longer than one transaction', async () => {
    const ministry = await aMinistry(database)
    const member = await aPerson(database)
    await join(database, member, ministry, ['analyst'])
    const enter = 'select pub.enter_ministry($1)'
    await connected('ministry', async (other) => {
      await rolledBack(other, async () => {
        expect(await failureOf(other, enter, [province.founder.id])).toBe('TT002')
        expect(await failureOf(other, enter, [nowhere])).toBe('TT002')
        expect(await failureOf(other, enter, [member.id])).toBe('done')
      })
      await database.inPlatform((db) => db.update(membership).set({ endedAt: new Date() }).where(eq(membership.personId, member.id)))
      await database.inPlatform((db) => db.update(person).set({ disabledAt: new Date() }).where(eq(person.id, ministry.founder.id)))
      await rolledBack(other, async () => {
        expect(await failureOf(other, enter, [member.id])).toBe('TT002')
        expect(await failureOf(other, enter, [ministry.founder.id])).toBe('TT002')
      })
    })
    await expect(database.inMinistry(province.founder.id, async () => 'entered')).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('ISO-07 app.roles_today, which reads a person’s roles at the door, reads them inside row security', async () => {
  const other = await aProvince(database)
  const roles = 'select role from app.roles_today($1, $2, current_date)'
  await rolledBack(client, async () => {
    expect((await client.query(roles, [province.id, province.founder.id])).rows).toEqual([])
    await client.query(setTenant, [province.id, province.founder.id])
    expect((await client.query(roles, [other.id, other.founder.id])).rows).toEqual([])
    expect((await client.query(roles, [province.id, other.founder.id])).rows).toEqual([])
    expect((await client.query(roles, [province.id, province.founder.id])).rows).toHaveLength(2)
  })
})

test('ISO-07 the platform role reads no tenant’s row, and the tenant role no identity', async () => {
  await expect(database.inPlatform((db) => db.execute(sql`select 1 from app.plan`))).rejects.toMatchObject({ cause: { code: '42501' } })
  for (const table of ['identity.person', 'identity.session', 'identity.membership', 'platform.tenant'])
    await rolledBack(client, async () => {
      await client.query(setTenant, [province.id, province.founder.id])
      expect(await failureOf(client, `select 1 from ${table}`), table).toBe('42501')
    })
})
