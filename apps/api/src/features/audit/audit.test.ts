import { newId } from '@trongtam/db'
import { membership, person, position, session } from '@trongtam/db/tables'
import { type AuditAction, operatorId } from '@trongtam/domain'
import { type AuditedChange, recordAudit, recordAuditFromOutside } from '@trongtam/records'
import { readWorkbook } from '@trongtam/sheets'
import { aMinistry, aPerson, aPlan, aProvince, join, openTestDatabase, type TestPerson, type TestTenant } from '@trongtam/testing'
import { and, eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'

const database = openTestDatabase()
const call = openTestApp(database)

interface Row {
  readonly id: string
  readonly number: number
  readonly person: { readonly kind: string; readonly id?: string; readonly name?: string }
  readonly action: AuditAction
  readonly subject: string | null
}

const record = (
  { id: tenantId, founder }: TestTenant,
  change: Partial<AuditedChange> = {},
  { by = founder, at = new Date() }: { by?: TestPerson; at?: Date } = {},
) => database.inTenant({ tenantId, personId: founder.id }, (db) => recordAudit({ db, personId: by.id, now: at }, { ...aChange, ...change }))
const aChange = { action: 'plan.edit', entity: 'plan_node', entityId: null, before: null, after: null } as const

const list = (tenant: TestTenant, query: Record<string, string> = {}, as = tenant.founder) =>
  call('GET', `/api/v1/t/${tenant.slug}/audit?${new URLSearchParams(query).toString()}`, { as })
const rowsOf = async (tenant: TestTenant, query: Record<string, string> = {}): Promise<Row[]> => (await list(tenant, query)).json.items
const download = (tenant: TestTenant, body: Record<string, unknown> = {}, as = tenant.founder) =>
  call('POST', `/api/v1/t/${tenant.slug}/audit/export`, { as, body: { language: 'vi', ...body } })

describe('the audit of a tenant', () => {
  test('is latest first, without a gap or a repetition at any page size', async () => {
    const province = await aProvince(database)
    for (let row = 0; row < 7; row += 1) await record(province, { after: { rows: row } })
    for (const limit of ['1', '3', '7']) {
      const seen: number[] = []
      let cursor: string | null = null
      do {
        const { json } = await list(province, { limit, ...(cursor && { cursor }) })
        seen.push(...json.items.map(({ number }: Row) => number))
        cursor = json.nextCursor
      } while (cursor)
      expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1])
    }
    expect(await list(province, { cursor: 'khong-phai' })).toMatchObject({ status: 422 })
  })

  test('is narrowed by who, what, on what, and by days as they are in Vietnam', async () => {
    const province = await aProvince(database)
    const other = await aPerson(database)
    await join(database, other, province, ['planner'])
    await database.inPlatform((db) => db.update(person).set({ name: 'Đặng Thị Hòa' }).where(eq(person.id, other.id)))
    const thing = newId()
    await record(province, { action: 'plan.issue', entity: 'plan', entityId: thing }, { at: new Date('2026-03-01T16:59:59Z') })
    await record(province, { action: 'publication.publish', entity: 'publication' }, { at: new Date('2026-03-01T17:00:00Z'), by: other })
    await record(province, { action: 'plan.assign', entityId: thing }, { at: new Date('2026-03-02T16:59:59Z') })
    const numbers = async (query: Record<string, string>) => (await rowsOf(province, query)).map(({ number }) => number)
    expect(await numbers({ personId: other.id })).toEqual([2])
    for (const who of ['dang hoa', 'Hòa', 'hoà']) expect(await numbers({ who }), who).toEqual([2])
    expect(await numbers({ who: 'không ai' })).toEqual([])
    expect(await numbers({ group: 'plan' })).toEqual([3, 1])
    expect(await numbers({ entity: 'plan_node' })).toEqual([3])
    expect(await numbers({ entityId: thing })).toEqual([3, 1])
    expect(await numbers({ from: '2026-03-02' })).toEqual([3, 2])
    expect(await numbers({ to: '2026-03-01' })).toEqual([1])
    expect(await numbers({ from: '2026-03-02', to: '2026-03-02', group: 'plan' })).toEqual([3])
    for (const wrong of [{ from: '2/3/2026' }, { group: 'khong' }, { entity: 'khong' }, { personId: 'x' }])
      expect((await list(province, wrong)).status).toBe(422)
  })

  test('says what was done on what by today’s name, and opens a row with what was before and after', async () => {
    const province = await aProvince(database, ['province-administrator', 'leader', 'planner'])
    const plan = await aPlan(database, province, { status: 'draft' })
    const [nodeId = ''] = plan.taskIds
    const at = `/api/v1/t/${province.slug}/plans/${plan.id}/nodes/${nodeId}`
    const edited = await call('PATCH', at, { as: province.founder, headers: { 'if-match': '"1"' }, body: { text: 'Việc đã đổi lời' } })
    expect(edited.status, edited.text).toBe(200)
    const assignment = { leadUnitId: province.unitId, coordinatingUnitIds: [], dueOn: '2027-01-31', product: 'Báo cáo' }
    const assigned = await call('PUT', `${at}/assignments`, { as: province.founder, headers: { 'if-match': '"2"' }, body: assignment })
    expect(assigned.status, assigned.text).toBe(200)
    const [assign, edit] = await rowsOf(province)
    expect(edit).toMatchObject({
      action: 'plan.edit',
      subject: expect.stringMatching(/Việc đã đổi lời$/),
      planId: plan.id,
      person: { kind: 'member', name: province.founder.name },
    })
    const detail = await call('GET', `/api/v1/t/${province.slug}/audit/${assign?.id}`, { as: province.founder })
    expect(detail.json).toMatchObject({
      ...assign,
      before: { planId: plan.id, assignments: [{ role: 'lead', product: 'Báo cáo bình thường' }] },
      after: { planId: plan.id, assignments: [{ role: 'lead', unitId: province.unitId, dueOn: '2027-01-31', product: 'Báo cáo' }] },
    })
    expect(detail.json.names).toEqual({ [plan.id]: expect.any(String), [province.unitId]: expect.stringMatching(/^Sở /) })
  })

  test('calls a position, and an appointment to it, by the position’s name', async () => {
    const province = await aProvince(database)
    const [held] = await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
      db.select().from(position).where(eq(position.tenantId, province.id)),
    )
    const positionId = String(held?.id)
    await record(province, { action: 'people.appoint', entity: 'appointment', entityId: newId(), after: { positionId, personId: province.founder.id } })
    await record(province, { action: 'position.change', entity: 'position', entityId: positionId })
    await record(province, { action: 'account.correct-name', entity: 'person', entityId: province.founder.id })
    expect((await rowsOf(province)).map(({ subject }) => subject)).toEqual([province.founder.name, held?.title, held?.title])
    const [, , appointed] = await rowsOf(province)
    const detail = await call('GET', `/api/v1/t/${province.slug}/audit/${appointed?.id}`, { as: province.founder })
    expect(detail.json.names).toEqual({ [positionId]: held?.title, [province.founder.id]: province.founder.name })
  })
})

describe('who it was', () => {
  test('is named for members, also former ones; the ministry, the operator and erased accounts are not', async () => {
    const [province, ministry] = [await aProvince(database), await aMinistry(database)]
    const [former, erased, stranger] = [await aPerson(database), await aPerson(database), await aPerson(database)]
    for (const who of [former, erased]) await join(database, who, province, ['viewer'])
    await database.inPlatform(async (db) => {
      await db
        .update(membership)
        .set({ endedAt: new Date() })
        .where(and(eq(membership.personId, former.id), eq(membership.tenantId, province.id)))
      await db.update(person).set({ erasedAt: new Date(), name: 'Đã xóa' }).where(eq(person.id, erased.id))
    })
    for (const by of [province.founder, former, erased, stranger]) await record(province, {}, { by })
    await record(province, {}, { by: { ...stranger, id: operatorId } })
    const decided = { action: 'tenant.suspend', entity: 'tenant', entityId: province.id, before: null, after: null } as const
    await database.inPlatform((db) => recordAuditFromOutside(db, { tenantId: province.id, personId: ministry.founder.id, now: new Date() }, decided))
    const answer = await list(province)
    expect(answer.json.items.map(({ person: who }: Row) => who)).toEqual([
      { kind: 'ministry' },
      { kind: 'operator' },
      { kind: 'erased', id: stranger.id },
      { kind: 'erased', id: erased.id },
      { kind: 'member', id: former.id, name: former.name },
      { kind: 'member', id: province.founder.id, name: province.founder.name },
    ])
    for (const hidden of [ministry.founder.id, ministry.founder.name, stranger.name, 'Đã xóa']) expect(answer.text).not.toContain(hidden)
    expect(await rowsOf(province, { who: stranger.name })).toEqual([])
  })

  test('the ministry reads its own audit, with its members’ names, and nobody else’s', async () => {
    const [province, ministry] = [await aProvince(database), await aMinistry(database)]
    await record(ministry, { action: 'session.sign-in', entity: 'session' })
    expect(await rowsOf(ministry)).toMatchObject([{ action: 'session.sign-in', person: { kind: 'member', name: ministry.founder.name } }])
    expect((await list(province, {}, ministry.founder)).status).toBe(404)
    await record(province)
    const [row] = await rowsOf(province)
    expect((await call('GET', `/api/v1/t/${ministry.slug}/audit/${row?.id}`, { as: ministry.founder })).status).toBe(404)
  })
})

describe('SEC-21 the audit as a workbook', () => {
  const cellsOf = async (bytes: Uint8Array, limits = {}) => ((await readWorkbook(bytes, limits))[0]?.rows ?? []).map(({ cells }) => cells)

  test('holds exactly what the filter shows, in the same order and in words, and the export is itself a row', async () => {
    const province = await aProvince(database)
    const at = new Date('2026-11-25T03:04:05Z')
    await record(province, { before: { text: 'trước', dueOn: null }, after: { text: 'sau', dueOn: '2027-01-31' } }, { at })
    await record(province, { action: 'publication.publish', entity: 'publication', after: { revision: 2 } }, { at })
    await record(province, { action: 'session.sign-in', entity: 'session', after: { method: 'password' } }, { at })
    const answer = await download(province, { group: 'plan' })
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="nhat-ky-${province.slug}.xlsx"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(await cellsOf(answer.bytes)).toEqual([
      ['Số', 'Thời gian', 'Ai', 'Đã làm gì', 'Loại', 'Đối tượng', 'Trước', 'Sau'],
      [
        '1',
        '25/11/2026 10:04:05',
        province.founder.name,
        'đã sửa lời văn',
        'Nhóm, nhiệm vụ',
        '',
        'Lời văn: trước\nThời hạn: —',
        'Lời văn: sau\nThời hạn: 31/01/2027',
      ],
    ])
    const whole = await cellsOf((await download(province, { language: 'en' })).bytes)
    expect(whole.map(([number]) => number)).toEqual(['Number', ...(await rowsOf(province)).slice(1).map(({ number }) => String(number))])
    expect(whole[1]?.slice(3)).toEqual(['exported the audit log to Excel', 'Audit log', '', '', 'Filter: Group of actions: Plans\nRows: 1'])
  })

  test('SEC-17 no text becomes a formula', async () => {
    const province = await aProvince(database)
    await database.inPlatform((db) => db.update(person).set({ name: '=HYPERLINK("http://x")' }).where(eq(person.id, province.founder.id)))
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']) await record(province, { after: text })
    const { bytes } = await download(province)
    const [, ...rows] = await cellsOf(bytes)
    expect(rows.map((cells) => cells[2])).toEqual(Array.from({ length: 6 }, () => '=HYPERLINK("http://x")'))
    expect(rows.map((cells) => cells.at(-1)?.trim())).toEqual(['=1', '=1', '@SUM(A1)', '-1', '+1', '=1+1'])
  })

  test('needs a fresh proof, and the right to export; what is refused is neither read nor recorded as exported', async () => {
    const province = await aProvince(database)
    const leader = await aPerson(database)
    await join(database, leader, province, ['leader'])
    await record(province)
    expect((await list(province, {}, leader)).status).toBe(200)
    expect((await download(province, {}, leader)).json).toMatchObject({ code: 'not-permitted' })
    await database.inPlatform((db) => db.update(session).set({ strongAt: null }).where(eq(session.personId, province.founder.id)))
    expect((await download(province)).json).toMatchObject({ code: 'step-up-required' })
    expect(await rowsOf(province, { group: 'audit' })).toEqual([])
  })

  test('of more rows than a file holds says so in its last line', async () => {
    const province = await aProvince(database)
    await fill(province, 20_001)
    const cells = await cellsOf((await download(province)).bytes, { rows: 30_000, bytes: 64 * 1024 * 1024 })
    expect(cells).toHaveLength(20_002)
    expect([cells[1]?.[0], cells.at(-2)?.[0], cells.at(-1)?.[1]]).toEqual(['20001', '2', expect.stringContaining('20.000 dòng mới nhất')])
    const [exported] = await rowsOf(province, { group: 'audit' })
    const detail = await call('GET', `/api/v1/t/${province.slug}/audit/${exported?.id}`, { as: province.founder })
    expect(detail.json.after).toEqual({ filter: {}, rows: 20_000 })
  })
})

test('SEC-21 a name that was searched for stays out of the audit', async () => {
  const province = await aProvince(database)
  await download(province, { who: 'Nguyễn Văn Dấu-Vết' })
  const [row] = await rowsOf(province)
  const { json, text } = await call('GET', `/api/v1/t/${province.slug}/audit/${row?.id}`, { as: province.founder })
  expect(json.after).toEqual({ filter: { who: true }, rows: 0 })
  expect(text).not.toContain('Dấu-Vết')
})

/** Many rows in one statement, which no reader tells from rows of the chain. */
async function fill({ id: tenantId, founder }: TestTenant, rows: number): Promise<void> {
  await database.inTenant({ tenantId, personId: founder.id }, async (db) => {
    await db.execute(sql`insert into app.audit (tenant_id, id, at, person_id, action, entity, sequence, bytes, hash)
      select ${tenantId}, uuidv7(), now(), ${founder.id}, 'plan.edit', 'plan', n, '', '' from generate_series(1, ${rows}::int) n`)
    await db.execute(sql`insert into app.audit_head (tenant_id, sequence, hash) values (${tenantId}, ${rows}, '')`)
  })
}
