import { describe, expect, test } from 'vitest'
import { lineageLayout } from './lineage-layout.ts'
import type { LineageEdge } from './unit-event.ts'
import { lineageComponent, successorsOn } from './unit-lineage.ts'

const edge = (fromUnitId: string, toUnitId: string, year: number): LineageEdge => ({ fromUnitId, toUnitId, on: `${year}-07-01` })
/** An and Bình became Mới in 2021, which was divided in 2025; Cát, which had given a part to Đông, went into a part. */
const lineage = [
  edge('An', 'Mới', 2021),
  edge('Bình', 'Mới', 2021),
  edge('Mới', 'Tây', 2025),
  edge('Mới', 'Nam', 2025),
  edge('Cát', 'Đông', 2022),
  edge('Cát', 'Nam', 2025),
]
const isThere =
  (...there: string[]) =>
  (unitId: string) =>
    there.includes(unitId)
const now = isThere('Tây', 'Nam', 'Đông')

describe('lineage', () => {
  test('says who carries on, on whatever day it is asked', () => {
    expect(successorsOn(lineage, 'An', now)).toEqual(['Tây', 'Nam'])
    expect(successorsOn(lineage, 'An', isThere('Mới', 'Cát'))).toEqual(['Mới'])
    expect(successorsOn(lineage, 'An', isThere('An', 'Bình'))).toEqual(['An'])
    expect(successorsOn(lineage, 'Lạ', now)).toEqual([])
  })

  test('of a unit that ends is not what it gave away while it went on', () => {
    expect(successorsOn(lineage, 'Cát', now)).toEqual(['Nam'])
  })

  test('that leads back to a unit comes to an end', () => {
    const there = [edge('An', 'Bình', 2021), edge('Bình', 'An', 2022), edge('An', 'Cát', 2023)]
    expect(successorsOn(there, 'Bình', isThere('Cát'))).toEqual(['Cát'])
    expect(successorsOn(there, 'An', isThere())).toEqual([])
    expect(successorsOn([edge('An', 'Bình', 2021), edge('Bình', 'An', 2021)], 'An', isThere())).toEqual([])
  })

  test('is drawn whole, layer by layer, the same in whatever order it comes', () => {
    const component = lineageComponent(lineage, 'Đông')
    expect(new Set(component.unitIds)).toEqual(new Set(['An', 'Bình', 'Cát', 'Mới', 'Tây', 'Nam', 'Đông']))
    expect(component.edges).toHaveLength(lineage.length)
    const layout = lineageLayout(component)
    expect(layout.layers).toEqual([null, '2021-07-01', '2022-07-01', '2025-07-01'])
    expect(layout.places.map(({ unitId, layer, row }) => `${layer}.${row} ${unitId}`)).toEqual([
      '0.0 An',
      '0.1 Bình',
      '0.2 Cát',
      '1.0 Mới',
      '2.0 Đông',
      '3.0 Tây',
      '3.1 Nam',
    ])
    expect(lineageLayout(lineageComponent(lineage.toReversed(), 'An'))).toEqual(layout)
  })

  test('of a unit nobody knows is that unit alone', () => {
    expect(lineageLayout(lineageComponent(lineage, 'Lạ'))).toEqual({ layers: [null], places: [{ unitId: 'Lạ', layer: 0, row: 0 }] })
  })
})
