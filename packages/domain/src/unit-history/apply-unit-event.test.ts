import { describe, expect, test } from 'vitest'
import { aUnit, established, province, reform, since, treeOn } from './a-province.ts'
import { applyUnitEvent } from './apply-unit-event.ts'
import { hierarchyFaults } from './hierarchy-faults.ts'
import type { UnitEvent } from './unit-event.ts'

const eve = '2025-06-30'
const future = '2099-01-01'

function apply(event: UnitEvent, versions = province) {
  const change = applyUnitEvent(versions, event)
  expect(hierarchyFaults(change.versions)).toEqual([])
  expect(treeOn(change.versions, eve)).toEqual(treeOn(versions, eve))
  return { ...change, tree: treeOn(change.versions, reform), versionsOf: (unitId: string) => change.versions.filter((version) => version.unitId === unitId) }
}

describe('an event upon units', () => {
  test('establishes units with those below them', () => {
    const { tree, touched, before } = apply({
      kind: 'establish',
      on: reform,
      units: [established('Xã Mới', 'Tỉnh', { tags: ['b', ' a ', 'b'], code: ' ' }), established('Trường Mới', 'Xã Mới', { name: ' Trường  Mới ' })],
    })
    expect(tree).toMatchObject({ 'Xã Mới': 'Tỉnh / Xã Mới', 'Trường Mới': 'Xã Mới / Trường Mới' })
    expect(touched.map(({ chief }) => chief)).toEqual([true, true])
    expect(before).toEqual([])
  })

  test('renames and recodes from its day on, two of one day in one version', () => {
    const renamed = apply({ kind: 'rename', on: reform, unitId: 'Xã An', name: 'Phường An' })
    const { versionsOf, before, after } = apply({ kind: 'recode', on: reform, unitId: 'Xã An', code: '00009' }, renamed.versions.slice())
    expect(versionsOf('Xã An')).toMatchObject([
      { name: 'Xã An', code: '00001', validFrom: since, validTo: reform },
      { name: 'Phường An', code: '00009', validFrom: reform, validTo: null },
    ])
    expect([before.length, after.length]).toEqual([2, 2])
  })

  test('that takes another of the same day back leaves one version', () => {
    const there = apply({ kind: 'rename', on: reform, unitId: 'Xã An', name: 'Phường An' })
    const back = apply({ kind: 'rename', on: reform, unitId: 'Xã An', name: 'Xã An' }, there.versions.slice())
    expect(back.versionsOf('Xã An')).toEqual(province.filter(({ unitId }) => unitId === 'Xã An'))
  })

  test('keeps the end that a unit already has', () => {
    const closing = [...province, aUnit('Trường Tạm', 'Xã An', { validTo: '2027-07-01' })]
    const { versionsOf } = apply({ kind: 'rename', on: reform, unitId: 'Trường Tạm', name: 'Trường Mượn' }, closing)
    expect(versionsOf('Trường Tạm').map(({ validTo }) => validTo)).toEqual([reform, '2027-07-01'])
  })

  test('moves a whole subtree by its root alone', () => {
    const { tree, touched } = apply({ kind: 'move', on: reform, unitIds: ['Xã An', 'Xã Bình'], parentUnitId: 'Huyện Tây' })
    expect(tree).toMatchObject({ 'Xã An': 'Huyện Tây / Xã An', 'Trường Kim Đồng': 'Xã An / Trường Kim Đồng' })
    expect(touched.map(({ unitId }) => unitId)).toEqual(['Xã An', 'Xã Bình'])
  })

  test('merges two communes with their schools into a new one', () => {
    const into = established('Phường Mới', 'Huyện Đông')
    const { tree, lineage, touched } = apply({ kind: 'merge', on: reform, unitIds: ['Xã An', 'Xã Bình'], into, children: { 'Trường Lê Lợi': 'Huyện Tây' } })
    expect(tree).not.toHaveProperty('Xã An')
    expect(tree).toMatchObject({ 'Trường Kim Đồng': 'Phường Mới / Trường Kim Đồng', 'Trường Lê Lợi': 'Huyện Tây / Trường Lê Lợi' })
    expect(lineage).toEqual(['Xã An', 'Xã Bình'].map((fromUnitId) => ({ fromUnitId, toUnitId: 'Phường Mới', on: reform })))
    expect(touched.filter(({ chief }) => chief).map(({ unitId }) => unitId)).toEqual(['Xã An', 'Xã Bình', 'Phường Mới'])
  })

  test('merges into a unit that goes on, whether it stands among the merged or not', () => {
    const merger = { kind: 'merge', on: reform, into: 'Xã An', children: {} } as const
    const alone = apply({ ...merger, unitIds: ['Xã Bình'] })
    const among = apply({ ...merger, unitIds: ['Xã An', 'Xã Bình'] })
    expect(among.tree).toEqual(alone.tree)
    expect(alone.tree).toMatchObject({ 'Xã An': 'Huyện Đông / Xã An', 'Trường Nguyễn Du': 'Xã An / Trường Nguyễn Du' })
    expect(alone.lineage).toEqual([{ fromUnitId: 'Xã Bình', toUnitId: 'Xã An', on: reform }])
  })

  test('merges a unit into its own child, which takes its place', () => {
    const { tree } = apply({ kind: 'merge', on: reform, unitIds: ['Huyện Đông'], into: 'Xã An', children: {} })
    expect(tree).toMatchObject({ 'Xã An': 'Tỉnh / Xã An', 'Xã Bình': 'Xã An / Xã Bình' })
  })

  test('splits a commune, its schools where they are sent, the others to the first part', () => {
    const parts = [established('Xã An Thượng', 'Huyện Đông'), 'Xã Bình']
    const { tree, lineage } = apply({ kind: 'split', on: reform, unitId: 'Xã An', parts, goesOn: false, children: { 'Trường Lê Lợi': 'Xã Bình' } })
    expect(tree).not.toHaveProperty('Xã An')
    expect(tree).toMatchObject({ 'Trường Kim Đồng': 'Xã An Thượng / Trường Kim Đồng', 'Trường Lê Lợi': 'Xã Bình / Trường Lê Lợi' })
    expect(lineage.map(({ toUnitId }) => toUnitId)).toEqual(['Xã An Thượng', 'Xã Bình'])
  })

  test('splits a part off a commune that goes on, with no school but those that are sent', () => {
    const parts = [established('Xã An Thượng', 'Huyện Đông')]
    const { tree } = apply({ kind: 'split', on: reform, unitId: 'Xã An', parts, goesOn: true, children: { 'Trường Lê Lợi': 'Xã An Thượng' } })
    expect(tree).toMatchObject({ 'Xã An': 'Huyện Đông / Xã An', 'Trường Kim Đồng': 'Xã An / Trường Kim Đồng', 'Trường Lê Lợi': 'Xã An Thượng / Trường Lê Lợi' })
  })

  test('dissolves the districts, their communes move up to the province', () => {
    const { tree, lineage } = apply({ kind: 'dissolve', on: reform, unitIds: ['Huyện Đông', 'Huyện Tây', 'Xã Bình'], children: {} })
    expect(Object.keys(tree)).toHaveLength(province.length - 3)
    expect(tree).toMatchObject({ 'Xã An': 'Tỉnh / Xã An', 'Xã Cát': 'Tỉnh / Xã Cát', 'Trường Nguyễn Du': 'Tỉnh / Trường Nguyễn Du' })
    expect(lineage).toEqual([])
  })

  test('transfers a school to the level above, and changes its kind', () => {
    const transferred = apply({ kind: 'transfer-level', on: reform, unitId: 'Trường Lê Lợi', level: 'province', parentUnitId: 'Tỉnh' })
    const to = { kind: 'continuing-centre', ownKindId: null, stage: 'combined', ownership: 'public', area: ' ', tags: ['ghép'] } as const
    const { versionsOf } = apply({ kind: 'change-kind', on: reform, unitId: 'Trường Lê Lợi', to }, transferred.versions.slice())
    expect(versionsOf('Trường Lê Lợi').at(-1)).toMatchObject({ ...to, area: null, level: 'province', parentUnitId: 'Tỉnh' })
  })

  test('of the future waits for its day, and holds children that come or change later', () => {
    const next = apply({ kind: 'rename', on: '2099-06-01', unitId: 'Trường Nguyễn Du', name: 'Trường Tố Hữu' })
    const added = apply({ kind: 'establish', on: '2099-09-01', units: [established('Trường Sau', 'Xã Bình')] }, next.versions.slice())
    const { versions, tree } = apply({ kind: 'merge', on: future, unitIds: ['Xã Bình'], into: 'Xã An', children: {} }, added.versions.slice())
    expect(tree).toEqual(treeOn(province, reform))
    expect(treeOn(versions, '2098-12-31')).toEqual(treeOn(province, eve))
    expect(treeOn(versions, future)).toMatchObject({ 'Trường Nguyễn Du': 'Xã An / Trường Nguyễn Du' })
    expect(treeOn(versions, '2099-12-31')).toMatchObject({ 'Trường Nguyễn Du': 'Xã An / Trường Tố Hữu', 'Trường Sau': 'Xã An / Trường Sau' })
  })
})
