import { replayReform } from '@trongtam/catalogue'
import { seedPlaces } from '@trongtam/cli/seed-places'
import { openDatabase } from '@trongtam/db'
import { place, placeLineage as placeLineageTable, placeVersion } from '@trongtam/db/tables'
import { hierarchyFaults, type UnitVersion } from '@trongtam/domain'
import { placeByCode, placeLineage, placesOfProvince, savePlaces } from '@trongtam/records'
import { count, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeOwnDatabase, type OwnDatabase } from './world/own-database.ts'

const eve = '2025-06-30'
const reform = '2025-07-01'
const replayed = replayReform()

let own: OwnDatabase
let database: ReturnType<typeof openDatabase>
beforeAll(async () => {
  own = await makeOwnDatabase('trongtam_places')
  database = openDatabase(own.urls, { poolSize: 2 })
  await database.inPlatform(seedPlaces)
})
afterAll(async () => {
  await database.close()
  await own.drop()
})

const counts = () =>
  database.lookUp(async (db) => [
    (await db.select({ rows: count() }).from(place))[0]?.rows,
    (await db.select({ rows: count() }).from(placeVersion))[0]?.rows,
    (await db.select({ rows: count() }).from(placeLineageTable))[0]?.rows,
  ])
const byCode = (code: string, level: 'province' | 'commune', day: string) => database.lookUp((db) => placeByCode(db, code, level, day))

describe('the places of the country', () => {
  test('are written once: a second time, and a replay by hand, change nothing', async () => {
    const written = await counts()
    expect(written).toEqual([63 + 696 + 10_035 + 3_191, replayed.versions.length, replayed.lineage.length])
    await database.inPlatform(seedPlaces)
    expect(await database.inPlatform((db) => savePlaces(db, replayed))).toEqual({ newVersions: 0, changedVersions: 0, newEdges: 0 })
    expect(await counts()).toEqual(written)
  })

  test('that were written otherwise are mended by a replay', async () => {
    await database.inPlatform((db) => db.execute(sql`update platform.place_version set name = 'sai' where level = 'province' and code = '75'`))
    expect(await database.inPlatform((db) => savePlaces(db, replayed))).toEqual({ newVersions: 0, changedVersions: 2, newEdges: 0 })
    expect(await byCode('75', 'province', '2026-04-29')).toMatchObject({ name: 'Tỉnh Đồng Nai' })
    expect(await byCode('75', 'province', '2026-04-30')).toMatchObject({ name: 'Thành phố Đồng Nai', documentWords: 'Nghị quyết 30/2026/QH16' })
  })

  test.each([
    ['15', 'Tỉnh Yên Bái', 'Tỉnh Lào Cai'],
    ['24', 'Tỉnh Bắc Giang', 'Tỉnh Bắc Ninh'],
    ['44', 'Tỉnh Quảng Bình', 'Tỉnh Quảng Trị'],
    ['52', 'Tỉnh Bình Định', 'Tỉnh Gia Lai'],
    ['80', 'Tỉnh Long An', 'Tỉnh Tây Ninh'],
    ['82', 'Tỉnh Tiền Giang', 'Tỉnh Đồng Tháp'],
    ['91', 'Tỉnh Kiên Giang', 'Tỉnh An Giang'],
  ])('code %s is %s on the eve and %s on the day, and so are the places below it', async (code, before, since) => {
    const [was, is] = [await byCode(code, 'province', eve), await byCode(code, 'province', reform)]
    expect([was?.name, is?.name]).toEqual([before, since])
    const [belowThen, belowNow] = await database.lookUp(async (db) => [await placesOfProvince(db, code, eve), await placesOfProvince(db, code, reform)])
    expect(belowThen.filter(({ level }) => level === 'district').length).toBeGreaterThan(5)
    expect(belowNow.filter(({ level }) => level === 'district')).toEqual([])
    expect(belowNow.every(({ parentPlaceId }) => parentPlaceId === is?.placeId)).toBe(true)
    expect(was?.placeId).not.toBe(is?.placeId)
  })

  test('an old place leads to those that carry on for it: Hải Dương to Hải Phòng, a divided ward to both its wards', async () => {
    const haiDuong = await byCode('30', 'province', eve)
    expect(await byCode('30', 'province', reform)).toBeNull()
    expect(await database.lookUp((db) => placeLineage(db, haiDuong?.placeId ?? ''))).toMatchObject([
      { from: { name: 'Tỉnh Hải Dương', code: '30' }, to: { name: 'Thành phố Hải Phòng', code: '31' }, since: reform },
    ])
    const dichVong = await byCode('00166', 'commune', eve)
    const steps = await database.lookUp((db) => placeLineage(db, dichVong?.placeId ?? ''))
    expect(steps.map(({ from, to }) => [from.name, to.name, to.code])).toEqual([
      ['Phường Dịch Vọng', 'Phường Cầu Giấy', '00166'],
      ['Phường Dịch Vọng', 'Phường Nghĩa Đô', '00160'],
    ])
  })

  test('as they are stored have one tree on every date, and the database takes no other', async () => {
    const stored = await database.lookUp(
      async (db) =>
        (
          await db.execute<{ id: string; parent: string | null; from: string; to: string | null }>(
            sql`select place_id as id, parent_place_id as parent, lower(valid)::text as "from", upper(valid)::text as "to" from platform.place_version`,
          )
        ).rows,
    )
    const nothing = { name: '', code: null, kind: 'other', ownKindId: null, level: 'commune', stage: null, ownership: null, area: null, tags: [] } as const
    const versions = stored.map(({ id, parent, from, to }): UnitVersion => ({ ...nothing, unitId: id, parentUnitId: parent, validFrom: from, validTo: to }))
    expect(hierarchyFaults(versions)).toEqual([])
    const closing = database.inPlatform((db) =>
      db.execute(sql`update platform.place_version set valid = daterange(lower(valid), '2026-01-01') where level = 'province' and code = '01'`),
    )
    await expect(closing).rejects.toThrow()
  })
})
