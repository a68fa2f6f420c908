import { type Database, ofTenant, type TenantDb } from '@trongtam/db'
import { unit, unitEvent, unitVersion } from '@trongtam/db/tables'
import { aProvince, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '#test-app'
import { aUnitFile, type UnitCells, unitImportsOf } from './a-unit-file.ts'

const database = openTestDatabase()
const call = openTestApp(database)

const unitNameOf = async ({ slug, founder, unitId }: TestTenant): Promise<string> =>
  (await call('GET', `/api/v1/t/${slug}/units/${unitId}`, { as: founder })).json.versions[0].name
const stored = ({ id: tenantId, founder }: TestTenant) =>
  database.inTenant({ tenantId, personId: founder.id }, async (db) => ({
    units: await db.select().from(unit).where(ofTenant(db, unit)),
    versions: await db.select().from(unitVersion).where(ofTenant(db, unitVersion)),
    events: await db.select({ kind: unitEvent.kind, on: unitEvent.effectiveOn, note: unitEvent.note }).from(unitEvent).where(ofTenant(db, unitEvent)),
  }))
const auditOf = async ({ slug, founder }: TestTenant, group = 'unit') =>
  (await call('GET', `/api/v1/t/${slug}/audit?group=${group}&limit=200`, { as: founder })).json.items.map((row: { action: string }) => row.action)

const school = (name: string, parent: string, own: UnitCells = {}): UnitCells => ({ name, kind: 'Trường học', parent, ...own })

describe('importing units', () => {
  test('does what was previewed, in one event and one transaction, and a second time nothing', async () => {
    const province = await aProvince(database)
    const [imports, top] = [unitImportsOf(call, province), await unitNameOf(province)]
    const rows = [
      school('Trường Tiểu học Kim Đồng', 'UBND xã Đông', { code: 'T01', stage: 'Tiểu học', ownership: 'Công lập', tags: 'bán trú, chuẩn quốc gia' }),
      { code: '00001', name: 'UBND xã Đông', kind: 'UBND cấp xã', area: 'xã', parent: top },
    ]
    const before = await stored(province)
    const seen = (await imports.preview(rows)).json
    expect(seen).toMatchObject({
      status: 'preview',
      rowCount: 2,
      newCount: 2,
      changedCount: 0,
      sameCount: 0,
      faultCount: 0,
      writtenCount: 0,
      createdByName: province.founder.name,
    })
    expect(await stored(province), 'a preview changes no unit').toEqual(before)
    expect((await imports.start(seen)).json).toEqual({ importId: seen.id })
    expect(await imports.ended(seen.id)).toMatchObject({ status: 'done', writtenCount: 2, failure: null })
    const after = await stored(province)
    expect(after.events).toEqual([{ kind: 'establish', on: '2026-09-01', note: 'Nhập từ tệp don-vi.xlsx' }])
    expect(after.versions.filter(({ unitId }) => unitId !== province.unitId)).toMatchObject([
      { name: 'Trường Tiểu học Kim Đồng', code: 'T01', stage: 'primary', ownership: 'public', tags: ['bán trú', 'chuẩn quốc gia'], valid: '[2026-09-01,)' },
      { name: 'UBND xã Đông', code: '00001', level: 'commune', area: 'xã', parentUnitId: province.unitId },
    ])
    expect(
      (await imports.rows(seen.id)).every(({ unitId }: { unitId: string }) => after.units.some(({ id }) => id === unitId)),
      'rows lead to their units',
    ).toBe(true)
    const again = (await imports.preview(rows)).json
    expect(again).toMatchObject({ newCount: 0, sameCount: 2 })
    await imports.start(again)
    expect(await imports.ended(again.id)).toMatchObject({ status: 'done', writtenCount: 0, eventIds: [] })
    expect(await stored(province)).toEqual(after)
    expect((await auditOf(province)).filter((action: string) => action === 'unit.import')).toHaveLength(4)
  })

  test('changes units by the events a person would decide, and tells beforehand from what to what', async () => {
    const province = await aProvince(database)
    const [imports, top] = [unitImportsOf(call, province), await unitNameOf(province)]
    const communes = ['Đông', 'Tây'].map((name, n) => ({ code: `0000${n}`, name: `UBND xã ${name}`, kind: 'UBND cấp xã', parent: top }))
    const schools = ['A', 'B', 'C'].map((name) => school(`Trường ${name}`, '00000', { code: name }))
    await imports.bring([...communes, ...schools], '2026-01-01')
    const changed = [
      { code: 'A', name: 'Trường A mới', parent: '00001' },
      { code: 'B', name: 'Trường B', parent: '00001' },
      { code: 'C', name: 'Trường C', stage: 'THPT', ownership: 'Tư thục' },
    ]
    const seen = (await imports.preview(changed)).json
    expect((await imports.rows(seen.id)).map(({ changes }: { changes: object[] }) => changes)).toEqual([
      [
        { column: 'name', from: 'Trường A', to: 'Trường A mới' },
        { column: 'parent', from: 'UBND xã Đông', to: 'UBND xã Tây' },
      ],
      [{ column: 'parent', from: 'UBND xã Đông', to: 'UBND xã Tây' }],
      [
        { column: 'stage', from: '', to: 'THPT' },
        { column: 'ownership', from: '', to: 'Tư thục' },
      ],
    ])
    await imports.start(seen)
    expect(await imports.ended(seen.id)).toMatchObject({ status: 'done', writtenCount: 3 })
    const { events, versions } = await stored(province)
    expect(events.map(({ kind }) => kind).toSorted()).toEqual(['change-kind', 'establish', 'move', 'rename'])
    expect(versions.filter(({ code }) => code === 'A').map(({ name, valid }) => [name, valid])).toEqual([
      ['Trường A', '[2026-01-01,2026-09-01)'],
      ['Trường A mới', '[2026-09-01,)'],
    ])
    // The events stand in the register of events, and the last of them can be undone.
    const listed = (await call('GET', `/api/v1/t/${province.slug}/unit-events`, { as: province.founder })).json
    if (listed.items) expect(listed.items).toHaveLength(4)
  })

  test('5.000 new rows, and nothing the second time', async () => {
    const province = await aProvince(database)
    const [imports, top] = [unitImportsOf(call, province), await unitNameOf(province)]
    const communes = Array.from({ length: 100 }, (_, n) => ({ code: `C${n}`, name: `UBND xã ${n}`, kind: 'UBND cấp xã', parent: top }))
    const rows = [...communes, ...Array.from({ length: 4_900 }, (_, n) => school(`Trường ${n}`, `C${n % 100}`, { code: `T${n}`, stage: 'THCS' }))]
    const seen = await imports.preview(rows)
    expect(seen.json, seen.text).toMatchObject({ rowCount: 5_000, newCount: 5_000, faultCount: 0 })
    await imports.start(seen.json)
    expect(await imports.ended(seen.json.id)).toMatchObject({ status: 'done', writtenCount: 5_000 })
    const { units, events } = await stored(province)
    expect([units.length, events.length]).toEqual([5_001, 1])
    const again = (await imports.preview(rows)).json
    expect(again).toMatchObject({ sameCount: 5_000, newCount: 0, changedCount: 0, faultCount: 0 })
    expect((await imports.preview([...rows, school('Một dòng nữa', top)])).json.detail).toEqual({ reason: 'too-many-rows' })
  }, 120_000)
})

describe('a faulty import', () => {
  test('names row, column, value and reason; one faulty row and nothing is written', async () => {
    const province = await aProvince(database)
    const [imports, top] = [unitImportsOf(call, province), await unitNameOf(province)]
    const rows = [school('Trường Đúng', top), school('', top), { ...school('Trường Sai', 'UBND xã Lạ'), kind: 'Trường bay' }, school('TRƯỜNG ĐÚNG', top)]
    const seen = (await imports.preview(rows)).json
    expect(seen).toMatchObject({ newCount: 1, faultCount: 3 })
    const faulty = await imports.rows(seen.id, '&state=fault')
    expect(
      faulty.flatMap(({ row, faults }: { row: number; faults: Record<string, string>[] }) =>
        faults.map(({ letter, column, value, code, about }) => [row, letter, column, value, code, about]),
      ),
    ).toEqual([
      [3, 'B', 'name', '', 'missing', null],
      [4, 'C', 'kind', 'Trường bay', 'unknown-kind', null],
      [4, 'I', 'parent', 'UBND xã Lạ', 'unknown-parent', null],
      [5, 'B', 'name', 'TRƯỜNG ĐÚNG', 'twice-in-file', 'row:2'],
    ])
    expect(await imports.start(seen)).toMatchObject({ status: 422, json: { code: 'import-faulty', detail: { faultCount: 3 } } })
    expect((await stored(province)).events).toEqual([])
  })

  test('what cannot be read says why', async () => {
    const province = await aProvince(database)
    const reasonOf = async (file: string) =>
      (await call('POST', `/api/v1/t/${province.slug}/unit-imports`, { as: province.founder, body: { file, fileName: 'x.xlsx', effectiveOn: '2026-09-01' } }))
        .json.detail
    expect(await reasonOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]).toString('base64'))).toEqual({ reason: 'old-xls' })
    expect(await reasonOf(Buffer.from('a;b').toString('base64'))).toEqual({ reason: 'not-xlsx' })
    expect(await reasonOf(await aUnitFile([]))).toEqual({ reason: 'empty' })
    expect(
      await reasonOf(
        await aUnitFile(
          [{ name: 'a' }],
          Array.from({ length: 9 }, (_, n) => `Cột ${n}`),
        ),
      ),
    ).toEqual({ reason: 'columns', missing: ['Tên đơn vị'] })
  })
})

describe('an import is written whole or not at all', () => {
  const rowsOf = (top: string) => Array.from({ length: 1_200 }, (_, n) => school(`Trường ${n}`, top, { code: `T${n}` }))

  /** A server whose database does something before the nth time units are written. */
  const through = (nth: number, meanwhile: () => Promise<void>) => {
    let times = 0
    const watched = (db: TenantDb): TenantDb =>
      new Proxy(db, {
        get: (target, name) => {
          const value: unknown = Reflect.get(target, name)
          if (name !== 'insert') return value
          return (table: unknown) => {
            const insert = (value as (table: unknown) => { values: (rows: unknown) => Promise<unknown> }).call(target, table)
            if (table !== unitVersion || ++times !== nth) return insert
            return { values: (rows: unknown) => meanwhile().then(() => insert.values(rows)) }
          }
        },
      })
    const spoilt: Database = { ...database, inTenant: (actor, work) => database.inTenant(actor, (db, held) => work(watched(db), held)) }
    return openTestApp(spoilt)
  }

  test('a fault in the middle leaves nothing, and it can be started again', async () => {
    const province = await aProvince(database)
    const spoilt = through(2, () => Promise.reject(new Error('the database went away')))
    const imports = unitImportsOf(spoilt, province)
    const seen = (await imports.preview(rowsOf(await unitNameOf(province)))).json
    const before = await stored(province)
    await imports.start(seen)
    expect(await imports.ended(seen.id)).toMatchObject({ status: 'failed', failure: 'fault', writtenCount: 0 })
    expect(await stored(province)).toEqual(before)
    await imports.start(seen)
    expect(await imports.ended(seen.id)).toMatchObject({ status: 'done', writtenCount: 1_200 })
    expect((await stored(province)).units).toHaveLength(1_201)
  })

  test('cancelled in the middle it leaves nothing; meanwhile it tells how far it is, and no other can start', async () => {
    const province = await aProvince(database)
    let go = () => undefined as void
    const held = new Promise<void>((resolve) => void (go = resolve))
    const imports = unitImportsOf(
      through(2, () => held),
      province,
    )
    const top = await unitNameOf(province)
    const seen = (await imports.preview(rowsOf(top))).json
    const other = (await imports.preview([school('Trường Khác', top)])).json
    const before = await stored(province)
    await imports.start(seen)
    await expect.poll(async () => (await imports.find(seen.id)).writtenCount, { timeout: 5_000 }).toBe(500)
    expect(await imports.find(seen.id)).toMatchObject({ status: 'running', writtenCount: 500 })
    expect(await imports.start(other)).toMatchObject({ status: 409, json: { code: 'import-running' } })
    expect((await imports.cancel(seen.id)).json).toMatchObject({ status: 'running' })
    expect(await imports.ended(seen.id).finally(go)).toMatchObject({ status: 'cancelled', failure: null, writtenCount: 0 })
    expect(await stored(province)).toEqual(before)
    await imports.start(other)
    expect(await imports.ended(other.id)).toMatchObject({ status: 'done' })
  })

  test('of two that start at once one runs', async () => {
    const province = await aProvince(database)
    const [imports, top] = [unitImportsOf(call, province), await unitNameOf(province)]
    const seen = (await imports.preview(rowsOf(top))).json
    const answers = await Promise.all([imports.start(seen), imports.start(seen)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await imports.ended(seen.id)).toMatchObject({ status: 'done', writtenCount: 1_200 })
  })

  test('one that gives no sign of life for a minute has failed, and may be started again', async () => {
    const province = await aProvince(database)
    const later = unitImportsOf(
      openTestApp(database, () => new Date(Date.now() + 61_000)),
      province,
    )
    let go = () => undefined as void
    const held = new Promise<void>((resolve) => void (go = resolve))
    const imports = unitImportsOf(
      through(1, () => held),
      province,
    )
    const top = await unitNameOf(province)
    const seen = (await imports.preview([school('Trường X', top)])).json
    void imports.start(seen)
    await expect.poll(async () => (await imports.find(seen.id)).status, { timeout: 5_000 }).toBe('running')
    expect(await later.find(seen.id), 'its heart beats, on a clock that is a minute behind').toMatchObject({ status: 'failed', failure: 'interrupted' })
    expect((await later.cancel(seen.id)).json).toMatchObject({ status: 'cancelled' })
    // Whoever still works on it finds that it was ended, and leaves nothing.
    await new Promise((beat) => setTimeout(beat, 1_000))
    go()
    expect((await stored(province)).events).toEqual([])
    await imports.start(seen)
    expect(await imports.ended(seen.id)).toMatchObject({ status: 'done', writtenCount: 1 })
  })
})

test('what changed meanwhile is judged anew before it is refused', async () => {
  const province = await aProvince(database)
  const [imports, top] = [unitImportsOf(call, province), await unitNameOf(province)]
  const rows = [school('Trường X', top, { code: 'X' })]
  const [one, two] = [(await imports.preview(rows)).json, (await imports.preview(rows)).json]
  await imports.start(one)
  await imports.ended(one.id)
  expect(await imports.start(two)).toMatchObject({ status: 409, json: { code: 'import-changed' } })
  const anew = await imports.find(two.id)
  expect(anew).toMatchObject({ status: 'preview', newCount: 0, sameCount: 1 })
  expect(anew.sha256).not.toBe(two.sha256)
  await imports.start(anew)
  expect(await imports.ended(two.id)).toMatchObject({ status: 'done', writtenCount: 0 })
})

describe('pasted units', () => {
  test('with or without the row of titles make the same preview, and are written alike', async () => {
    const province = await aProvince(database)
    const [imports, top] = [unitImportsOf(call, province), await unitNameOf(province)]
    const plain = [
      ['', '', ''],
      ['P1', 'Trường Dán', 'Trường', '', 'Tiểu học', '', '', '', top],
    ]
    const bare = (await imports.paste(plain)).json
    const titled = (
      await imports.paste([
        ['Tên đơn vị', 'Trực thuộc', 'Ghi chú', 'Loại', 'Mã', 'Cấp học'],
        ['Trường Dán', top, 'bỏ qua', 'trường', 'P1', 'tiểu học'],
      ])
    ).json
    expect(bare).toMatchObject({ source: 'pasted', newCount: 1, faultCount: 0 })
    expect(titled).toMatchObject({ newCount: 1, faultCount: 0, header: ['Tên đơn vị', 'Trực thuộc', 'Ghi chú', 'Loại', 'Mã', 'Cấp học'] })
    expect((await imports.rows(bare.id))[0]).toMatchObject({ row: 2, cells: { name: 'Trường Dán', code: 'P1', stage: 'Tiểu học' } })
    await imports.start(titled)
    expect(await imports.ended(titled.id)).toMatchObject({ status: 'done' })
    expect((await imports.paste(plain)).json).toMatchObject({ sameCount: 1 })
    expect((await imports.paste([['', ' ']])).json.detail).toEqual({ reason: 'empty' })
  })

  test('rows are read page by page, and one state alone', async () => {
    const province = await aProvince(database)
    const [imports, top] = [unitImportsOf(call, province), await unitNameOf(province)]
    const seen = (await imports.preview([school('A', top), school('', top), school('B', top), school('C', 'lạ')])).json
    const first = (await imports.get(`/${seen.id}/rows?limit=3`)).json
    expect(first.items.map(({ row }: { row: number }) => row)).toEqual([2, 3, 4])
    expect((await imports.get(`/${seen.id}/rows?limit=3&cursor=${first.nextCursor}`)).json.items.map(({ row }: { row: number }) => row)).toEqual([5])
    expect((await imports.rows(seen.id, '&state=new')).map(({ row }: { row: number }) => row)).toEqual([2, 4])
    expect((await imports.get('?limit=1')).json.items).toMatchObject([{ id: seen.id }])
  })
})
