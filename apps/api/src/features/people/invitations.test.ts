import { newId } from '@trongtam/db'
import { invitation, mail, person } from '@trongtam/db/tables'
import { aPerson, aProvince, join, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '#test-app'
import { aLinkOf } from './a-guest.ts'
import { aPosition } from './a-people-stage.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const password = 'ba con vịt bơi qua sông'
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)

const invite = ({ slug, founder }: TestTenant, body: Record<string, unknown>) =>
  call('POST', `/api/v1/t/${slug}/invitations`, {
    as: founder,
    body: { name: 'Khách mời', positionId: null, unitId: null, title: null, role: null, validFrom: today, ...body },
  })
const inspect = (token: string) => call('POST', '/api/v1/invitations/inspection', { body: { token } })
const accept = (body: Record<string, unknown>) => call('POST', '/api/v1/invitations/acceptance', { body })
const someEmail = () => `khach-${newId()}@example.test`
const peopleOf = async ({ slug, founder }: TestTenant) => (await call('GET', `/api/v1/t/${slug}/people`, { as: founder })).json.items

describe('an invitation', () => {
  test('leads somebody without an account into the one tenant that invited, appointed, once', async () => {
    const [province, other] = [await aProvince(database), await aProvince(database)]
    const email = someEmail()
    const sent = await invite(province, { email, unitId: province.unitId, title: 'Chuyên viên', role: 'reporter' })
    expect(sent, sent.text).toMatchObject({ status: 200, json: { version: 1 } })
    const token = await aLinkOf(database, sent.json.id)
    expect((await inspect(token)).json).toEqual({
      tenant: { slug: province.slug, name: province.name },
      email,
      name: 'Khách mời',
      positionTitle: 'Chuyên viên',
      passwordNeeded: true,
    })
    expect(await accept({ token })).toMatchObject({ status: 422, json: { code: 'password-needed' } })
    expect(await accept({ token, password: 'matkhau12345' })).toMatchObject({ status: 422, json: { code: 'password-weak' } })
    expect(await accept({ token, password, name: '  Lê  Thị Khách ' })).toMatchObject({ status: 200, json: { slug: province.slug, email } })
    for (const again of [inspect(token), accept({ token, password })]) expect(await again).toMatchObject({ status: 409, json: { code: 'ticket-invalid' } })

    const signedIn = await call('POST', '/api/v1/session', { body: { email, password, remember: false } })
    expect(signedIn.json.me).toMatchObject({ memberships: [{ slug: province.slug, role: 'reporter', position: 'Chuyên viên' }] })
    expect(await peopleOf(province)).toContainEqual(
      expect.objectContaining({ name: 'Lê Thị Khách', positions: [expect.objectContaining({ role: 'reporter', validFrom: today })] }),
    )
    expect(JSON.stringify(await peopleOf(other))).not.toContain(email)
  })

  test('leaves the name and password of an account as they are, whatever is sent', async () => {
    const province = await aProvince(database)
    const known = await aPerson(database)
    const { json } = await invite(province, { email: known.email, unitId: province.unitId, title: 'Chuyên viên', role: 'viewer' })
    const token = await aLinkOf(database, json.id)
    expect((await inspect(token)).json).toMatchObject({ passwordNeeded: false })
    expect((await accept({ token, name: 'Tên khác', password: 'mật khẩu của kẻ khác 99' })).status).toBe(200)
    const [stored] = await database.lookUp((db) => db.select().from(person).where(eq(person.id, known.id)))
    expect(stored).toMatchObject({ name: known.name, passwordHash: null })
    expect((await call('GET', `/api/v1/t/${province.slug}/home`, { as: known })).status).toBe(200)
  })

  test('SEC-12 is answered and mailed alike whether or not the e-mail has an account', async () => {
    const province = await aProvince(database)
    const elsewhere = await aPerson(database)
    await join(database, elsewhere, await aProvince(database), ['leader'])
    const to = (email: string) => invite(province, { email, unitId: province.unitId, title: 'Chuyên viên', role: 'viewer' })
    const [stranger, known] = [await to(someEmail()), await to(elsewhere.email)]
    const shapeOf = ({ status, json }: typeof known) => ({ status, json: { ...json, id: '' } })
    expect(shapeOf(stranger)).toEqual(shapeOf(known))
    const mailsOf = (email: string) => database.lookUp((db) => db.select().from(mail).where(eq(mail.toEmail, email)))
    expect(await mailsOf(elsewhere.email)).toMatchObject([
      { kind: 'invitation', toName: 'Khách mời', personId: null, params: { tenantName: province.name, positionTitle: 'Chuyên viên' } },
    ])
  })

  test('is refused alike once it was revoked, replaced, has expired, or never was', async () => {
    const province = await aProvince(database)
    const make = async () => (await invite(province, { email: someEmail(), unitId: province.unitId, title: 'Chuyên viên', role: 'viewer' })).json.id as string
    const at = (id: string, verb: string, version = 1) =>
      call('POST', `/api/v1/t/${province.slug}/invitations/${id}/${verb}`, { as: province.founder, body: {}, headers: { 'if-match': `"${version}"` } })

    const [revoked, replaced] = [await make(), await make()]
    const [revokedLink, oldLink] = [await aLinkOf(database, revoked), await aLinkOf(database, replaced)]
    expect((await inspect(oldLink)).status).toBe(200)
    expect((await at(revoked, 'revocation')).json).toEqual({ id: revoked, version: 2 })
    expect((await at(replaced, 'resending')).status).toBe(200)
    const newLink = await aLinkOf(database, replaced)
    const answers = []
    for (const token of [revokedLink, oldLink, 'khong-phai-ma-cua-ai-ca'])
      for (const ask of [inspect(token), accept({ token, password })]) answers.push(await ask)
    expect(new Set(answers.map(({ status, json }) => JSON.stringify([status, json.code, json.detail])))).toEqual(
      new Set([JSON.stringify([409, 'ticket-invalid', undefined])]),
    )
    expect((await inspect(newLink)).status).toBe(200)
    expect(await at(replaced, 'resending')).toMatchObject({ status: 412, json: { code: 'version-stale', detail: { current: { version: 2, state: 'open' } } } })
    expect((await at(revoked, 'resending', 2)).json.code).toBe('version-stale')
  })

  test('is of one guest for one position, and of none that is held', async () => {
    const province = await aProvince(database)
    const positionId = await aPosition(call, province)
    expect((await invite(province, { email: someEmail(), positionId })).status).toBe(200)
    expect((await invite(province, { email: someEmail(), positionId })).json.code).toBe('already-exists')
    const held = (await call('GET', `/api/v1/t/${province.slug}/positions?role=leader`, { as: province.founder })).json.items[0].id
    expect((await invite(province, { email: someEmail(), positionId: held })).json.code).toBe('position-held')
    expect((await invite(province, { email: someEmail(), positionId, unitId: province.unitId })).json.code).toBe('invalid-input')
    expect((await invite(province, { email: someEmail() })).json.code).toBe('invalid-input')
  })

  test('whose acceptance fails leaves no account, no member, and its link as it was', async () => {
    const province = await aProvince(database)
    const [positionId, email] = [await aPosition(call, province), someEmail()]
    const { json } = await invite(province, { email, positionId })
    const token = await aLinkOf(database, json.id)
    await call('POST', `/api/v1/t/${province.slug}/positions/${positionId}/appointments`, {
      as: province.founder,
      body: { personId: province.founder.id, validFrom: today },
    })
    expect(await accept({ token, password })).toMatchObject({ status: 409, json: { code: 'position-held' } })
    expect(await database.lookUp((db) => db.select().from(person).where(eq(person.email, email)))).toEqual([])
    expect((await inspect(token)).status).toBe(200)
  })

  test('SEC-19 takes no key that is not its own', async () => {
    const province = await aProvince(database)
    for (const extra of [{ tenantId: newId() }, { accepted: true }, { exemptFromFactor: true }])
      expect((await invite(province, { email: someEmail(), unitId: province.unitId, title: 'A', role: 'viewer', ...extra })).json.code).toBe('invalid-input')
    expect((await accept({ token: 'x', role: 'province-administrator' })).json.code).toBe('invalid-input')
  })

  test('is listed by its state, found without diacritics', async () => {
    const province = await aProvince(database)
    const positionId = await aPosition(call, province)
    const { json } = await invite(province, { email: someEmail(), name: 'Đặng Thị Hường', positionId })
    const listed = async (query: string) => (await call('GET', `/api/v1/t/${province.slug}/invitations?${query}`, { as: province.founder })).json.items
    expect(await listed('q=dang+huong&state=open')).toMatchObject([{ id: json.id, state: 'open', manageable: true, title: 'Chuyên viên' }])
    expect(await listed('q=khong+co')).toEqual([])
    await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
      db
        .update(invitation)
        .set({ expiresAt: new Date(0) })
        .where(eq(invitation.id, json.id)),
    )
    expect(await listed('state=expired')).toMatchObject([{ state: 'expired' }])
    expect(await listed('state=open')).toEqual([])
  })
})
