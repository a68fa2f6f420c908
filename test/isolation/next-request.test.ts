import { openTestApp } from '@trongtam/api/test-app'
import { findSession } from '@trongtam/auth'
import { ofTenant } from '@trongtam/db'
import { appointment, audit, membership, person, planNode, session, tenant } from '@trongtam/db/tables'
import { aMinistry, aPerson, aPlan, aProvince, join, openTestDatabase, type TestPerson, type TestPlan, type TestTenant } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { provesItRunsAsTheAppRole } from './world/app-role.ts'

const database = openTestDatabase()
provesItRunsAsTheAppRole(database)
const call = openTestApp(database)

let province: TestTenant
let who: TestPerson
beforeEach(async () => {
  province = await aProvince(database)
  who = await aPerson(database)
  await join(database, who, province, ['planner'])
})

const home = async (into: TestTenant = province) => (await call('GET', `/api/v1/t/${into.slug}/home`, { as: who })).status
const founder = () => ({ tenantId: province.id, personId: province.founder.id })
const own = () => eq(membership.personId, who.id)

describe('ISO-18 the very next request is refused', () => {
  const ends: Record<string, readonly [status: number, end: () => Promise<unknown>]> = {
    'once the membership is removed': [404, () => database.inPlatform((db) => db.delete(membership).where(own()))],
    'once the membership ended': [404, () => database.inPlatform((db) => db.update(membership).set({ endedAt: new Date() }).where(own()))],
    'once the appointment ended today': [
      403,
      () =>
        database.inTenant(founder(), (db) =>
          db
            .update(appointment)
            .set({ validTo: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10) })
            .where(and(ofTenant(db, appointment), eq(appointment.personId, who.id))),
        ),
    ],
    'once the appointment is removed': [
      403,
      () => database.inTenant(founder(), (db) => db.delete(appointment).where(and(ofTenant(db, appointment), eq(appointment.personId, who.id)))),
    ],
    'once the person is disabled': [401, () => database.inPlatform((db) => db.update(person).set({ disabledAt: new Date() }).where(eq(person.id, who.id)))],
    'once the session is ended elsewhere': [401, () => database.inPlatform((db) => db.delete(session).where(eq(session.personId, who.id)))],
    'once the tenant is suspended': [403, () => database.inPlatform((db) => db.update(tenant).set({ status: 'suspended' }).where(eq(tenant.id, province.id)))],
  }

  test.for(Object.entries(ends))('%s', async ([, [status, end]]) => {
    expect(await home()).toBe(200)
    expect((await findSession(database, who.token, province.slug))?.tenant).toMatchObject({ slug: province.slug })
    await end()
    expect(await home()).toBe(status)
    // The look-up of the session refuses by itself, before the door of the transaction does.
    if (status !== 403) expect((await findSession(database, who.token, province.slug))?.tenant ?? null).toBe(null)
    expect((await call('POST', `/api/v1/t/${province.slug}/plans`, { as: who, body: { schoolYear: '2026-2027' } })).status).toBe(status)
  })

  const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  const asFounder = (method: string, path: string, body?: unknown) =>
    call(method, `/api/v1/t/${province.slug}/${path}`, { as: province.founder, headers: { 'if-match': '"1"' }, ...(body !== undefined && { body }) })
  const ownPosition = async () => {
    const { json } = await asFounder('GET', 'people?role=planner')
    return json.items.find(({ id }: { id: string }) => id === who.id).positions[0] as { appointmentId: string; positionId: string }
  }
  const byHand: Record<string, readonly [status: number, end: () => Promise<{ status: number; text: string }>]> = {
    'once an administrator removes the person': [404, () => asFounder('DELETE', `people/${who.id}`)],
    'once an administrator ends the appointment': [
      403,
      async () => asFounder('POST', `appointments/${(await ownPosition()).appointmentId}/end`, { on: today() }),
    ],
    'once the position is handed over': [
      403,
      async () => {
        const path = `positions/${(await ownPosition()).positionId}/handover`
        const to = { personId: province.founder.id, email: null, name: null, from: today() }
        const preview = await asFounder('POST', `${path}/preview`, to)
        return asFounder('POST', path, { ...to, sha256: preview.json.sha256 })
      },
    ],
  }

  test.for(Object.entries(byHand))('%s', async ([, [status, end]]) => {
    expect(await home()).toBe(200)
    const done = await end()
    expect(done.status, done.text).toBe(200)
    expect(await home()).toBe(status)
    expect((await call('POST', `/api/v1/t/${province.slug}/plans`, { as: who, body: { schoolYear: '2026-2027' } })).status).toBe(status)
  })

  test('in the one tenant that was left, and in no other', async () => {
    const second = await aProvince(database)
    await join(database, who, second, ['viewer'])
    await database.inPlatform((db) =>
      db
        .update(membership)
        .set({ endedAt: new Date() })
        .where(and(own(), eq(membership.tenantId, province.id))),
    )
    expect([await home(), await home(second)]).toEqual([404, 200])
    const me = await call('GET', '/api/v1/me', { as: who })
    expect(me.json.memberships.map(({ slug }: { slug: string }) => slug)).toEqual([second.slug])
  })

  test('at the ministry’s door too', async () => {
    const ministry = await aMinistry(database)
    await join(database, who, ministry, ['analyst'])
    const compared = async () => (await call('GET', `/api/v1/t/${ministry.slug}/comparison`, { as: who })).status
    expect(await compared()).toBe(200)
    await database.inPlatform((db) => db.delete(membership).where(and(own(), eq(membership.tenantId, ministry.id))))
    expect(await compared()).toBe(404)
    await expect(database.inMinistry(who.id, async () => 'entered')).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a request that came in before the end and works after it is refused at the door of the transaction', async () => {
    const entered = await database.inTenant({ tenantId: province.id, personId: who.id }, async (_db, roles) => roles)
    expect(entered).toEqual([{ role: 'planner', unitId: province.unitId }])
    await database.inPlatform((db) => db.delete(membership).where(own()))
    await expect(database.inTenant({ tenantId: province.id, personId: who.id }, async (_db, roles) => roles)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('ISO-18 two tabs on two tenants', () => {
  const saves = 200

  async function tab(into: TestTenant, plan: TestPlan): Promise<string[]> {
    const path = `/api/v1/t/${into.slug}/plans/${plan.id}/nodes/${plan.taskIds[0]}`
    const saved: string[] = []
    let version = 1
    for (let count = 0; count < saves / 2; count += 1) {
      const text = `của ${into.slug} lần ${count}`
      const answer = await call('PATCH', path, { as: who, body: { text }, headers: { 'if-match': `"${version}"` } })
      expect(answer.status, answer.text).toBe(200)
      version = answer.json.version
      saved.push(answer.json.text)
    }
    return saved
  }

  const textsIn = ({ id: tenantId, founder: { id: personId } }: TestTenant) =>
    database.inTenant({ tenantId, personId }, async (db) => ({
      nodes: (await db.select({ text: planNode.text }).from(planNode).where(ofTenant(db, planNode))).map(({ text }) => text),
      audits: (
        await db
          .select({ after: audit.after })
          .from(audit)
          .where(and(ofTenant(db, audit), eq(audit.action, 'plan.edit')))
      ).map(({ after }) => (after as { text: string }).text),
    }))

  test(`of one person and one session save ${saves} times interleaved: none lands in the other tenant`, async () => {
    const second = await aProvince(database)
    await join(database, who, second, ['planner'])
    const plans = await Promise.all([province, second].map((into) => aPlan(database, into, { status: 'draft', marker: into.slug })))
    const [left = [], right = []] = await Promise.all([tab(province, plans[0] as TestPlan), tab(second, plans[1] as TestPlan)])
    for (const [into, saved, other] of [
      [province, left, second],
      [second, right, province],
    ] as const) {
      const { nodes, audits } = await textsIn(into)
      expect(audits.toSorted()).toEqual(saved.toSorted())
      expect(nodes).toContain(saved.at(-1))
      expect([...nodes, ...audits].filter((text) => text.includes(other.slug))).toEqual([])
    }
  })
})
