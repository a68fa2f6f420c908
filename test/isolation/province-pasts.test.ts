import { communeCatalogue, provinceCatalogue } from '@trongtam/catalogue'
import { seedPlaces } from '@trongtam/cli/seed-places'
import { newId, openDatabase } from '@trongtam/db'
import { builtInUnitPattern, hierarchyFaults, isValidOn, unitHistory } from '@trongtam/domain'
import { provincePast, unitsThroughTime, unitsToBegin } from '@trongtam/records'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeOwnDatabase, type OwnDatabase } from './world/own-database.ts'

const eve = '2025-06-30'
const today = '2026-11-22'

let own: OwnDatabase
let database: ReturnType<typeof openDatabase>
beforeAll(async () => {
  own = await makeOwnDatabase('trongtam_pasts')
  database = openDatabase(own.urls, { poolSize: 2 })
  await database.inPlatform(seedPlaces)
})
afterAll(async () => {
  await database.close()
  await own.drop()
})

/** What a province of the country would begin with today. */
async function beginning(code: string) {
  const province = provinceCatalogue.find((row) => row.code === code && isValidOn(row, today))
  if (!province) throw new Error(`no province ${code}`)
  const onMap = { ...province, communes: communeCatalogue.filter(({ provinceCode }) => provinceCode === code) }
  const past = await database.lookUp((db) => provincePast(db, code, today))
  const { versions, edges } = unitsThroughTime(builtInUnitPattern, onMap, unitsToBegin(builtInUnitPattern, onMap, today, newId), past, newId)
  const count = (day: string, kind: string) => versions.filter((version) => version.kind === kind && isValidOn(version, day)).length
  const named = (day: string, name: string) => versions.find((version) => version.name === name && isValidOn(version, day))
  const heirsOf = (unitId: string | undefined) => edges.filter(({ fromUnitId }) => fromUnitId === unitId).map(({ toUnitId }) => toUnitId)
  return { versions, edges, count, named, heirsOf }
}

const codes = provinceCatalogue.filter((row) => isValidOn(row, today)).map(({ code }) => code)

describe('the past a province of the country begins with', () => {
  test('Hà Nội: 30 districts with their offices and 526 communes until the eve, 126 communes since', async () => {
    const { count, named, heirsOf } = await beginning('01')
    expect(['district-committee', 'district-office', 'commune-committee', 'commune-office'].map((kind) => count(eve, kind))).toEqual([30, 30, 526, 0])
    expect(['district-committee', 'district-office', 'commune-committee', 'commune-office'].map((kind) => count(today, kind))).toEqual([0, 0, 126, 126])
    const [nghiaDo, cauGiay] = [named(today, 'UBND phường Nghĩa Đô'), named(today, 'UBND phường Cầu Giấy')]
    expect(heirsOf(named(eve, 'UBND phường Dịch Vọng')?.unitId).toSorted()).toEqual([nghiaDo?.unitId ?? '', cauGiay?.unitId ?? ''].toSorted())
    expect(heirsOf(named(eve, 'Phòng Giáo dục và Đào tạo quận Cầu Giấy')?.unitId)).toContain(cauGiay?.unitId)
  })

  test('Hải Phòng: also that of Hải Dương, whose committee and department it carries on', async () => {
    const { count, named, heirsOf } = await beginning('31')
    expect([count(eve, 'district-committee'), count(eve, 'commune-committee'), count(today, 'commune-committee')]).toEqual([27, 374, 114])
    const chiLinh = named(eve, 'UBND thành phố Chí Linh')
    expect(chiLinh?.parentUnitId).toBe(named(eve, 'UBND tỉnh Hải Dương')?.unitId)
    expect(heirsOf(named(eve, 'UBND tỉnh Hải Dương')?.unitId)).toEqual([named(today, 'UBND thành phố Hải Phòng')?.unitId])
    expect(heirsOf(named(eve, 'Sở Giáo dục và Đào tạo Hải Dương')?.unitId)).toEqual([named(today, 'Sở Giáo dục và Đào tạo Hải Phòng')?.unitId])
    expect(heirsOf(named(eve, 'UBND huyện Bạch Long Vĩ')?.unitId)).toEqual([named(today, 'UBND đặc khu Bạch Long Vĩ')?.unitId])
  })

  test('Đồng Nai is called a tỉnh until 29 April 2026; Lào Cai bore code 10', async () => {
    const dongNai = await beginning('75')
    expect(dongNai.named('2026-04-29', 'UBND tỉnh Đồng Nai')?.unitId).toBe(dongNai.named('2026-04-30', 'UBND thành phố Đồng Nai')?.unitId)
    const laoCai = await beginning('15')
    expect([laoCai.named(eve, 'UBND tỉnh Lào Cai')?.code, laoCai.named(today, 'UBND tỉnh Lào Cai')?.code]).toEqual(['10', '15'])
    expect(laoCai.named(eve, 'UBND tỉnh Yên Bái')?.code).toBe('15')
  })

  test.each(codes)('province %s has one tree on every date, and each unit that ended leads to one that is', async (code) => {
    const { versions, edges } = await beginning(code)
    expect(hierarchyFaults(versions)).toEqual([])
    const there = new Set(versions.flatMap((version) => (isValidOn(version, today) ? [version.unitId] : [])))
    const from = new Set(edges.map(({ fromUnitId }) => fromUnitId))
    const ended = [...unitHistory(versions).versionsByUnit.keys()].filter((unitId) => !there.has(unitId))
    expect(ended.length).toBeGreaterThan(100)
    expect(ended.filter((unitId) => !from.has(unitId))).toEqual([])
    expect(edges.filter(({ toUnitId }) => !there.has(toUnitId))).toEqual([])
  })
})
