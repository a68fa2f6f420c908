import { newId, ofTenant } from '@trongtam/db'
import { invitation, mail, position } from '@trongtam/db/tables'
import { readWorkbook } from '@trongtam/sheets'
import { aProvince, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { inArray } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '#test-app'
import { aPeopleFile, aPosition } from './a-people-stage.ts'
import { isoDateOf } from './judge-import.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const email = () => `nguoi-${newId()}@example.test`

const preview = ({ slug, founder }: TestTenant, file: string) => call('POST', `/api/v1/t/${slug}/people/import/preview`, { as: founder, body: { file } })
const commit = ({ slug, founder }: TestTenant, file: string, sha256: string) =>
  call('POST', `/api/v1/t/${slug}/people/import`, { as: founder, body: { file, sha256 } })
const unitNameOf = async ({ slug, founder, unitId }: TestTenant) =>
  (await call('GET', `/api/v1/t/${slug}/units/${unitId}`, { as: founder })).json.versions[0].name as string
const stored = ({ id: tenantId, founder }: TestTenant) =>
  database.inTenant({ tenantId, personId: founder.id }, async (db) => ({
    invitations: await db.select().from(invitation).where(ofTenant(db, invitation)),
    positions: await db.select().from(position).where(ofTenant(db, position)),
  }))

describe('inviting many from a spreadsheet', () => {
  test('does what was previewed: all of it, with a mail each; vacant positions are filled, others made', async () => {
    const province = await aProvince(database)
    const unit = await unitNameOf(province)
    const vacant = await aPosition(call, province, { title: 'Văn thư', role: 'reporter' })
    const emails = [email(), email(), email()]
    const file = await aPeopleFile([
      ['Nguyễn Thị Hường', emails[0] as string, unit, 'Văn thư', 'Cán bộ báo cáo', '01/09/2026'],
      ['Trần Văn An', emails[1] as string, unit.toUpperCase(), 'van thu', 'can bo bao cao', null],
      ['Lê Bình', (emails[2] as string).toUpperCase(), unit, 'Hiệu trưởng', 'Thủ trưởng đơn vị', '2026-09-01'],
    ])
    const seen = await preview(province, file)
    expect(seen.json, seen.text).toMatchObject({ newCount: 3, knownCount: 0, faultCount: 0, sheet: 'Danh sách' })
    expect(seen.json.rows.map(({ row, state, position: place }: Record<string, unknown>) => [row, state, place])).toEqual([
      [2, 'new', 'vacant'],
      [3, 'new', 'new'],
      [4, 'new', 'new'],
    ])
    expect((await stored(province)).invitations).toEqual([])
    expect((await commit(province, file, seen.json.sha256)).json).toEqual({ invitedCount: 3, knownCount: 0 })
    const { invitations } = await stored(province)
    expect(invitations.map((each) => each.email).toSorted()).toEqual(emails.toSorted())
    expect(invitations.find((each) => each.email === emails[0])).toMatchObject({ positionId: vacant, validFrom: '2026-09-01', name: 'Nguyễn Thị Hường' })
    const mails = await database.lookUp((db) => db.select().from(mail).where(inArray(mail.toEmail, emails)))
    expect(mails.map(({ kind, ticketId }) => [kind, ticketId !== null])).toEqual(emails.map(() => ['invitation', true]))
  })

  test('a second time changes nothing: everybody is known', async () => {
    const province = await aProvince(database)
    const file = await aPeopleFile([['Nguyễn Thị Hường', email(), await unitNameOf(province), 'Văn thư', 'Cán bộ báo cáo', null]])
    const first = (await preview(province, file)).json
    await commit(province, file, first.sha256)
    const before = await stored(province)
    const again = (await preview(province, file)).json
    expect(again).toMatchObject({ newCount: 0, knownCount: 1, rows: [{ state: 'known', position: null }] })
    expect((await commit(province, file, first.sha256)).json.code).toBe('import-changed')
    expect((await commit(province, file, again.sha256)).json).toEqual({ invitedCount: 0, knownCount: 1 })
    expect(await stored(province)).toEqual(before)
  })

  test('a member in that position is known, in another is invited', async () => {
    const province = await aProvince(database)
    const unit = await unitNameOf(province)
    const { email: own } = province.founder
    const file = await aPeopleFile([
      ['Người quản trị', own, unit, 'leader', 'Lãnh đạo', null],
      ['Người quản trị', own, unit, 'Kế toán', 'Người xem', null],
    ])
    expect((await preview(province, file)).json.rows.map(({ state }: { state: string }) => state)).toEqual(['known', 'new'])
  })

  test('names row, column, value and what is wrong; one wrong row and nobody is invited', async () => {
    const province = await aProvince(database)
    const unit = await unitNameOf(province)
    const twice = email()
    const file = await aPeopleFile([
      ['Người đúng', email(), unit, 'Văn thư', 'Người xem', null],
      [null, 'khong-phai-thu', 'Đơn vị lạ', 'A', 'Vai lạ', '31/02/2026'],
      [null, null, null, null, null, null],
      ['Người Bộ', email(), unit, 'A', 'Quản trị viên của Bộ', null],
      ['Một', twice, unit, 'B', 'Người xem', null],
      ['Hai', twice, unit, 'b', 'người xem', null],
    ])
    const { json } = await preview(province, file)
    expect(json).toMatchObject({ newCount: 2, faultCount: 3 })
    const faults = json.rows.flatMap(({ row, faults: each }: { row: number; faults: Record<string, string>[] }) =>
      each.map(({ column, value, code }) => [row, column, value, code]),
    )
    expect(faults).toEqual([
      [3, 'A', '', 'missing'],
      [3, 'B', 'khong-phai-thu', 'not-an-email'],
      [3, 'C', 'Đơn vị lạ', 'unknown-unit'],
      [3, 'E', 'Vai lạ', 'unknown-role'],
      [3, 'F', '31/02/2026', 'not-a-date'],
      [5, 'E', 'Quản trị viên của Bộ', 'role-not-grantable'],
      [7, 'B', twice, 'twice-in-file'],
    ])
    expect(await commit(province, file, json.sha256)).toMatchObject({ status: 422, json: { code: 'import-faulty', detail: { faultCount: 3 } } })
    expect((await stored(province)).invitations).toEqual([])
  })

  test('what cannot be read says why', async () => {
    const province = await aProvince(database)
    const reasonOf = async (file: string) => (await preview(province, file)).json.detail
    expect(await reasonOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]).toString('base64'))).toEqual({ reason: 'old-xls' })
    expect(await reasonOf(Buffer.from('a;b').toString('base64'))).toEqual({ reason: 'not-xlsx' })
    expect(await reasonOf(await aPeopleFile([]))).toEqual({ reason: 'empty' })
    expect(await reasonOf(await aPeopleFile([['a', 'b', 'c', 'd', 'e', 'f']], ['Họ và tên', 'Email', 'Đơn vị', 'Chức danh', 'Vai trò', 'Từ ngày']))).toEqual({
      reason: 'columns',
      missing: ['Thư điện tử công vụ'],
    })
    expect(await reasonOf(await aPeopleFile(Array.from({ length: 2_001 }, () => ['a', 'b', 'c', 'd', 'e', 'f'])))).toEqual({ reason: 'too-many-rows' })
  })

  test('2.000 rows are invited in one transaction', async () => {
    const province = await aProvince(database)
    const unit = await unitNameOf(province)
    const file = await aPeopleFile(Array.from({ length: 2_000 }, (_, row) => [`Người ${row}`, email(), unit, 'Giáo viên', 'Người xem', '01/09/2026']))
    const { json } = await preview(province, file)
    expect(json.newCount).toBe(2_000)
    expect((await commit(province, file, json.sha256)).json).toEqual({ invitedCount: 2_000, knownCount: 0 })
    expect((await stored(province)).invitations).toHaveLength(2_000)
  })
})

test('the spreadsheet to fill in offers the tenant’s units and the roles the asker may give', async () => {
  const province = await aProvince(database)
  const answer = await call('GET', `/api/v1/t/${province.slug}/people/template.xlsx`, { as: province.founder })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="nhan-su-${province.slug}.xlsx"`)
  const sheets = await readWorkbook(await aFilledTemplate(province))
  expect(sheets.map(({ name }) => name)).toEqual(['Danh sách', 'Hướng dẫn'])
  expect(sheets[0]?.rows).toEqual([{ number: 1, cells: ['Họ và tên', 'Thư điện tử công vụ', 'Đơn vị', 'Chức danh', 'Vai trò', 'Từ ngày'] }])
})

/** The bytes themselves: the answer of a test is text. */
async function aFilledTemplate({ id: tenantId, founder, slug, name }: TestTenant): Promise<Uint8Array> {
  const { templateOf, writeTemplate } = await import('./people-template.ts')
  const offered = await database.inTenant({ tenantId, personId: founder.id }, (db, held) =>
    templateOf({
      db,
      held,
      tenantId,
      tenant: { slug, name },
      kind: 'province',
      personId: founder.id,
      personName: founder.name,
      now: new Date(),
      today: '2026-09-01',
    }),
  )
  expect(offered.roles).toEqual(['Quản trị viên của tỉnh', 'Lãnh đạo', 'Chuyên viên tổng hợp', 'Thủ trưởng đơn vị', 'Cán bộ báo cáo', 'Người xem'])
  expect(offered.units).toHaveLength(1)
  return writeTemplate(offered)
}

test.each([
  ['01/09/2026', '2026-09-01'],
  ['1-9-2026', '2026-09-01'],
  ['2026-09-01', '2026-09-01'],
  ['29/02/2027', null],
  ['09/13/2026', null],
  ['hôm nay', null],
  ['', null],
])('the date %j is %j', (text, iso) => {
  expect(isoDateOf(text)).toBe(iso)
})
