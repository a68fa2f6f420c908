import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expandUnitClass, isValidOn, type UnitClassRule, type UnitVersion } from './unit.ts'

fc.configureGlobal({ numRuns: 1000 })

const reform = '2025-07-01'
const day = fc.integer({ min: 0, max: 3000 }).map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10))

function aUnit(own: Partial<UnitVersion>): UnitVersion {
  const school = { unitId: 'u', name: 'Trường', code: null, kind: 'school', level: 'institution', parentUnitId: null } as const
  return { ...school, ownKindId: null, stage: null, ownership: null, area: null, tags: [], validFrom: '2020-01-01', validTo: null, ...own }
}

describe('a version', () => {
  test('is valid on its first day and no longer on the day it ends', () => {
    const district = { validFrom: '2008-08-01', validTo: reform }
    expect(isValidOn(district, '2008-07-31')).toBe(false)
    expect(isValidOn(district, '2008-08-01')).toBe(true)
    expect(isValidOn(district, '2025-06-30')).toBe(true)
    expect(isValidOn(district, reform)).toBe(false)
    expect(isValidOn({ ...district, validTo: null }, '2099-01-01')).toBe(true)
  })

  test('hands over to the next without gap or overlap', () => {
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 2, maxLength: 6 }), day, (dates, date) => {
        const [first, ...ends] = dates.toSorted() as [string, ...string[]]
        const versions = ends.map((validTo, index) => ({ validFrom: index === 0 ? first : (ends[index - 1] as string), validTo }))
        const last = ends.at(-1) as string
        expect(versions.filter((version) => isValidOn(version, date))).toHaveLength(first <= date && date < last ? 1 : 0)
      }),
    )
  })
})

describe('a class of units', () => {
  test('means the districts before 1 July 2025 and the communes after', () => {
    const units = [
      aUnit({ unitId: 'ba-dinh', kind: 'district-committee', level: 'district', validTo: reform }),
      aUnit({ unitId: 'phong-gddt', kind: 'district-office', level: 'district', validTo: reform }),
      aUnit({ unitId: 'phuong-ba-dinh', kind: 'commune-committee', level: 'commune', validFrom: reform }),
    ]
    const committees: UnitClassRule = { kinds: ['district-committee', 'commune-committee'] }
    const on = (date: string) => expandUnitClass(committees, units, date).map((unit) => unit.unitId)
    expect(on('2025-06-30')).toEqual(['ba-dinh'])
    expect(on(reform)).toEqual(['phuong-ba-dinh'])
  })

  test('with a condition never takes in a unit that says nothing on it', () => {
    const silent = aUnit({})
    for (const rule of [
      { stages: ['primary'] },
      { ownerships: ['private'] },
      { areas: ['miền núi'] },
      { areas: ['', '-'] },
    ] as const satisfies UnitClassRule[]) {
      expect(expandUnitClass(rule, [silent], '2024-09-05')).toEqual([])
    }
    expect(expandUnitClass({}, [silent], '2024-09-05')).toEqual([silent])
  })

  test('finds an area however it is spelt', () => {
    const mountain = aUnit({ area: 'Miền núi' })
    expect(expandUnitClass({ areas: ['MIỀN NÚI'.normalize('NFD')] }, [mountain], '2024-09-05')).toEqual([mountain])
    expect(expandUnitClass({ areas: ['hải đảo'] }, [mountain], '2024-09-05')).toEqual([])
  })

  const kinds = fc.constantFrom('school', 'police', 'press', 'district-committee')
  const unitLevels = fc.constantFrom('province', 'district', 'commune', 'institution')
  const stages = fc.constantFrom('preschool', 'primary')
  const ownerships = fc.constantFrom('public', 'private')
  const areas = fc.constantFrom('miền núi', 'hải đảo')
  const some = <T>(values: fc.Arbitrary<T>) => fc.uniqueArray(values, { maxLength: 2 })
  const rules: fc.Arbitrary<UnitClassRule> = fc.record(
    { kinds: some(kinds), levels: some(unitLevels), stages: some(stages), ownerships: some(ownerships), areas: some(areas) },
    { requiredKeys: [] },
  )
  const versions: fc.Arbitrary<UnitVersion[]> = fc.array(
    fc
      .record({
        unitId: fc.uuid(),
        kind: kinds,
        level: unitLevels,
        stage: fc.option(stages),
        ownership: fc.option(ownerships),
        area: fc.option(areas),
        validFrom: day,
        validTo: fc.option(day),
      })
      .map(aUnit),
  )

  test('means exactly the units of that day that meet every condition, each once', () => {
    fc.assert(
      fc.property(rules, versions, day, (rule, given, date) => {
        const conditions = [
          [rule.kinds, (unit: UnitVersion) => unit.kind],
          [rule.levels, (unit: UnitVersion) => unit.level],
          [rule.stages, (unit: UnitVersion) => unit.stage],
          [rule.ownerships, (unit: UnitVersion) => unit.ownership],
          [rule.areas, (unit: UnitVersion) => unit.area],
        ] as const
        const meetsAll = (unit: UnitVersion) => conditions.every(([allowed, valueOf]) => !allowed || (allowed as readonly unknown[]).includes(valueOf(unit)))
        const members = new Set(expandUnitClass(rule, given, date))
        for (const unit of given) expect(members.delete(unit)).toBe(isValidOn(unit, date) && meetsAll(unit))
        expect(members.size).toBe(0)
      }),
    )
  })

  test('shrinks with every condition added', () => {
    fc.assert(
      fc.property(rules, rules, versions, day, (rule, added, given, date) => {
        const wide = expandUnitClass(rule, given, date)
        for (const unit of expandUnitClass({ ...added, ...rule }, given, date)) expect(wide).toContain(unit)
      }),
    )
  })
})
