import { hierarchyFaults, isValidOn } from '@trongtam/domain'
import { loadLineage, loadUnitVersions } from '@trongtam/records'
import { aMinistry, openTestDatabase } from '@trongtam/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { aPastOf } from './a-past.ts'
import { aWaitingProvince } from './a-registration.ts'

const database = openTestDatabase()
const call = openTestApp(database)
let ministry: Awaited<ReturnType<typeof aMinistry>>
beforeAll(async () => {
  ministry = await aMinistry(database)
})

/** A province that begins, with its past or without one; its units through all time. */
async function founded(hasPast: boolean) {
  const place = await aWaitingProvince(database, call)
  if (hasPast) await aPastOf(database, place)
  const approval = `/api/v1/t/${ministry.slug}/registrations/${place.registrationId}/approval`
  const answer = await call('POST', approval, { as: ministry.founder, body: {}, headers: { 'if-match': '"2"' } })
  expect(answer.status, answer.text).toBe(200)
  return database.inTenant({ tenantId: place.tenantId, personId: place.applicant.id }, async (db) => {
    const [versions, lineage] = [await loadUnitVersions(db), await loadLineage(db)]
    const nameOf = (unitId: string | null) => versions.findLast((version) => version.unitId === unitId)?.name ?? null
    const on = (day: string, name: string) => versions.find((version) => version.name === name && isValidOn(version, day))
    const heirs = (name: string) => lineage.flatMap(({ fromUnitId, toUnitId }) => (nameOf(fromUnitId) === name ? [nameOf(toUnitId)] : [])).toSorted()
    return { place, versions, lineage, nameOf, on, heirs }
  })
}

const eve = '2025-06-30'
const today = '2026-11-22'

describe('a province that begins brings its past', () => {
  test('its districts with their offices, its old communes and those of the province that ended in it, each with who carries on', async () => {
    const { place, versions, nameOf, on, heirs } = await founded(true)
    expect(hierarchyFaults(versions)).toEqual([])
    expect(on(eve, 'UBND huyện Trong')).toMatchObject({ kind: 'district-committee', area: 'huyện', validTo: '2025-07-01' })
    expect(nameOf(on(eve, 'Phòng Giáo dục và Đào tạo huyện Trong')?.parentUnitId ?? null)).toBe('UBND huyện Trong')
    expect(nameOf(on(eve, 'UBND thị trấn Ngoài')?.parentUnitId ?? null)).toBe('UBND huyện Ngoài')
    expect(nameOf(on(eve, 'UBND huyện Ngoài')?.parentUnitId ?? null)).toBe('UBND tỉnh Láng Giềng')
    expect(heirs('UBND huyện Trong')).toEqual(['UBND phường Một', 'UBND xã Hai'])
    expect(heirs('Phòng Giáo dục và Đào tạo huyện Trong')).toEqual(['UBND phường Một', 'UBND xã Hai'])
    expect(heirs('UBND xã Nửa')).toEqual(['UBND phường Một', 'UBND xã Hai'])
    expect(heirs('UBND thị trấn Ngoài')).toEqual(['UBND phường Một'])
    expect(heirs('UBND tỉnh Láng Giềng')).toEqual([`UBND tỉnh ${place.name}`])
    expect(heirs('Sở Giáo dục và Đào tạo Láng Giềng')).toEqual([`Sở Giáo dục và Đào tạo ${place.name}`])
    const names = versions.filter((version) => isValidOn(version, today)).map(({ name }) => name)
    expect(names.filter((name) => /huyện|Láng Giềng|Nửa|thị trấn/.test(name))).toEqual([])
  })

  test('what stays what it is is one unit: a commune first under its district, the committee first by its old code', async () => {
    const { place, nameOf, on } = await founded(true)
    const [before, since] = [on(eve, 'UBND xã Hai'), on(today, 'UBND xã Hai')]
    expect(before?.unitId).toBe(since?.unitId)
    expect([nameOf(before?.parentUnitId ?? null), nameOf(since?.parentUnitId ?? null)]).toEqual(['UBND huyện Trong', `UBND tỉnh ${place.name}`])
    const [then, now] = [on(eve, `UBND tỉnh ${place.name}`), on(today, `UBND tỉnh ${place.name}`)]
    expect(then?.unitId).toBe(now?.unitId)
    expect([then?.code, now?.code]).toEqual([`${place.code}-cu`, place.code])
    // A commune that bears the code of an old one is not that one.
    expect(on(eve, 'UBND xã Một')?.code).toBe(on(today, 'UBND phường Một')?.code)
    expect(on(eve, 'UBND xã Một')?.unitId).not.toBe(on(today, 'UBND phường Một')?.unitId)
  })

  test('and none where none is known', async () => {
    const { versions, lineage } = await founded(false)
    expect(lineage).toEqual([])
    expect(versions.filter((version) => isValidOn(version, eve))).toEqual([])
    expect(versions.filter((version) => isValidOn(version, today)).length).toBeGreaterThan(10)
  })
})
