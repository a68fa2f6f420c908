import { builtInUnitPattern, unitsOfPattern } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { exampleName, samplePlaces } from './sample-places.ts'

const countOf = (day: string, key: string) =>
  unitsOfPattern(builtInUnitPattern, samplePlaces({ districts: 30, communes: 126 }), day).filter(({ body }) => body.key === key).length

test('a sample province has each body once for each of its places', () => {
  expect([countOf('2026-01-01', 'commune'), countOf('2026-01-01', 'district'), countOf('2026-01-01', 'committee')]).toEqual([126, 0, 1])
  expect([countOf('2025-06-30', 'commune-of-district'), countOf('2025-06-30', 'district')]).toEqual([126, 30])
})

test('a body is called as at one of its places', () => {
  expect(exampleName({ name: 'Phòng Văn hóa - Xã hội {place}', per: 'commune' })).toBe('Phòng Văn hóa - Xã hội phường Ngọc Hà')
})
