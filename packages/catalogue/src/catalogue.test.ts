import { isValidOn, tidyText } from '@trongtam/domain'
import { describe, expect, test } from 'vitest'
import { communeCatalogue, formerProvinces, provinceCatalogue } from './index.ts'

const on = (date: string) => provinceCatalogue.filter((row) => isValidOn(row, date))
const cities = (date: string) =>
  on(date)
    .filter(({ kind }) => kind === 'city')
    .map(({ name }) => name)

describe('the provinces', () => {
  test('there are 34 provinces, 7 of them cities, since Đồng Nai became one', () => {
    expect(on('2026-11-22')).toHaveLength(34)
    expect(cities('2026-11-22')).toEqual(['Hà Nội', 'Hải Phòng', 'Huế', 'Đà Nẵng', 'Đồng Nai', 'Hồ Chí Minh', 'Cần Thơ'])
  })

  test('Đồng Nai is a tỉnh until the day before 30 April 2026', () => {
    expect(on('2026-04-29')).toHaveLength(34)
    expect(cities('2026-04-29')).not.toContain('Đồng Nai')
    expect(on('2026-04-30').find(({ slug }) => slug === 'dong-nai')?.fullName).toBe('Thành phố Đồng Nai')
  })

  test('nothing is claimed for the time before the reform, and a slug names one province', () => {
    expect(on('2025-06-30')).toEqual([])
    expect(new Set(on('2026-11-22').map(({ slug }) => slug)).size).toBe(34)
  })
})

describe('the provinces merged away', () => {
  const nameOf = (code: string) => on('2026-11-22').find((row) => row.code === code)?.name

  test('they are 29, each with a successor that is, and none bears a name still borne', () => {
    expect(formerProvinces).toHaveLength(29)
    expect(formerProvinces.filter(({ successorCode }) => nameOf(successorCode) === undefined)).toEqual([])
    expect(formerProvinces.filter(({ name }) => on('2026-11-22').some((row) => row.name === name))).toEqual([])
  })

  test.each([
    ['Hải Dương', 'Hải Phòng'],
    ['Hòa Bình', 'Phú Thọ'],
    ['Bà Rịa - Vũng Tàu', 'Hồ Chí Minh'],
    ['Long An', 'Tây Ninh'],
    ['Kiên Giang', 'An Giang'],
  ])('%s goes on in %s', (before, now) => {
    const former = formerProvinces.find(({ name }) => name === before)
    expect(nameOf(former?.successorCode ?? '')).toBe(now)
    expect(former).toMatchObject({ mergedOn: '2025-07-01', legalBasis: 'Nghị quyết 202/2025/QH15 ngày 12/6/2025' })
  })
})

describe('the communes', () => {
  const count = (kind: string) => communeCatalogue.filter((commune) => commune.kind === kind).length

  test('they are 3.321, as the reform made them, each once and in a province that is', () => {
    expect([communeCatalogue.length, count('commune'), count('ward'), count('special-zone')]).toEqual([3321, 2621, 687, 13])
    expect(new Set(communeCatalogue.map(({ code }) => code)).size).toBe(3321)
    const codes = new Set(provinceCatalogue.map(({ code }) => code))
    expect(communeCatalogue.filter(({ provinceCode }) => !codes.has(provinceCode))).toEqual([])
    expect(communeCatalogue.find(({ code }) => code === '00004')).toMatchObject({ name: 'Phường Ba Đình', provinceCode: '01', kind: 'ward' })
  })

  test('every name is stored as the product stores text, and says its kind', () => {
    expect(communeCatalogue.filter(({ name }) => tidyText(name) !== name || !/^(Xã|Phường|Đặc khu) /.test(name))).toEqual([])
  })
})
