import { mail, plan, registration, tenant, ticket, unitVersion } from '@trongtam/db/tables'
import { schoolYearOn } from '@trongtam/domain'
import { todayInVietnam } from '@trongtam/records'
import { aMinistry, aPerson, aTemplate, openTestDatabase } from '@trongtam/testing'
import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { aProvinceOnMap, aWaitingProvince, signUp, tokenFor } from './a-registration.ts'

let left = Number.POSITIVE_INFINITY
const said: string[] = []
/** Its statements are listened to, and the one that is chosen breaks. */
const brittle = openTestDatabase({
  onQuery: (text) => {
    said.push(text)
    left -= 1
    if (left === 0) throw new Error('broken on purpose')
  },
})
const calm = openTestDatabase()
const call = openTestApp(brittle)
const quiet = openTestApp(calm)
const breakAt = (statement: number) => void (left = statement)
const hasBroken = () => left <= 0

beforeAll(async () => {
  await aTemplate(['Nhóm một'], schoolYearOn(todayInVietnam(new Date()))).catch(() => undefined)
})

const ofProvince = (code: string) =>
  calm.lookUp(async (db) => ({
    tenants: await db.select({ status: tenant.status, version: tenant.version }).from(tenant).where(eq(tenant.provinceCode, code)),
    registrations: await db
      .select({ status: registration.status, version: registration.version })
      .from(registration)
      .where(eq(registration.provinceCode, code)),
  }))

const mailsTo = (email: string) => calm.lookUp((db) => db.select({ kind: mail.kind }).from(mail).where(eq(mail.toEmail, email)).orderBy(asc(mail.id)))

describe('REL-03 broken at any one of its statements, nothing is done and nothing is told done', () => {
  test('confirming', async () => {
    const [place, applicant] = [await aProvinceOnMap(calm), await aPerson(calm)]
    await signUp(quiet, place, { email: applicant.email })
    const token = await tokenFor(calm, applicant.email)
    const state = async () => ({
      ...(await ofProvince(place.code)),
      tickets: await calm.lookUp((db) => db.select({ usedAt: ticket.usedAt }).from(ticket).where(eq(ticket.email, applicant.email))),
    })
    const before = await state()
    const statements = await untilItHolds(
      () => call('POST', '/api/v1/registrations/confirmation', { body: { token } }),
      async () => expect(await state()).toEqual(before),
    )
    expect(statements).toBeGreaterThan(8)
    expect(await state()).toMatchObject({ tenants: [{ status: 'pending' }], registrations: [{ status: 'waiting' }] })
  })

  test('approving', async () => {
    const [place, ministry] = [await aWaitingProvince(calm, quiet), await aMinistry(calm)]
    const inside = () =>
      calm.inTenant({ tenantId: place.tenantId, personId: place.applicant.id }, async (db) => ({
        units: await db.select({ name: unitVersion.name }).from(unitVersion).where(eq(unitVersion.tenantId, db.tenantId)).orderBy(asc(unitVersion.name)),
        plans: await db.select({ title: plan.title }).from(plan).where(eq(plan.tenantId, db.tenantId)),
      }))
    const state = async () => ({ ...(await ofProvince(place.code)), ...(await inside()), mails: await mailsTo(place.applicant.email) })
    const before = await state()
    const approve = () =>
      call('POST', `/api/v1/t/${ministry.slug}/registrations/${place.registrationId}/approval`, {
        as: ministry.founder,
        body: {},
        headers: { 'if-match': '"2"' },
      })
    // The last statement only reads what is answered: the province stands by then, and the ministry sees it when it looks again.
    const statements = await untilItHolds(approve, async () => {
      const now = await state()
      if (now.tenants[0]?.status === 'pending') expect(now).toEqual(before)
      else
        expect(now).toMatchObject({ tenants: [{ status: 'active' }], registrations: [{ status: 'approved' }], mails: [{}, { kind: 'registration-approved' }] })
    })
    expect(statements).toBeGreaterThan(25)
    expect((await state()).units.length).toBeGreaterThan(before.units.length)
  })
})

test('PUB-04 approving reads nothing of the province: what it says to its tables only writes', async () => {
  const [place, ministry] = [await aWaitingProvince(calm, quiet), await aMinistry(calm)]
  said.length = 0
  breakAt(Number.POSITIVE_INFINITY)
  const answer = await call('POST', `/api/v1/t/${ministry.slug}/registrations/${place.registrationId}/approval`, {
    as: ministry.founder,
    body: {},
    headers: { 'if-match': '"2"' },
  })
  expect(answer.status).toBe(200)
  const ofTheProvince = said.filter((text) => /"app"\./.test(text))
  expect(ofTheProvince.filter((text) => /^insert into/.test(text)).length).toBeGreaterThan(10)
  expect(ofTheProvince.filter((text) => !/^(insert into|delete from)/.test(text) || /returning|select/i.test(text))).toEqual([])
  // The control: a look into one's own province is seen by the same ear.
  said.length = 0
  await call('GET', `/api/v1/t/${place.slug}/units`, { as: place.applicant })
  expect(said.filter((text) => /^select .*"app"\./s.test(text)).length).toBeGreaterThan(0)
})

/** Breaks the first statement, then the second, until there are no more; answers how many there were. */
async function untilItHolds(ask: () => ReturnType<typeof call>, isUndone: () => Promise<void>): Promise<number> {
  for (let statement = 1; statement < 200; statement += 1) {
    breakAt(statement)
    const answer = await ask()
    if (!hasBroken()) {
      expect([answer.status, answer.json.code]).toSatisfy(([status, code]) => status === 200 || code === 'registration-decided')
      return statement
    }
    expect([statement, answer.status, answer.json.code]).toEqual([statement, 500, 'internal'])
    await isUndone()
  }
  throw new Error('it never held')
}
