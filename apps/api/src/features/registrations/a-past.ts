import { randomUUID } from 'node:crypto'
import type { Database } from '@trongtam/db'
import { type PlaceVersionRow, savePlaces } from '@trongtam/records'
import type { TestProvinceOnMap } from './a-registration.ts'

const [long, reform] = ['2010-01-01', '2025-07-01']

/**
 * For tests: a past of a province of the map with two communes. It bore another code, and another ended in it; each had a
 * district. `Phường Một` came of two old communes and of one half; `Xã Hai` was under a district and is what it was.
 */
export async function aPastOf(database: Database, { code, name }: TestProvinceOnMap): Promise<void> {
  const id = { province: randomUUID(), other: randomUUID(), district: randomUUID(), otherDistrict: randomUUID() }
  const [one, half, old, two, now] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const at = (placeId: string, full: string, of: string | null, parentPlaceId: string | null, days: readonly [string, string | null]): PlaceVersionRow => ({
    placeId,
    level: parentPlaceId === null ? 'province' : /^Huyện /.test(full) ? 'district' : 'commune',
    kind: 'commune',
    name: full,
    code: of,
    parentPlaceId,
    documentWords: null,
    validFrom: days[0],
    validTo: days[1],
  })
  const [before, since] = [[long, reform] as const, [reform, null] as const]
  const mark = code.slice(1)
  const versions = [
    at(id.province, `Tỉnh ${name}`, `${code}-cu`, null, before),
    at(id.province, `Tỉnh ${name}`, code, null, since),
    at(id.other, 'Tỉnh Láng Giềng', `${code}-kia`, null, before),
    at(id.district, 'Huyện Trong', null, id.province, before),
    at(id.otherDistrict, 'Huyện Ngoài', null, id.other, before),
    at(one, 'Xã Một', `${mark}0`, id.district, before),
    at(half, 'Xã Nửa', `${mark}8`, id.district, before),
    at(old, 'Thị trấn Ngoài', `${mark}9`, id.otherDistrict, before),
    at(two, 'Xã Hai', `${mark}1`, id.district, before),
    at(two, 'Xã Hai', `${mark}1`, id.province, since),
    at(now, 'Phường Một', `${mark}0`, id.province, since),
  ]
  const edges = [
    [id.other, id.province],
    [one, now],
    [half, now],
    [half, two],
    [old, now],
    [id.district, now],
    [id.district, two],
    [id.otherDistrict, now],
  ] as const
  const lineage = edges.map(([fromPlaceId, toPlaceId]) => ({ fromPlaceId, toPlaceId, since: reform, documentWords: 'Nghị quyết thử' }))
  await database.inPlatform((db) => savePlaces(db, { versions, lineage }))
}
