import { expect, test } from 'vitest'
import { namesOn, type NamedVersion } from './names-through-time.ts'

const version = (unitId: string, name: string, validFrom: string, validTo: string | null = null): NamedVersion => ({ unitId, name, validFrom, validTo })
const reform = '2025-07-01'
const edge = (fromUnitId: string, toUnitId: string) => ({ fromUnitId, toUnitId, on: reform })

test('a district that ended is carried on by the communes that came after it, by their names of the day', () => {
  const versions = [
    version('h', 'UBND huyện Gia Lâm', '2010-01-01', reform),
    version('a', 'UBND xã Bát Tràng', reform),
    version('b', 'UBND xã Gia Lâm', reform),
    version('s', 'Trường THCS Một', '2010-01-01', '2026-01-01'),
    version('s', 'Trường THCS Hai', '2026-01-01'),
    version('x', 'UBND thị trấn Sóc', '2010-01-01', reform),
  ]
  const lineage = [edge('h', 'a'), edge('h', 'b')]
  const { abolished, borne } = namesOn(versions, lineage, '2026-09-01')
  expect(abolished).toEqual([
    { name: 'huyện Gia Lâm', endedOn: reform, carriedOnBy: ['UBND xã Bát Tràng', 'UBND xã Gia Lâm'] },
    { name: 'Trường THCS Một', endedOn: '2026-01-01', carriedOnBy: ['Trường THCS Hai'] },
    { name: 'thị trấn Sóc', endedOn: reform, carriedOnBy: [] },
  ])
  expect(borne).toEqual(['xã Bát Tràng', 'xã Gia Lâm', 'Trường THCS Hai'])
  // On the eve of the reform all of them were there.
  expect(namesOn(versions, lineage, '2025-06-30').abolished).toEqual([])
})

test('a name that somebody bears again is none that is gone; one that two bore is carried on by the heirs of both', () => {
  const versions = [
    version('1', 'UBND xã Tân Dân', '2010-01-01', reform),
    version('2', 'UBND xã Tân Dân', '2010-01-01', reform),
    version('3', 'UBND xã Hòa Bình', '2010-01-01', reform),
    version('a', 'UBND xã Hòa Bình', reform),
    version('b', 'UBND phường Mới', reform),
  ]
  const { abolished } = namesOn(versions, [edge('1', 'a'), edge('2', 'b'), edge('3', 'a')], '2026-09-01')
  expect(abolished).toEqual([{ name: 'xã Tân Dân', endedOn: reform, carriedOnBy: ['UBND phường Mới', 'UBND xã Hòa Bình'] }])
})
