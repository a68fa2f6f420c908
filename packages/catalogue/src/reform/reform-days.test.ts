import { hierarchyFaults, isValidOn, replayUnitEvents } from '@trongtam/domain'
import { describe, expect, test } from 'vitest'
import { placesBefore } from './places-before.ts'
import { eveOfReform } from './reform-counts.ts'
import { reformEvents } from './reform-events.ts'
import { type PlaceVersion, replayReform } from './replay-reform.ts'
import { reusedCodes } from './reused-codes.ts'

const replayed = replayReform()
const on = (day: string, level: string) => replayed.versions.filter((version) => version.level === level && isValidOn(version, day))
const whole = replayUnitEvents(
  placesBefore(),
  reformEvents().map(({ event }) => event),
)

describe('the country through time', () => {
  test('every date has one tree, and no code means two places of a level on one day', () => {
    expect(hierarchyFaults(whole.versions)).toEqual([])
    for (const day of ['2024-12-31', '2025-01-01', eveOfReform, '2025-07-01', '2026-04-29', '2026-04-30']) {
      const codes = replayed.versions.flatMap((version) => (isValidOn(version, day) && version.code !== null ? [`${version.level} ${version.code}`] : []))
      expect(new Set(codes).size, day).toBe(codes.length)
    }
  })

  test('province by province is the same as all at once, and the same a second time', () => {
    type Dated = Pick<PlaceVersion, 'name' | 'code' | 'validFrom' | 'validTo'>
    const lines = (rows: readonly Dated[]) => rows.map(({ name, code, validFrom, validTo }) => `${name} ${code} ${validFrom} ${validTo}`)
    expect(new Set(lines(replayed.versions)).symmetricDifference(new Set(lines(whole.versions)))).toEqual(new Set())
    const edges = replayed.lineage.map(({ fromPlaceId, toPlaceId }) => `${fromPlaceId} ${toPlaceId}`)
    expect(new Set(edges).symmetricDifference(new Set(whole.lineage.map(({ fromUnitId, toUnitId }) => `${fromUnitId} ${toUnitId}`)))).toEqual(new Set())
    expect([replayed.versions.length, edges.length]).toEqual([whole.versions.length, whole.lineage.length])
    expect(JSON.stringify(replayReform()) === JSON.stringify(replayed)).toBe(true)
  })

  test.each([
    ['15', 'Tỉnh Yên Bái', 'Tỉnh Lào Cai'],
    ['24', 'Tỉnh Bắc Giang', 'Tỉnh Bắc Ninh'],
    ['44', 'Tỉnh Quảng Bình', 'Tỉnh Quảng Trị'],
    ['52', 'Tỉnh Bình Định', 'Tỉnh Gia Lai'],
    ['80', 'Tỉnh Long An', 'Tỉnh Tây Ninh'],
    ['82', 'Tỉnh Tiền Giang', 'Tỉnh Đồng Tháp'],
    ['91', 'Tỉnh Kiên Giang', 'Tỉnh An Giang'],
  ])('code %s means %s until 30 June 2025 and %s since', (code, before, since) => {
    const bearer = (day: string) => on(day, 'province').find((version) => version.code === code)
    expect([bearer(eveOfReform)?.name, bearer('2025-07-01')?.name]).toEqual([before, since])
    expect(bearer(eveOfReform)?.placeId).not.toBe(bearer('2025-07-01')?.placeId)
    const reused = reusedCodes(replayed.versions, 'province')
    expect(reused).toHaveLength(7)
    expect(reused.find((each) => each.code === code)).toMatchObject({ before: { until: '2025-07-01' }, since: { from: '2025-07-01' } })
  })

  test('a province whose name goes on stays what it is: Đồng Nai is a city since 30 April 2026, Huế since 1 January 2025', () => {
    const called = (day: string, code: string) => on(day, 'province').find((version) => version.code === code)
    expect(called('2026-04-29', '75')).toMatchObject({ name: 'Tỉnh Đồng Nai', kind: 'province' })
    expect(called('2026-04-30', '75')).toMatchObject({ name: 'Thành phố Đồng Nai', kind: 'city', documentWords: 'Nghị quyết 30/2026/QH16' })
    expect(called('2026-04-30', '75')?.placeId).toBe(called('2024-12-31', '75')?.placeId)
    expect(called('2024-12-31', '46')?.name).toBe('Tỉnh Thừa Thiên Huế')
    expect(called('2025-01-01', '46')?.name).toBe('Thành phố Huế')
  })

  test('a commune stays what it is only where it alone became one of its code and name', () => {
    const named = (day: string, name: string) => on(day, 'commune').filter((version) => version.name === name)
    // Thổ Châu became a special zone and stayed Thổ Châu; Bến Nghé is the one predecessor of Sài Gòn and not Sài Gòn.
    expect(named('2025-07-01', 'Đặc khu Thổ Châu')[0]?.placeId).toBe(named(eveOfReform, 'Xã Thổ Châu')[0]?.placeId)
    const [benNghe, saiGon] = [named(eveOfReform, 'Phường Bến Nghé')[0], named('2025-07-01', 'Phường Sài Gòn')[0]]
    expect(saiGon?.code).toBe(benNghe?.code)
    expect(saiGon?.placeId).not.toBe(benNghe?.placeId)
    expect(replayed.lineage).toContainEqual(expect.objectContaining({ fromPlaceId: benNghe?.placeId, toPlaceId: saiGon?.placeId, since: '2025-07-01' }))
  })
})
