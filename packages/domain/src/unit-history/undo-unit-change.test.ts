import { describe, expect, test } from 'vitest'
import { established, province, reform } from './a-province.ts'
import { applyUnitEvent } from './apply-unit-event.ts'
import { replayUnitEvents } from './replay-unit-events.ts'
import { undoFaults, undoUnitChange } from './undo-unit-change.ts'
import type { UnitEvent } from './unit-event.ts'

const merger: UnitEvent = { kind: 'merge', on: reform, unitIds: ['Xã An', 'Xã Bình'], into: established('Xã Mới', 'Huyện Đông'), children: {} }
const change = applyUnitEvent(province, merger)
const later = '2026-01-01'
const after = (event: UnitEvent) => applyUnitEvent(change.versions, event).versions

describe('an event is undone', () => {
  test('and everything is as it was', () => {
    expect(new Set(undoUnitChange(change.versions, change))).toEqual(new Set(province))
  })

  test('unless a unit it touched has changed since, and again once that is undone', () => {
    const renamed = applyUnitEvent(change.versions, { kind: 'rename', on: later, unitId: 'Trường Lê Lợi', name: 'Trường Tố Hữu' })
    const faults = [{ code: 'later-event', unitId: 'Trường Lê Lợi' }]
    expect(undoFaults(renamed.versions, change)).toEqual(faults)
    expect(() => undoUnitChange(renamed.versions, change)).toThrow(expect.objectContaining({ code: 'unit-event-depended-on', detail: { faults } }))
    expect(undoFaults(undoUnitChange(renamed.versions, renamed), change)).toEqual([])
  })

  test('unless a unit it established has taken in others', () => {
    const taken = after({ kind: 'establish', on: later, units: [established('Trường Sau', 'Xã Mới')] })
    expect(undoFaults(taken, change)).toEqual([{ code: 'child', unitId: 'Trường Sau' }])
  })

  test('unless a unit it established has become part of another event', () => {
    const joined = applyUnitEvent(change.versions, { kind: 'merge', on: later, unitIds: ['Xã Cát'], into: 'Xã Mới', children: {} })
    expect(undoFaults(joined.versions, change)).toEqual([])
    expect(undoFaults(joined.versions, change, joined.lineage)).toEqual([{ code: 'lineage', unitId: 'Xã Cát' }])
  })

  test('unless the parent it would go back to is no longer there', () => {
    const moved = applyUnitEvent(province, { kind: 'move', on: reform, unitIds: ['Xã Cát'], parentUnitId: 'Huyện Đông' })
    const gone = applyUnitEvent(moved.versions, { kind: 'dissolve', on: later, unitIds: ['Huyện Tây'], children: {} })
    expect(undoFaults(gone.versions, moved)).toEqual([{ code: 'later-event', unitId: 'Huyện Tây' }])
  })

  test('unless a unit would hang below itself', () => {
    const moved = applyUnitEvent(province, { kind: 'move', on: reform, unitIds: ['Xã Cát'], parentUnitId: 'Huyện Đông' })
    const below = applyUnitEvent(moved.versions, { kind: 'move', on: later, unitIds: ['Huyện Tây'], parentUnitId: 'Xã Cát' })
    expect(undoFaults(below.versions, moved)).toEqual([{ code: 'later-event', unitId: 'Xã Cát' }])
  })
})

test('events are replayed by day, whatever their order', () => {
  const rename: UnitEvent = { kind: 'rename', on: later, unitId: 'Xã Mới', name: 'Phường Mới' }
  const { versions, lineage } = replayUnitEvents(province, [rename, merger])
  expect(new Set(versions)).toEqual(new Set(after(rename)))
  expect(lineage).toEqual(change.lineage)
  expect(() => replayUnitEvents(province, [rename])).toThrow(expect.objectContaining({ code: 'unit-event-faulty' }))
})
