import { describe, expect, test } from 'vitest'
import { builtInUnitPattern, twoTiersFrom } from './built-in-pattern.ts'
import { type PlaceOfPattern, unitsOfPattern } from './units-of-pattern.ts'

const place = (given: Pick<PlaceOfPattern, 'key' | 'per' | 'fullName' | 'above'> & Partial<PlaceOfPattern>): PlaceOfPattern => ({
  code: given.key,
  name: given.fullName.split(' ').slice(1).join(' '),
  area: null,
  since: '1997-01-01',
  ...given,
})
const province = place({ key: '26', per: 'province', fullName: 'Tỉnh Vĩnh Phúc', above: null })
const district = place({ key: '243', per: 'district', fullName: 'Huyện Tam Đảo', above: '26' })
const communes = [
  place({ key: '08911', per: 'commune', fullName: 'Xã Đại Đình', above: '243' }),
  place({ key: '08914', per: 'commune', fullName: 'Thị trấn Hợp Châu', above: '26' }),
]
const places = [...communes, district, province]
const made = (day: string) => unitsOfPattern(builtInUnitPattern, places, day)
const named = (day: string, name: string) => made(day).find((unit) => unit.name === name)

describe('the pattern that is built in', () => {
  test('has three tiers until the day districts end', () => {
    expect(named('2025-06-30', 'Phòng Giáo dục và Đào tạo huyện Tam Đảo')).toMatchObject({
      under: 'district@243',
      validFrom: '1997-01-01',
      validTo: twoTiersFrom,
    })
    expect(named('2025-06-30', 'UBND huyện Tam Đảo')).toMatchObject({ under: 'committee@26', code: '243' })
    expect(named('2025-06-30', 'UBND xã Đại Đình')).toMatchObject({ under: 'district@243', code: '08911' })
    expect(named('2025-06-30', 'Phòng Văn hóa - Xã hội xã Đại Đình')).toBeUndefined()
  })

  test('has two tiers since: communes under the province, each with its office', () => {
    expect(named(twoTiersFrom, 'UBND huyện Tam Đảo')).toBeUndefined()
    expect(named(twoTiersFrom, 'UBND xã Đại Đình')).toMatchObject({ under: 'committee@26', validFrom: twoTiersFrom, validTo: null })
    expect(named(twoTiersFrom, 'Phòng Văn hóa - Xã hội xã Đại Đình')).toMatchObject({ under: 'commune@08911', code: null })
  })

  test('knows the departments of their day', () => {
    expect(named('2025-02-28', 'Sở Giao thông vận tải Vĩnh Phúc')).toBeDefined()
    expect(named('2025-03-01', 'Sở Giao thông vận tải Vĩnh Phúc')).toBeUndefined()
    expect(named('2025-03-01', 'Sở Nông nghiệp và Môi trường Vĩnh Phúc')).toMatchObject({ validFrom: '2025-03-01' })
  })
})

test.each(['2000-01-01', '2025-03-15', '2025-07-01', '2030-01-01'])('on %s every unit stands under one that comes before it, one alone at the top', (day) => {
  const units = made(day)
  const before = new Set<string>()
  for (const { key, under } of units) {
    if (under !== null) expect(before, key).toContain(under)
    before.add(key)
  }
  expect(before.size).toBe(units.length)
  expect(units.filter(({ under }) => under === null).map(({ name }) => name)).toEqual(['UBND tỉnh Vĩnh Phúc'])
})

test('a commune that lies in no district stands under what is above the district’s body', () => {
  expect(named('2025-06-30', 'UBND thị trấn Hợp Châu')).toMatchObject({ under: 'committee@26' })
})
