import { newId, type TenantDb } from '@trongtam/db'
import { audit, formerProvince, mail, person, registration, tenant, unitVersion } from '@trongtam/db/tables'
import { formatSchoolYear, type PersonId, schoolYearOn } from '@trongtam/domain'
import { forgetUnconfirmed, todayInVietnam } from '@trongtam/records'
import { aMinistry, aNetwork, aPasskeyOf, aPerson, aSessionOf, aTemplate, openTestDatabase } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { aProvinceOnMap, aWaitingProvince, goodPassword, pdfLetter, signUp, tokenFor } from './a-registration.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const ministry = await aMinistry(database)
const anEmail = () => `${newId()}@so.example.test`
const confirm = (token: string, password?: string) => call('POST', '/api/v1/registrations/confirmation', { body: { token, ...(password && { password }) } })
const rowOf = async (email: string) => (await database.lookUp((db) => db.select().from(registration).where(eq(registration.email, email))))[0]

describe('the provinces anybody may look at', () => {
  test('one is found by its name and by that of a province merged into it, with the law that says so', async () => {
    const place = await aProvinceOnMap(database)
    const was = `Xưa ${place.code}`
    await database.inPlatform((db) =>
      db.insert(formerProvince).values({ name: was, successorCode: place.code, mergedOn: '2025-07-01', legalBasis: 'Nghị quyết 202/2025/QH15' }),
    )
    const find = async (q: string) => (await call('GET', `/api/v1/provinces?q=${encodeURIComponent(q)}`)).json.items
    const shown = { ...place, fullName: `Tỉnh ${place.name}`, taken: false }
    expect(await find(place.name.toUpperCase())).toEqual([{ ...shown, former: null }])
    expect(await find(`xua ${place.code}`)).toEqual([{ ...shown, former: { name: was, mergedOn: '2025-07-01', legalBasis: 'Nghị quyết 202/2025/QH15' } }])
    expect(await find('không có tỉnh này')).toEqual([])
  })

  test('one that is taken says so', async () => {
    const place = await aWaitingProvince(database, call)
    expect((await call('GET', `/api/v1/provinces?q=${encodeURIComponent(place.name)}`)).json.items).toMatchObject([{ code: place.code, taken: true }])
  })
})

describe('signing up', () => {
  test('keeps the letter and sends one mail, whose link is good for two days', async () => {
    const [place, email] = [await aProvinceOnMap(database), anEmail()]
    expect(await signUp(call, place, { email, fields: { contactPhone: '0912 345 678' } })).toMatchObject({ status: 200, json: { status: 'confirm-by-mail' } })
    expect(await rowOf(email)).toMatchObject({
      status: 'unconfirmed',
      provinceCode: place.code,
      contactPhone: '0912 345 678',
      letterName: 'Công văn 12.pdf',
      letterType: 'application/pdf',
      letter: Buffer.from(await pdfLetter.arrayBuffer()),
    })
    const sent = await database.lookUp((db) => db.select().from(mail).where(eq(mail.toEmail, email)))
    expect(sent).toMatchObject([{ kind: 'registration-confirm', params: { provinceName: `Tỉnh ${place.name}` } }])
    const late = openTestApp(database, () => new Date(Date.now() + 48 * 3_600_000 + 1000))
    const token = await tokenFor(database, email)
    expect(await late('POST', '/api/v1/registrations/confirmation', { body: { token, password: goodPassword } })).toMatchObject({
      status: 409,
      json: { code: 'ticket-invalid' },
    })
  })

  test('VN-01 what nobody confirmed in three days is forgotten: the letter, the names, the address; what is confirmed stays', async () => {
    const [place, email, waiting] = [await aProvinceOnMap(database), anEmail(), await aWaitingProvince(database, call)]
    await signUp(call, place, { email })
    const id = (await rowOf(email))?.id ?? ''
    const forget = () => database.inPlatform((db) => forgetUnconfirmed(db, new Date()))
    const backdate = (which: string) =>
      database.inPlatform((db) =>
        db
          .update(registration)
          .set({ createdAt: new Date(Date.now() - 73 * 3_600_000) })
          .where(eq(registration.id, which)),
      )
    await forget()
    expect(await rowOf(email)).toBeDefined()
    await backdate(id)
    await backdate(waiting.registrationId)
    expect(await forget()).toBe(1)
    expect(await forget()).toBe(0)
    const [left] = await database.lookUp((db) => db.select().from(registration).where(eq(registration.id, id)))
    expect(left).toMatchObject({ email: '', contactName: '', officialName: '', letterName: '', letter: Buffer.from('') })
    expect((await rowOf(waiting.applicant.email))?.letter.byteLength).toBe(pdfLetter.size)
  })

  test('SEC-12 answers alike whether or not the account or a request is there', async () => {
    const place = await aProvinceOnMap(database)
    const known = await aPerson(database)
    const answers = [
      await signUp(call, place, { email: anEmail() }),
      await signUp(call, place, { email: known.email }),
      await signUp(call, place, { email: known.email }),
    ]
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(new Set(['200 {"status":"confirm-by-mail"}']))
  })

  test('a province that is taken is told at once', async () => {
    const place = await aWaitingProvince(database, call)
    expect(await signUp(call, place, { email: anEmail() })).toMatchObject({ status: 409, json: { code: 'province-taken' } })
  })

  test.each([
    ['no such province', { provinceCode: 'khong-co' }],
    ['no e-mail', { email: 'khong phai thu' }],
    ['no declaration', { notSecret: 'false' }],
    ['SEC-19 an unknown field', { status: 'approved' }],
    ['an empty name', { officialName: ' ' }],
  ])('%s is refused', async (_what, fields) => {
    const place = await aProvinceOnMap(database)
    expect(await signUp(call, place, { email: anEmail(), fields })).toMatchObject({ status: 422, json: { code: 'invalid-input' } })
  })

  test.each([
    ['a text', new File(['Công văn'], 'cong-van.pdf'), 'unknown-type'],
    ['half a PDF', new File(['%PDF-1.7'], 'cong-van.pdf'), 'pdf-broken'],
    ['an archive that is no document', new File([Buffer.from('504b0506' + '00'.repeat(18), 'hex')], 'cong-van.docx'), 'archive-broken'],
  ])('SEC-14 %s is no letter, whatever it is called, and nothing is kept', async (_what, letter, fault) => {
    const [place, email] = [await aProvinceOnMap(database), anEmail()]
    expect(await signUp(call, place, { email, letter })).toMatchObject({ status: 422, json: { code: 'letter-refused', detail: { fault } } })
    expect(await rowOf(email)).toBeUndefined()
  })

  test('SEC-14 the name of a letter is shown and is no path', async () => {
    const [place, email] = [await aProvinceOnMap(database), anEmail()]
    await signUp(call, place, { email, letter: new File(['%PDF-1.7 %%EOF'], '../../etc/công\u202evăn.pdf') })
    expect((await rowOf(email))?.letterName).toBe('công văn.pdf')
  })

  test('SEC-04, SEC-16 a form is taken here alone, never too large, and JSON is not', async () => {
    expect(await call('POST', '/api/v1/registrations', { body: {}, from: aNetwork() })).toMatchObject({ status: 415 })
    expect(await call('POST', '/api/v1/registrations/confirmation', { isForm: true, body: {} })).toMatchObject({ status: 415 })
    const letter = new File([Buffer.alloc(13 * 1024 * 1024)], 'a.pdf')
    expect(await call('POST', '/api/v1/registrations', { isForm: true, body: { letter }, from: aNetwork() })).toMatchObject({ status: 413 })
  })

  test('SEC-11 one network is slowed before its letters are read, another is not', async () => {
    const [place, from] = [await aProvinceOnMap(database), aNetwork()]
    const statuses = await Promise.all(Array.from({ length: 14 }, () => signUp(call, place, { email: anEmail(), from })))
    expect(statuses.filter(({ status }) => status === 200)).toHaveLength(10)
    expect(statuses.filter(({ status, json }) => status === 429 && json.code === 'slow-down')).toHaveLength(4)
    expect((await signUp(call, place, { email: anEmail() })).status).toBe(200)
  })
})

describe('confirming the e-mail', () => {
  test('takes the province: an account, and a place to look at that nobody can write in', async () => {
    const schoolYear = schoolYearOn(todayInVietnam(new Date()))
    await aTemplate(['Nhóm một'], schoolYear).catch(() => undefined)
    const [place, email] = [await aProvinceOnMap(database), anEmail()]
    await signUp(call, place, { email })
    const token = await tokenFor(database, email)
    expect(await confirm(token)).toMatchObject({ status: 422, json: { code: 'password-needed' } })
    expect(await confirm(token, 'giaoduc2026')).toMatchObject({ status: 422, json: { code: 'password-weak', detail: { fault: 'too-short' } } })
    expect(await confirm(token, goodPassword)).toMatchObject({ status: 200, json: { slug: place.slug, email } })
    expect(await confirm(token, goodPassword)).toMatchObject({ status: 409, json: { code: 'ticket-invalid' } })

    const [made] = await database.lookUp((db) => db.select().from(person).where(eq(person.email, email)))
    const who = { id: made?.id as PersonId, email, name: made?.name ?? '', token: await aSessionOf(database, made?.id ?? '') }
    await aPasskeyOf(database, who)
    const me = (await call('GET', '/api/v1/me', { as: who })).json
    expect(me.memberships).toMatchObject([{ slug: place.slug, status: 'pending', roles: expect.arrayContaining(['province-administrator', 'planner']) }])
    expect(me.memberships[0].permissions).not.toContain('plan.edit')
    const plans = (await call('GET', `/api/v1/t/${place.slug}/plans`, { as: who })).json.items
    expect(plans).toMatchObject([{ schoolYear: formatSchoolYear(schoolYear), title: expect.stringContaining('(nội dung mẫu)') }])
    const units = (await call('GET', `/api/v1/t/${place.slug}/units?q=mẫu`, { as: who })).json.items
    expect(units.length).toBeGreaterThan(2)
    expect(units.every(({ demo }: { demo: boolean }) => demo)).toBe(true)
    const { nodes } = (await call('GET', `/api/v1/t/${place.slug}/plans/${plans[0].id}/tree`, { as: who })).json
    const write = await call('POST', `/api/v1/t/${place.slug}/plans/${plans[0].id}/nodes`, { as: who, body: { parentId: nodes[0].id, text: 'Việc' } })
    expect(write).toMatchObject({ status: 409, json: { code: 'tenant-read-only' } })
  })

  test('an e-mail with an account needs no password, and keeps the one it has', async () => {
    const [place, known] = [await aProvinceOnMap(database), await aPerson(database)]
    await signUp(call, place, { email: known.email })
    expect((await confirm(await tokenFor(database, known.email), goodPassword)).status).toBe(200)
    const [stored] = await database.lookUp((db) => db.select().from(person).where(eq(person.id, known.id)))
    expect(stored?.passwordHash).toBeNull()
    await aPasskeyOf(database, known)
    expect((await call('GET', '/api/v1/me', { as: known })).json.memberships).toMatchObject([{ slug: place.slug, status: 'pending' }])
  })

  test.each(['of eight departments', 'of one person eight times'])(
    'at the same moment, %s: one wins, all others learn that the province is taken',
    async (whose) => {
      const place = await aProvinceOnMap(database)
      const one = anEmail()
      const tokens: string[] = []
      for (let index = 0; index < 8; index += 1) {
        const email = whose === 'of eight departments' ? anEmail() : one
        await signUp(call, place, { email })
        tokens.push(await tokenFor(database, email))
      }
      const answers = (await Promise.all(tokens.map((token) => confirm(token, goodPassword)))).toSorted((a, b) => a.status - b.status)
      expect(answers.map(({ status, json }) => [status, json.code])).toEqual([[200, undefined], ...Array.from({ length: 7 }, () => [409, 'province-taken'])])
      expect(await database.lookUp((db) => db.select().from(tenant).where(eq(tenant.provinceCode, place.code)))).toHaveLength(1)
    },
  )
})

describe('the ministry decides', () => {
  const path = (id: string, what = '') => `/api/v1/t/${ministry.slug}/registrations/${id}${what}`
  const as = ministry.founder
  const approve = (id: string, version = 2) => call('POST', path(id, '/approval'), { as, body: {}, headers: { 'if-match': `"${version}"` } })
  const refuse = (id: string, version = 2) =>
    call('POST', path(id, '/refusal'), { as, body: { reason: 'Công văn thiếu chữ ký' }, headers: { 'if-match': `"${version}"` } })

  test('it sees who waits, with the letter as a file to keep', async () => {
    const place = await aWaitingProvince(database, call)
    const listed = await call('GET', `/api/v1/t/${ministry.slug}/registrations?status=waiting&limit=200`, { as })
    expect(listed.json.items.find(({ id }: { id: string }) => id === place.registrationId)).toMatchObject({
      province: `Tỉnh ${place.name}`,
      status: 'waiting',
      email: place.applicant.email,
    })
    const detail = await call('GET', path(place.registrationId), { as })
    expect(detail).toMatchObject({ status: 200, json: { letter: { name: 'Công văn 12.pdf', bytes: pdfLetter.size }, version: 2 } })
    expect(detail.headers.get('etag')).toBe('"2"')
    const letter = await call('GET', path(place.registrationId, '/letter'), { as })
    expect(letter.text).toBe(await pdfLetter.text())
    expect(Object.fromEntries(letter.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Co_ng_va_n_12.pdf"; filename*=UTF-8''C%C3%B4ng%20v%C4%83n%2012.pdf`,
      'x-content-type-options': 'nosniff',
    })
  })

  test('what nobody confirmed is not there', async () => {
    const [place, email] = [await aProvinceOnMap(database), anEmail()]
    await signUp(call, place, { email })
    const id = (await rowOf(email))?.id ?? ''
    for (const answer of [await call('GET', path(id), { as }), await call('GET', path(id, '/letter'), { as }), await approve(id, 1), await refuse(id, 1)])
      expect(answer.status).toBe(404)
  })

  test('the list is latest first, without a gap or a repetition over pages', async () => {
    const mine = [await aWaitingProvince(database, call), await aWaitingProvince(database, call), await aWaitingProvince(database, call)].map(
      ({ registrationId }) => registrationId,
    )
    const seen: string[] = []
    let cursor: string | null = ''
    do {
      const { json } = await call('GET', `/api/v1/t/${ministry.slug}/registrations?limit=2${cursor ? `&cursor=${cursor}` : ''}`, { as })
      seen.push(...json.items.map(({ id }: { id: string }) => id))
      cursor = json.nextCursor
    } while (cursor && seen.length < 60)
    expect(seen.filter((id) => mine.includes(id))).toEqual(mine.toReversed())
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('approving begins the province: its units, its plan, its administrator, and nothing that was a sample', async () => {
    await aTemplate(['Nhóm một'], schoolYearOn(todayInVietnam(new Date()))).catch(() => undefined)
    const place = await aWaitingProvince(database, call)
    expect(await approve(place.registrationId)).toMatchObject({ status: 200, json: { status: 'approved', version: 3, decidedBy: as.name } })
    expect(await approve(place.registrationId, 3)).toMatchObject({ status: 409, json: { code: 'registration-decided' } })

    const who = place.applicant
    expect((await call('GET', '/api/v1/me', { as: who })).json.memberships).toMatchObject([
      { slug: place.slug, status: 'active', unit: `Sở Giáo dục và Đào tạo ${place.name}` },
    ])
    const plans = (await call('GET', `/api/v1/t/${place.slug}/plans`, { as: who })).json.items
    expect(plans).toHaveLength(1)
    expect(plans[0]).toMatchObject({ status: 'draft', counts: { withoutLead: plans[0].counts.tasks } })
    expect(plans[0].title).not.toContain('mẫu')
    expect(plans[0].counts.tasks).toBeGreaterThan(0)
    const units = await inside(place, (db) =>
      db.select({ name: unitVersion.name, kind: unitVersion.kind }).from(unitVersion).where(eq(unitVersion.tenantId, place.tenantId)),
    )
    expect(units.filter(({ name }) => name.includes('mẫu'))).toEqual([])
    expect(
      units
        .filter(({ kind }) => kind === 'commune-committee')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['UBND phường Một', 'UBND xã Hai'])
    expect(
      units
        .filter(({ kind }) => kind === 'commune-office')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Phòng Văn hóa - Xã hội phường Một', 'Phòng Văn hóa - Xã hội xã Hai'])
    for (const kind of ['province-committee', 'education-department', 'department', 'police', 'front', 'press'])
      expect(units.map((unit) => unit.kind)).toContain(kind)
    const audited = await inside(place, (db) =>
      db.select({ action: audit.action, personId: audit.personId }).from(audit).where(eq(audit.tenantId, place.tenantId)).orderBy(audit.sequence),
    )
    expect(audited.filter(({ action }) => action.startsWith('registration.'))).toEqual([
      { action: 'registration.confirm', personId: place.applicant.id },
      { action: 'registration.approve', personId: as.id },
    ])
    const sent = await database.lookUp((db) =>
      db
        .select({ kind: mail.kind, params: mail.params })
        .from(mail)
        .where(and(eq(mail.toEmail, place.applicant.email), eq(mail.kind, 'registration-approved'))),
    )
    expect(sent).toEqual([{ kind: 'registration-approved', params: { provinceName: `Tỉnh ${place.name}`, slug: place.slug } }])
  })

  test('ISO-18, PUB-04 after it approved, no door of the province opens for the ministry', async () => {
    const place = await aWaitingProvince(database, call)
    await approve(place.registrationId)
    for (const what of ['home', 'plans', 'units', 'documents']) expect((await call('GET', `/api/v1/t/${place.slug}/${what}`, { as })).status).toBe(404)
    await expect(database.inTenant({ tenantId: place.tenantId, personId: as.id }, async () => 'in')).rejects.toMatchObject({ code: 'not-found' })
    for (const version of [1, 2, 3, 4])
      await expect(
        database.inOpened({ by: 'approval', registrationId: place.registrationId, version, personId: as.id }, async () => 'in'),
      ).rejects.toMatchObject({ code: 'registration-decided' })
    const who = place.applicant
    expect((await call('GET', `/api/v1/t/${place.slug}/plans`, { as: who })).status).toBe(200)
  })

  test('refusing frees the province; the applicant reads why, and may ask again', async () => {
    const place = await aWaitingProvince(database, call)
    expect(await refuse(place.registrationId)).toMatchObject({ status: 200, json: { status: 'refused', reason: 'Công văn thiếu chữ ký' } })
    expect(await refuse(place.registrationId, 3)).toMatchObject({ status: 409, json: { code: 'registration-decided' } })
    const who = place.applicant
    expect((await call('GET', '/api/v1/me', { as: who })).json.memberships).toEqual([])
    expect((await call('GET', `/api/v1/t/${place.slug}/home`, { as: who })).status).toBe(404)
    expect((await call('GET', '/api/v1/me/registrations', { as: who })).json.items).toMatchObject([
      { province: `Tỉnh ${place.name}`, status: 'refused', reason: 'Công văn thiếu chữ ký' },
    ])
    expect((await call('GET', '/api/v1/me/registrations', { as })).json.items).toEqual([])
    await signUp(call, place, { email: place.applicant.email })
    expect((await confirm(await tokenFor(database, place.applicant.email))).status).toBe(200)
    expect((await call('GET', '/api/v1/me', { as: who })).json.memberships).toMatchObject([{ slug: place.slug, status: 'pending' }])
  })

  test('REL-05 a decision names the version it was made upon; of two at once one stands', async () => {
    const place = await aWaitingProvince(database, call)
    expect(await call('POST', path(place.registrationId, '/approval'), { as, body: {} })).toMatchObject({ status: 428 })
    expect(await approve(place.registrationId, 7)).toMatchObject({ status: 412, json: { code: 'version-stale', detail: { current: { version: 2 } } } })
    const answers = await Promise.all([
      approve(place.registrationId),
      refuse(place.registrationId),
      approve(place.registrationId),
      refuse(place.registrationId),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409])
  })
})

type Place = Awaited<ReturnType<typeof aWaitingProvince>>

/** Reads a province's rows as its applicant. */
function inside<T>({ tenantId, applicant }: Place, read: (db: TenantDb) => Promise<T>): Promise<T> {
  return database.inTenant({ tenantId, personId: applicant.id }, read)
}
