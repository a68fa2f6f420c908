import { Writable } from 'node:stream'
import { type Database, ofTenant } from '@trongtam/db'
import { audit, session, tenant } from '@trongtam/db/tables'
import { formatSchoolYear } from '@trongtam/domain'
import { aPerson, aPlan, aProvince, aTemplate, join, openTestDatabase, type TestPerson, type TestTenant } from '@trongtam/testing'
import { asc, eq } from 'drizzle-orm'
import { pino } from 'pino'
import { describe, expect, test, vi } from 'vitest'
import { openTestApp } from '../test-app.ts'

const database = openTestDatabase()
const call = openTestApp(database)

/** The refusals in the audit of a tenant, as its founder reads them. */
const refusalsIn = ({ id, founder }: TestTenant): Promise<{ personId: string; after: unknown }[]> =>
  database.inTenant({ tenantId: id, personId: founder.id }, async (db) => {
    const rows = await db.select().from(audit).where(ofTenant(db, audit)).orderBy(asc(audit.sequence))
    return rows.filter(({ action }) => action === 'request.refused').map(({ personId, after }) => ({ personId, after }))
  })
const eventually = (tenantOf: TestTenant, expected: readonly unknown[]) => vi.waitFor(async () => expect(await refusalsIn(tenantOf)).toEqual(expected), 10_000)

async function aViewer(province: TestTenant): Promise<TestPerson> {
  const viewer = await aPerson(database)
  await join(database, viewer, province, ['viewer'])
  return viewer
}

const template = await aTemplate(['Nhóm một'])
const derive = (province: TestTenant, as: TestPerson, through = call) =>
  through('POST', `/api/v1/t/${province.slug}/plans`, { as, body: { schoolYear: formatSchoolYear(template.schoolYear) } })

describe('SEC-21 a member who is refused something in a tenant stands in its audit', () => {
  test('not permitted: who, what and why; the same again within a minute is no second row', async () => {
    const province = await aProvince(database)
    const viewer = await aViewer(province)
    for (const _ of [1, 2, 3]) expect(await derive(province, viewer)).toMatchObject({ status: 403, json: { code: 'not-permitted' } })
    const first = { personId: viewer.id, after: { operation: 'derivePlan', code: 'not-permitted' } }
    await eventually(province, [first])
    const search = await call('POST', `/api/v1/t/${province.slug}/imports/reading`, { as: viewer, body: { sourceText: 'Văn bản' } })
    expect(search.status).toBe(403)
    await eventually(province, [first, { personId: viewer.id, after: { operation: 'readImport', code: 'not-permitted' } }])
  })

  test('a fresh proof missing', async () => {
    const province = await aProvince(database)
    const plan = await aPlan(database, province)
    await database.inPlatform((db) => db.update(session).set({ strongAt: null }).where(eq(session.personId, province.founder.id)))
    const refused = await call('POST', `/api/v1/t/${province.slug}/plans/${plan.id}/publications`, {
      as: province.founder,
      body: { sha256: '0'.repeat(64), reason: null },
    })
    expect(refused.json).toMatchObject({ code: 'step-up-required' })
    await eventually(province, [{ personId: province.founder.id, after: { operation: 'publishPlan', code: 'step-up-required' } }])
  })

  test('the second step of signing in missing', async () => {
    const province = await aProvince(database)
    const viewer = await aViewer(province)
    await database.inPlatform((db) => db.update(session).set({ awaiting: 'second-factor' }).where(eq(session.personId, viewer.id)))
    expect((await call('GET', `/api/v1/t/${province.slug}/plans`, { as: viewer })).json).toMatchObject({ code: 'second-factor-required' })
    await eventually(province, [{ personId: viewer.id, after: { operation: 'listPlans', code: 'second-factor-required' } }])
  })

  test.each<['pending' | 'suspended', 'founder' | 'viewer', string, string]>([
    ['pending', 'founder', 'derivePlan', 'tenant-read-only'],
    ['suspended', 'viewer', 'derivePlan', 'tenant-suspended'],
  ])('a tenant that is %s', async (status, who, operation, code) => {
    const province = await aProvince(database, ['province-administrator', 'leader', 'planner'])
    const as = who === 'founder' ? province.founder : await aViewer(province)
    await database.inPlatform((db) => db.update(tenant).set({ status }).where(eq(tenant.id, province.id)))
    expect((await derive(province, as)).json).toMatchObject({ code })
    await eventually(province, [{ personId: as.id, after: { operation, code } }])
  })

  test('what is refused to a stranger, and what is refused for what was sent, is no row', async () => {
    const province = await aProvince(database)
    const [viewer, stranger] = [await aViewer(province), await aPerson(database)]
    expect((await derive(province, stranger)).status).toBe(404)
    expect((await call('GET', `/api/v1/t/${province.slug}/plans/khong-phai-id`, { as: viewer })).status).toBe(422)
    expect((await call('GET', `/api/v1/t/${province.slug}/plans`)).status).toBe(401)
    expect((await derive(province, viewer)).status).toBe(403)
    await eventually(province, [{ personId: viewer.id, after: { operation: 'derivePlan', code: 'not-permitted' } }])
  })
})

test('SEC-21 an audit that cannot be written neither delays nor changes the answer, and the log says so', async () => {
  const lines: string[] = []
  const stream = new Writable({ write: (chunk: Buffer, _encoding, done) => void (lines.push(chunk.toString()), done()) })
  let release = (): void => undefined
  const stuck = new Promise<void>((resolve) => (release = resolve))
  const broken: Database = { ...database, inPlatform: () => stuck.then(() => Promise.reject(new Error('the database is away'))) }
  const through = openTestApp(broken, () => new Date(), { logger: pino({ level: 'info' }, stream) })
  const province = await aProvince(database)
  const viewer = await aViewer(province)
  const refused = await derive(province, viewer, through)
  expect(refused).toMatchObject({ status: 403, json: { code: 'not-permitted' } })
  expect(lines.join('')).not.toContain('refusal not recorded')
  release()
  await vi.waitFor(() => expect(lines.join('')).toContain('refusal not recorded'), 10_000)
  expect(lines.join('')).not.toContain('the database is away')
  expect(lines.map((line) => JSON.parse(line) as { code?: string; personId?: string })).toContainEqual(
    expect.objectContaining({ msg: 'request', code: 'not-permitted', personId: viewer.id, tenantId: province.id }),
  )
})
