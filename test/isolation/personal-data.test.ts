import { randomBytes } from 'node:crypto'
import { openTestApp } from '@trongtam/api/test-app'
import { newId } from '@trongtam/db'
import { readingSession } from '@trongtam/db/operator'
import { appointment, device, invitation, mail, membership, oidcProvider, oidcSubject, passkey, person, registration, session, totp } from '@trongtam/db/tables'
import { verifyStoredChain } from '@trongtam/records'
import {
  adminUrl,
  aMinistry,
  aPerson,
  aPlan,
  aProvince,
  join,
  openTestDatabase,
  spareFactor,
  stateOf,
  type TestPerson,
  type TestTenant,
} from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { connected, failureOf, provesItRunsAsTheAppRole, rolledBack } from './world/app-role.ts'

const database = openTestDatabase()
provesItRunsAsTheAppRole(database)
const call = openTestApp(database)

/** Every column of every table that can hold text, and whether it holds the mark: past row security. */
async function placesOf(mark: string): Promise<string[]> {
  return connected('admin', async (admin) => {
    const { rows: columns } = await admin.query<{ relation: string; column: string }>(
      `select format('%I.%I', n.nspname, c.relname) as relation, a.attname as column
         from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
         where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'p', 'm') and a.attnum > 0 and not a.attisdropped
           and (t.typcategory in ('S', 'A') or t.typname in ('jsonb', 'json', 'bytea', 'citext'))`,
    )
    const found = []
    for (const { relation, column } of columns) {
      // bytea as text is hexadecimal: what is looked for is as well.
      const { rows } = await admin.query(
        `select from ${relation} t where strpos(lower(t."${column}"::text), $1) > 0 or strpos(t."${column}"::text, encode(convert_to($1, 'UTF8'), 'hex')) > 0 limit 1`,
        [mark],
      )
      if (rows.length > 0) found.push(`${relation}.${column}`)
    }
    return found.toSorted()
  })
}

const verdictOf = ({ id }: TestTenant) => readingSession(adminUrl(), (db) => verifyStoredChain(db, id))
const erase = (as: TestPerson) => call('POST', '/api/v1/account/erasure', { as, body: {} })
const exported = (as: TestPerson) => call('POST', '/api/v1/account/data', { as, body: {} })

/** Somebody whose mark is in their name and address, and in all they left anywhere. */
async function aWellKnownPerson() {
  const mark = `dauvet${randomBytes(6).toString('hex')}`
  const [province, former, inviting] = [await aProvince(database), await aProvince(database), await aProvince(database)]
  const who = await aPerson(database)
  for (const place of [province, former]) await join(database, who, place, ['leader'])
  await spareFactor(database, who)
  const email = `${mark}@example.test`
  const now = new Date()
  const later = new Date(now.getTime() + 86_400_000)
  await database.inPlatform(async (db) => {
    await db.update(person).set({ email, passwordHash: '$argon2id$x' }).where(eq(person.id, who.id))
    await db.insert(device).values({ id: 'a'.repeat(64), personId: who.id, userAgent: `Máy ${mark}`, firstSeenAt: now, lastUsedAt: now })
    await db.insert(totp).values({ personId: who.id, sealedSecret: mark, confirmedAt: now })
    await db.insert(passkey).values({ id: `khoa-${mark}`, personId: who.id, publicKey: new Uint8Array(), counter: 0, name: `Khóa ${mark}`, createdAt: now })
    await db.insert(oidcProvider).values({ tenantId: province.id, name: 'x', issuer: 'https://x.vn', clientId: 'x', createdAt: now })
    await db.insert(oidcSubject).values({ tenantId: province.id, subject: email, personId: who.id, linkedAt: now })
    const request = {
      provinceCode: '99',
      officialName: 'Sở',
      letterName: 'cong-van.pdf',
      letterType: 'application/pdf',
      letter: new Uint8Array(),
      letterSha256: '',
    }
    const applicant = { contactName: `Ông ${mark}`, contactPhone: mark, email, applicantId: who.id }
    await db.insert(registration).values({ ...request, ...applicant, id: newId(), status: 'approved', createdAt: now })
    await db.update(session).set({ userAgent: mark }).where(eq(session.personId, who.id))
  })
  await call('PATCH', '/api/v1/account', { as: who, body: { name: `Ông ${mark}` } })
  for (const place of [province, former, inviting]) await invite(place)
  await call('POST', '/api/v1/password-reset', { from: '198.18.7.7', body: { email } })
  const plan = await aPlan(database, province)
  const path = `/api/v1/t/${province.slug}/plans/${plan.id}`
  const { sha256 } = (await call('GET', `${path}/publication-preview`, { as: who })).json
  const published = await call('POST', `${path}/publications`, { as: who, body: { sha256, reason: null } })
  expect(published.status, published.text).toBe(200)
  await database.inPlatform((db) =>
    db
      .update(membership)
      .set({ endedAt: now })
      .where(and(eq(membership.personId, who.id), eq(membership.tenantId, former.id))),
  )
  return { mark, province, former, inviting, who: { ...who, email } }

  async function invite(place: TestTenant): Promise<void> {
    const answer = await call('POST', `/api/v1/t/${place.slug}/invitations`, {
      as: place.founder,
      body: {
        email,
        name: `Ông ${mark}`,
        positionId: null,
        unitId: place.unitId,
        title: 'Chuyên viên',
        role: 'viewer',
        validFrom: later.toISOString().slice(0, 10),
      },
    })
    if (![200, 409, 422].includes(answer.status)) throw new Error(answer.text)
    await database.inTenant({ tenantId: place.id, personId: place.founder.id }, async (db) => {
      const values = { email, name: `Ông ${mark}`, validFrom: '2026-01-01', invitedBy: place.founder.id, invitedAt: now, expiresAt: later }
      const [held] = await db.select({ positionId: appointment.positionId }).from(appointment).where(eq(appointment.tenantId, place.id)).limit(1)
      await db
        .insert(invitation)
        .values({ tenantId: place.id, id: newId(), positionId: String(held?.positionId), ...values, acceptedAt: now, acceptedBy: who.id })
    })
  }
}

describe('VN-01 erasing one’s own account', () => {
  test('leaves one’s name and address nowhere but on what was published, and the audit whole', async () => {
    const { mark, province, who } = await aWellKnownPerson()
    const before = await placesOf(mark)
    for (const place of [
      'app.answered_request.answer',
      'app.invitation.email',
      'app.invitation.name',
      'identity.answered_request.answer',
      'identity.device.user_agent',
      'identity.mail.to_email',
      'identity.mail.to_name',
      'identity.oidc_subject.subject',
      'identity.passkey.name',
      'identity.person.email',
      'identity.person.name',
      'identity.session.user_agent',
      'identity.ticket.email',
      'identity.totp.sealed_secret',
      'platform.registration.contact_name',
      'platform.registration.contact_phone',
      'platform.registration.email',
      'pub.publication.published_by',
    ])
      expect(before, '(control) the scan sees it').toContain(place)
    const sequence = (await verdictOf(province)).rows
    expect(await erase(who)).toMatchObject({ status: 200, json: { erased: true } })
    expect(await placesOf(mark)).toEqual(['pub.publication.published_by'])
    expect(await verdictOf(province)).toMatchObject({ fault: null, rows: sequence + 1 })
    expect((await call('GET', '/api/v1/me', { as: who })).status).toBe(401)
    const [row] = await database.lookUp((db) => db.select().from(person).where(eq(person.id, who.id)))
    expect(row).toMatchObject({ name: 'Người dùng đã xóa', email: `da-xoa-${who.id}@khong-con.invalid`, passwordHash: null })
    expect([row?.disabledAt, row?.erasedAt].every((at) => at instanceof Date)).toBe(true)
  })

  test('ends their appointments and memberships, and nobody else’s', async () => {
    const [province, who, colleague] = [await aProvince(database), await aPerson(database), await aPerson(database)]
    for (const each of [who, colleague]) await join(database, each, province, ['planner'])
    const datesOf = ({ id }: TestPerson) =>
      database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
        db
          .select({ validTo: appointment.validTo })
          .from(appointment)
          .where(and(eq(appointment.tenantId, province.id), eq(appointment.personId, id))),
      )
    expect((await erase(who)).status).toBe(200)
    expect((await datesOf(who)).every(({ validTo }) => validTo !== null)).toBe(true)
    expect(await datesOf(colleague)).toEqual([{ validTo: null }])
    const plans = await call('GET', `/api/v1/t/${province.slug}/plans`, { as: colleague })
    expect(plans.status).toBe(200)
  })

  test('is refused to the last who administers a tenant, and then nothing has changed anywhere', async () => {
    const [first, second] = [await aProvince(database), await aProvince(database)]
    const who = await aPerson(database)
    await join(database, who, first, ['planner'])
    await join(database, who, second, ['province-administrator'])
    await database.inTenant({ tenantId: second.id, personId: second.founder.id }, (db) =>
      db
        .update(appointment)
        .set({ validTo: '2021-01-01' })
        .where(and(eq(appointment.tenantId, second.id), eq(appointment.personId, second.founder.id))),
    )
    const state = () => stateOf({ tenantIds: [first.id, second.id], personIds: [who.id] })
    const before = await state()
    expect(await erase(who)).toMatchObject({ status: 409, json: { code: 'last-administrator' } })
    expect(await state()).toEqual(before)
    await database.inTenant({ tenantId: second.id, personId: second.founder.id }, (db) =>
      db
        .update(appointment)
        .set({ validTo: null })
        .where(and(eq(appointment.tenantId, second.id), eq(appointment.personId, second.founder.id))),
    )
    expect((await erase(who)).status, '(control)').toBe(200)
  })

  test('two administrators at the same moment do not both go', async () => {
    const province = await aProvince(database, ['province-administrator'])
    const other = await aPerson(database)
    await join(database, other, province, ['province-administrator'])
    const answers = await Promise.all([erase(province.founder), erase(other)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('needs a fresh proof, and the administrator of the ministry is held to the same', async () => {
    const ministry = await aMinistry(database)
    expect(await erase(ministry.founder)).toMatchObject({ status: 409, json: { code: 'last-administrator' } })
    const who = await aPerson(database)
    await database.inPlatform((db) =>
      db
        .update(session)
        .set({ strongAt: new Date(Date.now() - 3_600_000) })
        .where(eq(session.personId, who.id)),
    )
    expect(await erase(who)).toMatchObject({ status: 403, json: { code: 'step-up-required' } })
    expect(await exported(who)).toMatchObject({ status: 403, json: { code: 'step-up-required' } })
  })

  test('sets the address free, for a person who is somebody else', async () => {
    const [who, next] = [await aPerson(database), await aPerson(database)]
    expect((await erase(who)).status).toBe(200)
    await database.inPlatform((db) => db.update(person).set({ email: who.email }).where(eq(person.id, next.id)))
    expect((await exported(next)).json.person.id).toBe(next.id)
  })
})

describe('VN-01 a copy of one’s own data', () => {
  test('is a file with all that is held of the person, of nobody else, and without a secret', async () => {
    const { mark, province, who } = await aWellKnownPerson()
    const answer = await exported(who)
    expect(answer.status, answer.text).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.json"$/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const told = answer.json
    expect(told.person).toMatchObject({ id: who.id, email: who.email, name: `Ông ${mark}` })
    expect(told).toMatchObject({
      sessions: [{ isThisOne: true }],
      devices: [{ userAgent: `Máy ${mark}` }],
      passkeys: [{ name: `Khóa ${mark}` }],
      memberships: [{}, {}],
    })
    expect(told.signUps).toHaveLength(1)
    const here = told.tenants.find(({ tenant }: { tenant: string }) => tenant === province.name)
    expect(here.work.appointments).toMatchObject([{ role: 'leader' }])
    expect(here.work.actions.map(({ action }: { action: string }) => action)).toContain('publication.publish')
    expect(told.tenants.filter(({ work }: { work: unknown }) => work === null)).toHaveLength(1)
    const [row] = await database.lookUp((db) => db.select().from(session).where(eq(session.personId, who.id)))
    for (const secret of ['$argon2id', row?.id ?? '', who.token, 'a'.repeat(64), province.founder.email]) expect(answer.text).not.toContain(secret)
    expect(answer.text).not.toContain('"sealedSecret"')
  })

  test('an export is a row of the audit of the tenants', async () => {
    const province = await aProvince(database)
    expect((await exported(province.founder)).json.tenants[0].work.actions.map(({ action }: { action: string }) => action)).toContain('account.export')
  })
})

describe('ISO-13 app.forget_member', () => {
  const forget = 'select app.forget_member($1, $2, $3)'
  const bytes = (personId: string) =>
    JSON.stringify({ action: 'account.erase', after: null, at: new Date(), before: null, entity: 'person', entityId: personId, id: newId(), personId })

  test('is the platform’s alone, not for who is inside a tenant, and leaves the transaction outside', async () => {
    const [province, who] = [await aProvince(database), await aPerson(database)]
    await join(database, who, province, ['viewer'])
    const values = [province.id, who.id, bytes(who.id)]
    for (const role of ['tenant', 'ministry'] as const)
      await connected(role, (client) => rolledBack(client, async () => expect(await failureOf(client, forget, values), role).toBe('42501')))
    await connected('admin', (client) =>
      rolledBack(client, async () => {
        await client.query(`select set_config('app.tenant_id', $1, true)`, [province.id])
        expect(await failureOf(client, forget, values)).toBe('TT001')
      }),
    )
    await connected('platform', (client) =>
      rolledBack(client, async () => {
        await client.query(forget, values)
        expect((await client.query(`select nullif(current_setting('app.tenant_id', true), '') as tenant`)).rows).toEqual([{ tenant: null }])
      }),
    )
  })

  test('touches the tenant named and no other, and a second time nothing', async () => {
    const [province, other, who] = [await aProvince(database), await aProvince(database), await aPerson(database)]
    for (const place of [province, other]) await join(database, who, place, ['planner'])
    const state = ({ id }: TestTenant) => stateOf({ tenantIds: [id], personIds: [] })
    const before = await state(other)
    const once = async () => connected('platform', (client) => client.query(forget, [province.id, who.id, bytes(who.id)]))
    const untouched = await state(province)
    await once()
    const after = await state(province)
    expect(after, '(control)').not.toEqual(untouched)
    await once()
    expect(await state(province)).toEqual(after)
    expect(await state(other)).toEqual(before)
    expect(await database.lookUp((db) => db.select().from(mail).where(eq(mail.personId, who.id)))).toEqual([])
  })
})
