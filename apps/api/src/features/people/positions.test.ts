import { newId, ofTenant } from '@trongtam/db'
import { assignment, audit, membership, person } from '@trongtam/db/tables'
import { createUnits } from '@trongtam/records'
import { aMinistry, aPerson, aPlan, aProvince, join, openTestDatabase, type TestPerson, type TestTenant } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '#test-app'
import { anAppointment, aPosition } from './a-people-stage.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const dayFrom = (days: number) => new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
const [today, tomorrow] = [dayFrom(0), dayFrom(1)]

const as = ({ slug, founder }: TestTenant) => ({
  get: (path: string) => call('GET', `/api/v1/t/${slug}/${path}`, { as: founder }),
  post: (path: string, body: unknown, version = 1) => call('POST', `/api/v1/t/${slug}/${path}`, { as: founder, body, headers: { 'if-match': `"${version}"` } }),
  patch: (path: string, body: unknown, version = 1) =>
    call('PATCH', `/api/v1/t/${slug}/${path}`, { as: founder, body, headers: { 'if-match': `"${version}"` } }),
  remove: (personId: string) => call('DELETE', `/api/v1/t/${slug}/people/${personId}`, { as: founder }),
})

const aSchool = (id: string, parentUnitId: string) => ({
  id,
  demo: true,
  name: 'Trường Kim Đồng',
  code: null,
  kind: 'school' as const,
  level: 'institution' as const,
  stage: null,
  ownership: null,
  area: null,
  parentUnitId,
  validFrom: '2010-01-01',
  validTo: null,
})

async function aMember(into: TestTenant): Promise<TestPerson> {
  const who = await aPerson(database)
  await join(database, who, into, [])
  return who
}

describe('a position', () => {
  test('is listed with those of the units below, or of its unit alone', async () => {
    const province = await aProvince(database)
    const unitId = newId()
    await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) => createUnits(db, [aSchool(unitId, province.unitId)]))
    const [above, below] = [await aPosition(call, province), await aPosition(call, province, { unitId })]
    const listed = async (query: string) =>
      (await as(province).get(`positions?unitId=${province.unitId}${query}`)).json.items.map(({ id }: { id: string }) => id)
    for (const query of ['', '&within=subtree']) expect(await listed(query)).toEqual(expect.arrayContaining([above, below]))
    const alone = await listed('&within=unit')
    expect(alone).toContain(above)
    expect(alone).not.toContain(below)
  })

  test('is one person’s at a time, from day to day without a gap', async () => {
    const province = await aProvince(database)
    const [a, b, id] = [await aMember(province), await aMember(province), await aPosition(call, province)]
    const appointmentId = await anAppointment(call, province, id, a)
    const appoint = (validFrom: string) => as(province).post(`positions/${id}/appointments`, { personId: b.id, validFrom })
    expect(await appoint(tomorrow)).toMatchObject({ status: 409, json: { code: 'position-held' } })
    expect((await as(province).post(`appointments/${appointmentId}/end`, { on: tomorrow })).json).toEqual({ id: appointmentId, version: 2 })
    expect((await appoint(today)).json.code).toBe('position-held')
    expect((await appoint(tomorrow)).status).toBe(200)
    const { json } = await as(province).get(`positions/${id}`)
    expect(json).toMatchObject({
      holder: { personId: a.id, name: a.name, validTo: tomorrow },
      next: { personId: b.id, name: b.name, validFrom: tomorrow },
      history: [{ personId: b.id }, { personId: a.id }],
    })
  })

  test('of two who appoint at the same moment one wins', async () => {
    const province = await aProvince(database)
    const [id, members] = [await aPosition(call, province), await Promise.all(Array.from({ length: 4 }, () => aMember(province)))]
    const answers = await Promise.all(members.map((who) => as(province).post(`positions/${id}/appointments`, { personId: who.id, validFrom: today })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409])
  })

  test('is renamed upon the version that was read, and closed only when nobody holds it', async () => {
    const province = await aProvince(database)
    const id = await aPosition(call, province)
    const rename = (version: number, title: string) => as(province).patch(`positions/${id}`, { title, role: 'reporter' }, version)
    expect((await rename(1, '  Văn   thư ')).json).toEqual({ id, version: 2 })
    expect(await rename(1, 'Khác')).toMatchObject({
      status: 412,
      json: { code: 'version-stale', detail: { current: { version: 2, title: 'Văn thư', role: 'reporter' } } },
    })
    const appointmentId = await anAppointment(call, province, id, await aMember(province))
    expect((await as(province).post(`positions/${id}/closing`, {}, 2)).json.code).toBe('position-held')
    await as(province).post(`appointments/${appointmentId}/end`, { on: today })
    expect((await as(province).post(`positions/${id}/closing`, {}, 2)).status).toBe(200)
    expect((await as(province).get('positions?q=van+thu')).json.items).toEqual([])
    expect((await as(province).get('positions?q=van+thu&state=closed')).json.items).toMatchObject([{ id, closedOn: today, manageable: false }])
  })

  test('takes nobody from outside the tenant', async () => {
    const [province, other] = [await aProvince(database), await aProvince(database)]
    const id = await aPosition(call, province)
    for (const personId of [other.founder.id, newId()])
      expect((await as(province).post(`positions/${id}/appointments`, { personId, validFrom: today })).json.code).toBe('not-found')
  })

  test('of the ministry carries the ministry’s roles and no other', async () => {
    const ministry = await aMinistry(database)
    const make = (role: string) => as(ministry).post('positions', { unitId: ministry.unitId, title: 'Chuyên viên Vụ', role })
    expect((await make('analyst')).status).toBe(200)
    expect((await make('planner')).json.code).toBe('not-permitted')
    expect((await as(await aProvince(database)).post('positions', { unitId: newId(), title: 'A', role: 'viewer' })).json.code).toBe('unit-unknown')
  })
})

describe('ISO-18 effective at the very next request', () => {
  const home = ({ slug }: TestTenant, who: TestPerson) => call('GET', `/api/v1/t/${slug}/home`, { as: who })

  test('an appointment that is ended today; the work stays with the position', async () => {
    const province = await aProvince(database)
    const [who, id] = [await aMember(province), await aPosition(call, province)]
    const appointmentId = await anAppointment(call, province, id, who)
    expect((await home(province, who)).status).toBe(200)
    expect((await as(province).post(`appointments/${appointmentId}/end`, { on: dayFrom(-1) })).json.code).toBe('invalid-input')
    await as(province).post(`appointments/${appointmentId}/end`, { on: today })
    expect((await home(province, who)).status).toBe(403)
    expect((await as(province).post(`appointments/${appointmentId}/end`, { on: tomorrow }, 2)).json.code).toBe('invalid-input')
  })

  test('a person who is removed: out of this tenant with all appointments, and of no other', async () => {
    const [province, other] = [await aProvince(database), await aProvince(database)]
    const who = await aMember(province)
    await join(database, who, other, ['viewer'])
    const id = await aPosition(call, province)
    await anAppointment(call, province, id, who)
    expect([(await home(province, who)).status, (await home(other, who)).status]).toEqual([200, 200])
    expect((await as(province).remove(who.id)).json).toEqual({ removed: true })
    expect([(await home(province, who)).status, (await home(other, who)).status]).toEqual([404, 200])
    expect((await as(province).get(`positions/${id}`)).json).toMatchObject({ holder: null, history: [{ personId: who.id, name: who.name, validTo: today }] })
    expect((await as(province).get('people?state=former')).json.items).toMatchObject([{ id: who.id, positions: [{ positionId: id, validTo: today }] }])
    expect((await as(province).get('people')).json.items.map((each: { id: string }) => each.id)).toEqual([province.founder.id])
    expect((await as(province).remove(who.id)).json.code).toBe('not-found')
  })

  test('a person whose account is disabled is out everywhere, and no longer counts as an administrator', async () => {
    const province = await aProvince(database)
    const who = await aPerson(database)
    await join(database, who, province, ['province-administrator'])
    await database.inPlatform((db) => db.update(person).set({ disabledAt: new Date() }).where(eq(person.id, who.id)))
    expect((await home(province, who)).status).toBe(401)
    expect((await as(province).remove(province.founder.id)).json.code).toBe('last-administrator')
  })
})

describe('a tenant keeps an administrator', () => {
  const own = async (province: TestTenant) => {
    const [position] = (await as(province).get('positions?role=province-administrator')).json.items
    return position
  }

  test('who is neither removed, nor ended, nor given another role, nor handed over to a guest', async () => {
    const province = await aProvince(database)
    const { id, holder } = await own(province)
    const guest = { personId: null, email: 'khach@example.test', name: 'Khách', from: today }
    const preview = await as(province).post(`positions/${id}/handover/preview`, guest)
    const refused = [
      await as(province).remove(province.founder.id),
      await as(province).post(`appointments/${holder.appointmentId}/end`, { on: today }),
      await as(province).post(`appointments/${holder.appointmentId}/end`, { on: dayFrom(30) }),
      await as(province).patch(`positions/${id}`, { title: 'Người xem', role: 'viewer' }),
      await as(province).post(`positions/${id}/handover`, { ...guest, sha256: preview.json.sha256 }),
    ]
    expect(refused.map(({ json }) => json.code)).toEqual(refused.map(() => 'last-administrator'))
    expect(await own(province)).toMatchObject({ version: 1, holder: { version: 1, validTo: null } })
  })

  test('of two who remove each other at the same moment one stays', async () => {
    const province = await aProvince(database)
    const second = await aPerson(database)
    await join(database, second, province, ['province-administrator'])
    const remove = (who: TestPerson, whom: TestPerson) => call('DELETE', `/api/v1/t/${province.slug}/people/${whom.id}`, { as: who })
    const answers = await Promise.all([remove(province.founder, second), remove(second, province.founder)])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const left = await database.lookUp((db) => db.select().from(membership).where(eq(membership.tenantId, province.id)))
    expect(left.filter(({ endedAt }) => endedAt === null)).toHaveLength(1)
  })
})

describe('handing over', () => {
  async function aHandover() {
    const province = await aProvince(database, ['province-administrator', 'leader', 'planner'])
    const [a, b, id] = [await aMember(province), await aMember(province), await aPosition(call, province)]
    await anAppointment(call, province, id, a)
    const plan = await aPlan(database, province)
    const give = (db: Parameters<Parameters<typeof database.inTenant>[1]>[0]) =>
      db
        .update(assignment)
        .set({ positionId: id })
        .where(and(ofTenant(db, assignment), eq(assignment.planId, plan.id)))
    await database.inTenant({ tenantId: province.id, personId: province.founder.id }, give)
    const to = { personId: b.id as string | null, email: null as string | null, name: null as string | null, from: today }
    return { province, a, b, id, to }
  }

  test('moves what was previewed in one step: the role at the next request, the tasks with the position', async () => {
    const { province, a, b, id, to } = await aHandover()
    const reads = async (who: TestPerson) => (await call('GET', `/api/v1/t/${province.slug}/home`, { as: who })).status
    const { json: preview } = await as(province).post(`positions/${id}/handover/preview`, to)
    expect(preview).toMatchObject({ leaving: { personId: a.id, name: a.name }, taking: { personId: b.id, name: b.name }, role: 'viewer' })
    expect(preview.taskCount).toBeGreaterThan(0)
    expect(preview.tasks).toHaveLength(preview.taskCount)
    expect([await reads(a), await reads(b)]).toEqual([200, 403])
    expect((await as(province).post(`positions/${id}/handover`, { ...to, sha256: preview.sha256 })).json).toMatchObject({
      appointmentId: expect.any(String),
      invitationId: null,
    })
    expect([await reads(a), await reads(b)]).toEqual([403, 200])
    expect((await as(province).get(`positions/${id}`)).json).toMatchObject({ holder: { personId: b.id }, taskCount: preview.taskCount })
  })

  test('shows the tasks that were assigned to the position, and no other', async () => {
    const { province, a, b } = await aHandover()
    const positionId = await aPosition(call, province)
    await anAppointment(call, province, positionId, a)
    const plan = await aPlan(database, province, { status: 'draft', tasks: 2 })
    const preview = async () =>
      (await as(province).post(`positions/${positionId}/handover/preview`, { personId: b.id, email: null, name: null, from: today })).json
    expect((await preview()).tasks).toEqual([])
    const assigned = await call('PUT', `/api/v1/t/${province.slug}/plans/${plan.id}/nodes/${plan.taskIds[1]}/assignments`, {
      as: province.founder,
      headers: { 'if-match': '"1"' },
      body: { leadUnitId: province.unitId, leadPositionId: positionId, coordinatingUnitIds: [], dueOn: '2027-03-31', product: null },
    })
    expect(assigned.status).toBe(200)
    expect(await preview()).toMatchObject({ taskCount: 1, tasks: [{ planId: plan.id, nodeId: plan.taskIds[1], role: 'lead', dueOn: '2027-03-31' }] })
  })

  test('is refused when what moves is no longer what was shown, and nothing has moved', async () => {
    const { province, a, id, to } = await aHandover()
    const { json: preview } = await as(province).post(`positions/${id}/handover/preview`, to)
    await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
      db
        .update(assignment)
        .set({ dueOn: '2027-02-02' })
        .where(and(ofTenant(db, assignment), eq(assignment.positionId, id))),
    )
    expect(await as(province).post(`positions/${id}/handover`, { ...to, sha256: preview.sha256 })).toMatchObject({
      status: 409,
      json: { code: 'handover-changed' },
    })
    const other = { ...to, from: tomorrow }
    const again = (await as(province).post(`positions/${id}/handover/preview`, to)).json.sha256
    expect((await as(province).post(`positions/${id}/handover`, { ...other, sha256: again })).json.code).toBe('handover-changed')
    expect((await as(province).get(`positions/${id}`)).json).toMatchObject({ holder: { personId: a.id, validTo: null }, next: null })
  })

  test('to a guest ends the one and invites the other', async () => {
    const { province, id, to } = await aHandover()
    const guest = { ...to, personId: null, email: `${newId()}@example.test`, name: 'Người kế nhiệm', from: tomorrow }
    const { json: preview } = await as(province).post(`positions/${id}/handover/preview`, guest)
    expect(preview.taking).toEqual({ personId: null, name: 'Người kế nhiệm', email: guest.email })
    expect((await as(province).post(`positions/${id}/handover`, { ...guest, sha256: preview.sha256 })).json).toMatchObject({ appointmentId: null })
    expect((await as(province).get(`positions/${id}`)).json).toMatchObject({
      holder: { validTo: tomorrow },
      invited: [{ name: 'Người kế nhiệm', validFrom: tomorrow }],
    })
  })

  test.each([
    ['nobody', { personId: null }],
    ['a person and a guest at once', { email: 'a@example.test', name: 'A' }],
    ['a guest without a name', { personId: null, email: 'a@example.test' }],
    ['a day that has passed', { from: dayFrom(-1) }],
  ])('is refused to %s', async (_what, change) => {
    const { province, id, to } = await aHandover()
    expect((await as(province).post(`positions/${id}/handover/preview`, { ...to, ...change })).json.code).toBe('invalid-input')
  })
})

test('VN-01 the audit of people holds ids, roles and days: no name, no e-mail', async () => {
  const province = await aProvince(database)
  const [who, id] = [await aMember(province), await aPosition(call, province, { title: 'Chức danh' })]
  const appointmentId = await anAppointment(call, province, id, who)
  await as(province).post(`appointments/${appointmentId}/end`, { on: today })
  await as(province).post('invitations', {
    email: 'bi-mat@example.test',
    name: 'Tên Bí Mật',
    positionId: id,
    unitId: null,
    title: null,
    role: null,
    validFrom: today,
  })
  await as(province).remove(who.id)
  const rows = await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) => db.select().from(audit).where(ofTenant(db, audit)))
  expect(rows.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['position.create', 'people.appoint', 'people.end-appointment', 'people.invite', 'people.remove']),
  )
  const told = JSON.stringify(rows)
  for (const hidden of ['bi-mat@example.test', 'Tên Bí Mật', who.name, who.email]) expect(told).not.toContain(hidden)
  expect(told).toContain(who.id)
})

test('people are found with and without diacritics, by unit and by role, in pages without gap or repetition', async () => {
  const province = await aProvince(database)
  const names = ['Đỗ Thị Ánh', 'Nguyễn Văn Bình', 'Trần Đức Ân', 'Lê Hòa', 'Lê Hoà Bình']
  for (const name of names) {
    const who = await aMember(province)
    await database.inPlatform((db) => db.update(person).set({ name }).where(eq(person.id, who.id)))
    if (name === 'Lê Hòa') await anAppointment(call, province, await aPosition(call, province, { role: 'reporter' }), who)
  }
  const namesOf = async (query: string) => (await as(province).get(`people?${query}`)).json.items.map((each: { name: string }) => each.name)
  expect(await namesOf('q=do+thi')).toEqual(['Đỗ Thị Ánh'])
  expect(await namesOf(`q=${encodeURIComponent('HÒA')}`)).toEqual(['Lê Hòa', 'Lê Hoà Bình'])
  expect(await namesOf('role=reporter')).toEqual(['Lê Hòa'])
  expect(await namesOf(`unitId=${province.unitId}&q=hoa`)).toEqual(['Lê Hòa'])
  expect(await namesOf('q=%25')).toHaveLength(6)
  const seen: string[] = []
  let cursor = ''
  do {
    const { json } = await as(province).get(`people?limit=2${cursor}`)
    seen.push(...json.items.map((each: { name: string }) => each.name))
    cursor = json.nextCursor ? `&cursor=${json.nextCursor}` : ''
  } while (cursor)
  expect(seen).toHaveLength(6)
  expect(seen.filter((name) => names.includes(name))).toEqual(['Đỗ Thị Ánh', 'Lê Hòa', 'Lê Hoà Bình', 'Nguyễn Văn Bình', 'Trần Đức Ân'])
})
