import { isValidOn } from '@trongtam/domain'
import { describe, expect, test } from 'vitest'
import { provinceCatalogue } from './province-catalogue.ts'

const on = (date: string) => provinceCatalogue.filter((row) => isValidOn(row, date))
const cities = (date: string) =>
  on(date)
    .filter(({ kind }) => kind !== 'tỉnh')
    .map(({ name }) => name)

describe('province catalogue', () => {
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
