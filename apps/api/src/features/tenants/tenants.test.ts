import { newId } from '@trongtam/db'
import { audit, ticket } from '@trongtam/db/tables'
import { aMinistry, aPerson, aPlan, aProvince, join, openTestDatabase } from '@trongtam/testing'
import { createUnits } from '@trongtam/records'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const ministry = await aMinistry(database)
const path = `/api/v1/t/${ministry.slug}/tenants`

const suspend = (id: string, version = 1) =>
  call('POST', `${path}/${id}/suspension`, { as: ministry.founder, body: { reason: 'Chưa có người phụ trách' }, headers: { 'if-match': `"${version}"` } })
const resume = (id: string, version = 2) => call('DELETE', `${path}/${id}/suspension`, { as: ministry.founder, headers: { 'if-match': `"${version}"` } })

test('the ministry sees who takes part, by name, without a gap or a repetition over pages, and never a ministry', async () => {
  const made = [await aProvince(database), await aProvince(database), await aProvince(database)]
  const seen: { id: string; name: string; status: string }[] = []
  let cursor: string | null = ''
  do {
    const { json } = await call('GET', `${path}?limit=2${cursor ? `&cursor=${cursor}` : ''}`, { as: ministry.founder })
    seen.push(...json.items)
    cursor = json.nextCursor
  } while (cursor)
  const ids = seen.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining(made.map(({ id }) => id)))
  expect(ids).not.toContain(ministry.id)
  expect(seen.find(({ id }) => id === made[0]?.id)).toEqual({
    id: made[0]?.id,
    slug: made[0]?.slug,
    name: made[0]?.name,
    status: 'active',
    archive: null,
    createdAt: expect.any(String),
    version: 1,
  })
})

test('a suspended province is read by its administrators and written by nobody, and goes on when the ministry says so', async () => {
  const province = await aProvince(database, ['province-administrator'])
  const planner = await aPerson(database)
  await join(database, planner, province, ['planner'])
  const plans = (as: typeof planner) => call('GET', `/api/v1/t/${province.slug}/plans`, { as })
  const draft = await aPlan(database, province, { status: 'draft' })
  const write = (as: typeof planner) =>
    call('POST', `/api/v1/t/${province.slug}/plans/${draft.id}/nodes`, { as, body: { parentId: draft.groupId, text: 'Việc' } })
  expect((await plans(planner)).status).toBe(200)

  expect(await suspend(province.id)).toMatchObject({ status: 200, json: { status: 'suspended', version: 2 } })
  expect((await plans(province.founder)).status).toBe(200)
  expect(await write(province.founder)).toMatchObject({ status: 409, json: { code: 'tenant-read-only' } })
  expect(await plans(planner)).toMatchObject({ status: 403, json: { code: 'tenant-suspended' } })
  expect((await call('GET', '/api/v1/me', { as: province.founder })).json.memberships).toMatchObject([{ status: 'suspended' }])
  // The ministry suspends and reads nothing.
  expect((await plans(ministry.founder)).status).toBe(404)

  expect(await resume(province.id)).toMatchObject({ status: 200, json: { status: 'active', version: 3 } })
  expect((await plans(planner)).status).toBe(200)
  const told = await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
    db
      .select({ action: audit.action, personId: audit.personId, after: audit.after })
      .from(audit)
      .where(eq(audit.tenantId, province.id))
      .orderBy(audit.sequence),
  )
  expect(told.filter(({ action }) => action.startsWith('tenant.'))).toEqual([
    { action: 'tenant.suspend', personId: ministry.founder.id, after: { status: 'suspended', reason: 'Chưa có người phụ trách' } },
    { action: 'tenant.resume', personId: ministry.founder.id, after: { status: 'active' } },
  ])
})

test('REL-05 a change names the version it was made upon; twice is told, and so is what is none', async () => {
  const province = await aProvince(database)
  expect(await call('POST', `${path}/${province.id}/suspension`, { as: ministry.founder, body: { reason: 'a' } })).toMatchObject({ status: 428 })
  expect(await suspend(province.id, 9)).toMatchObject({ status: 412, json: { code: 'version-stale', detail: { current: { version: 1, status: 'active' } } } })
  expect(await resume(province.id, 1)).toMatchObject({ status: 412, json: { detail: { current: { status: 'active' } } } })
  const answers = await Promise.all(Array.from({ length: 4 }, () => suspend(province.id)))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412])
  for (const id of [newId(), ministry.id]) expect(await suspend(id)).toMatchObject({ status: 404 })
})

const on = '2025-07-01'
const merge = (id: string, into: string, { version = 1, ...change }: { version?: number; on?: string; reason?: string } = {}) =>
  call('POST', `${path}/${id}/merger`, {
    as: ministry.founder,
    body: { intoTenantId: into, on, documentWords: 'Nghị quyết 202/2025/QH15', reason: 'Sắp xếp cấp tỉnh', ...change },
    headers: { 'if-match': `"${version}"` },
  })

test('a province merged into another is read by who serves that one and no longer by its own people, and both audits tell', async () => {
  const [old, heir] = [await aProvince(database), await aProvince(database)]
  await aPlan(database, old)
  const invited = await aPerson(database)
  const position = { unitId: old.unitId, title: 'Chuyên viên', role: 'viewer', validFrom: '2025-01-01', positionId: null }
  const invitation = { ...position, email: invited.email, name: invited.name }
  expect(await call('POST', `/api/v1/t/${old.slug}/invitations`, { as: old.founder, body: invitation })).toMatchObject({ status: 200 })
  const plans = (as: typeof old.founder) => call('GET', `/api/v1/t/${old.slug}/plans`, { as })
  expect([(await plans(old.founder)).status, (await plans(heir.founder)).status]).toEqual([200, 404])

  const merged = await merge(old.id, heir.id)
  const archive = { successor: { slug: heir.slug, name: heir.name }, on, documentWords: 'Nghị quyết 202/2025/QH15' }
  expect(merged, merged.text).toMatchObject({ status: 200, json: { id: old.id, status: 'archived', version: 2, archive } })
  expect([(await plans(old.founder)).status, (await plans(heir.founder)).status, (await plans(ministry.founder)).status]).toEqual([404, 200, 404])
  expect((await plans(heir.founder)).json.items).toHaveLength(1)
  const links = await database.lookUp((db) => db.select({ usedAt: ticket.usedAt }).from(ticket).where(eq(ticket.tenantId, old.id)))
  expect(links).toEqual([{ usedAt: expect.any(Date) }])

  const told = { on, documentWords: 'Nghị quyết 202/2025/QH15', reason: 'Sắp xếp cấp tỉnh' }
  const rowsOf = (tenantId: typeof old.id) =>
    database.inTenant({ tenantId, personId: heir.founder.id }, (db) =>
      db
        .select({ personId: audit.personId, before: audit.before, after: audit.after })
        .from(audit)
        .where(and(eq(audit.tenantId, tenantId), eq(audit.action, 'tenant.merge'))),
    )
  expect(await rowsOf(old.id)).toEqual([
    { personId: ministry.founder.id, before: { status: 'active' }, after: { status: 'archived', successorId: heir.id, ...told } },
  ])
  expect(await rowsOf(heir.id)).toEqual([{ personId: ministry.founder.id, before: null, after: { predecessorId: old.id, ...told } }])
})

test('only two different provinces at work are merged, on a day that has come, upon the version that was read', async () => {
  const [one, two, closed] = [await aProvince(database), await aProvince(database), await aProvince(database)]
  await suspend(closed.id)
  const refused = { status: 409, json: { code: 'merger-refused' } }
  expect(await merge(one.id, one.id)).toMatchObject(refused)
  expect(await merge(one.id, closed.id)).toMatchObject(refused)
  expect(await merge(closed.id, one.id, { version: 2 })).toMatchObject(refused)
  expect(await merge(one.id, two.id, { on: '2999-01-01' })).toMatchObject(refused)
  expect(await merge(one.id, two.id, { version: 7 })).toMatchObject({ status: 412, json: { detail: { current: { status: 'active' } } } })
  expect(await merge(one.id, two.id, { reason: ' ' })).toMatchObject({ status: 422 })
  for (const nowhere of [newId(), ministry.id]) expect(await merge(one.id, nowhere)).toMatchObject({ status: 404 })
  expect(await merge(one.id, two.id)).toMatchObject({ status: 200 })
  expect(await merge(one.id, two.id, { version: 2 })).toMatchObject(refused)
  expect(await merge(two.id, one.id)).toMatchObject(refused)
})

test('REL-15 two provinces merged into each other at once: one becomes the archive of the other, and nobody waits in a ring', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [one, two] = [await aProvince(database), await aProvince(database)]
    const answers = await Promise.all([merge(one.id, two.id), merge(two.id, one.id)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  }
})

test('in an archive it is the day before it became one: its units and its school year are what they were', async () => {
  const [old, heir] = [await aProvince(database), await aProvince(database)]
  const ended = {
    id: newId(),
    demo: true,
    name: 'UBND huyện Thanh Hà',
    code: null,
    kind: 'district-committee' as const,
    level: 'district' as const,
    stage: null,
    ownership: null,
    area: null,
    parentUnitId: old.unitId,
    validFrom: '2010-01-01',
    validTo: on,
  }
  await database.inTenant({ tenantId: old.id, personId: old.founder.id }, (db) => createUnits(db, [ended]))
  const read = async (as: typeof old.founder, of: string) => (await call('GET', `/api/v1/t/${old.slug}/${of}`, { as })).json
  const names = async (as: typeof old.founder) => (await read(as, `units?parentId=${old.unitId}`)).items.map(({ name }: { name: string }) => name)
  expect(await names(old.founder)).toEqual([])
  await merge(old.id, heir.id)
  expect(await names(heir.founder)).toEqual(['UBND huyện Thanh Hà'])
  expect((await read(heir.founder, 'home')).schoolYear).toBe('2024-2025')
})
