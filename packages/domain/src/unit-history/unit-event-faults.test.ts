import { describe, expect, test } from 'vitest'
import { aUnit, established, province, reform, since } from './a-province.ts'
import { applyUnitEvent } from './apply-unit-event.ts'
import type { UnitEvent } from './unit-event.ts'
import { unitEventFaults } from './unit-event-faults.ts'

const rename = { kind: 'rename', on: reform, unitId: 'Xã An', name: 'Phường An' } as const
const later = applyUnitEvent(province, { ...rename, on: '2026-07-01' }).versions
const closing = [...province, aUnit('Xã Tạm', 'Tỉnh', { validTo: '2027-07-01' }), aUnit('Xã Cũ', 'Tỉnh', { validTo: reform })]
const merger = { kind: 'merge', on: reform, unitIds: ['Xã An', 'Xã Bình'], into: established('Xã Mới', 'Tỉnh'), children: {} } as const
const split = { kind: 'split', on: reform, unitId: 'Xã An', parts: ['Xã Bình', 'Xã Cát'], goesOn: false, children: {} } as const
const establish = (...units: ReturnType<typeof established>[]): UnitEvent => ({ kind: 'establish', on: reform, units })
const move = (unitIds: string[], parentUnitId: string | null): UnitEvent => ({ kind: 'move', on: reform, unitIds, parentUnitId })

const cases: [string, UnitEvent, string[], typeof province?][] = [
  ['a unit nobody knows', { ...rename, unitId: 'Xã Lạ' }, ['unit-not-there Xã Lạ']],
  ['a unit that has ended', { ...rename, unitId: 'Xã Cũ' }, ['unit-not-there Xã Cũ'], closing],
  ['a unit that begins later', { ...rename, on: '2020-08-31' }, ['unit-not-there Xã An']],
  ['a unit that begins that day', { ...rename, on: since }, ['begins-that-day Xã An']],
  ['a unit that changes later', rename, ['later-change Xã An'], later],
  ['the end of a unit that ends later', { kind: 'dissolve', on: reform, unitIds: ['Xã Tạm'], children: {} }, ['later-change Xã Tạm'], closing],
  ['no name', { ...rename, name: ' ' }, ['name-missing Xã An']],
  ['the name it has', { ...rename, name: 'Xã  An' }, ['nothing-changes Xã An']],
  ['the name of a sibling', { ...rename, name: 'xã bình' }, ['name-taken Xã An']],
  ['the name of a sibling with other marks', { ...rename, name: 'Xã Bính' }, []],
  [
    'a name twice in one event',
    establish(established('x', 'Tỉnh', { name: 'Sở' }), established('y', 'Tỉnh', { name: 'SỞ' })),
    ['name-taken x', 'name-taken y'],
  ],
  ['a name that is taken where it goes', move(['Xã Trùng'], 'Huyện Đông'), ['name-taken Xã Trùng'], [...province, aUnit('Xã Trùng', null, { name: 'Xã An' })]],
  ['the code of a unit of the same level', { kind: 'recode', on: reform, unitId: 'Xã An', code: '00003' }, ['code-taken Xã An']],
  ['the code of a unit of another level', { kind: 'recode', on: reform, unitId: 'Xã An', code: '001' }, []],
  ['an id that is taken', establish(established('Xã An', 'Huyện Tây')), ['id-taken Xã An']],
  ['an id twice', establish(established('x', 'Tỉnh'), established('x', 'Tỉnh')), ['named-twice x']],
  ['nobody', establish(), ['nothing-changes null']],
  ['a parent that is not there', establish(established('x', 'Xã Lạ')), ['target-not-there Xã Lạ']],
  ['a parent that ends before its child', move(['Xã An'], 'Xã Tạm'), ['target-not-there Xã Tạm'], closing],
  ['parents in a ring', establish(established('x', 'y'), established('y', 'x')), ['cycle x', 'cycle y']],
  ['a unit below itself', move(['Huyện Đông'], 'Trường Lê Lợi'), ['cycle Huyện Đông']],
  [
    'a unit below itself one day',
    move(['Xã Cát'], 'Xã An'),
    ['cycle Xã Cát'],
    applyUnitEvent(province, { ...move(['Xã An'], 'Xã Cát'), on: '2026-07-01' }).versions,
  ],
  ['where it is', move(['Xã An', 'Xã Cát'], 'Huyện Đông'), ['nothing-changes Xã An']],
  ['a merger of one', { ...merger, unitIds: ['Xã An'] }, ['too-few null']],
  ['a merger with itself', { ...merger, unitIds: ['Xã An'], into: 'Xã An' }, ['too-few null']],
  ['a merger that names one twice', { ...merger, unitIds: ['Xã An', 'Xã An', 'Xã Bình'] }, ['named-twice Xã An']],
  ['a merger into what ends later', { ...merger, into: 'Xã Tạm' }, ['target-not-there Xã Tạm'], closing],
  ['a merger below what it ends', { ...merger, into: established('Xã Mới', 'Xã An') }, ['target-not-there Xã An']],
  ['an heir that ends itself', { ...merger, children: { 'Trường Lê Lợi': 'Xã Bình' } }, ['target-not-there Xã Bình']],
  ['an heir of no child', { ...merger, children: { 'Xã Cát': null } }, ['unit-not-there Xã Cát']],
  ['an heir of what ends', { ...merger, unitIds: ['Xã An', 'Trường Lê Lợi'], children: { 'Trường Lê Lợi': null } }, ['named-twice Trường Lê Lợi']],
  ['a split into one', { ...split, parts: ['Xã Bình'] }, ['too-few Xã An']],
  ['a split into itself', { ...split, parts: ['Xã An', 'Xã Bình'] }, ['named-twice Xã An', 'target-not-there Xã An']],
  ['a child of a split below itself', { ...split, children: { 'Trường Lê Lợi': 'Trường Lê Lợi' } }, ['cycle Trường Lê Lợi']],
]

describe('an event that cannot be', () => {
  test.each(cases)('names %s', (_, event, faults, versions = province) => {
    expect(
      unitEventFaults(versions, event)
        .map(({ code, unitId }) => `${code} ${unitId}`)
        .toSorted(),
    ).toEqual(faults)
  })

  test('is refused with all its faults, and one without any is applied', () => {
    const faulty: UnitEvent = { ...merger, unitIds: ['Xã Lạ', 'Xã An'], into: established('Xã An', 'Xã Lạ') }
    const faults = unitEventFaults(province, faulty)
    expect(faults.map(({ code }) => code).toSorted()).toEqual(['id-taken', 'named-twice', 'target-not-there', 'unit-not-there'])
    expect(() => applyUnitEvent(province, faulty)).toThrow(expect.objectContaining({ code: 'unit-event-faulty', detail: { faults } }))
    expect(unitEventFaults(province, merger)).toEqual([])
  })
})
