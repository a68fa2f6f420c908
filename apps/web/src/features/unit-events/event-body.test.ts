import type { Unit } from '@trongtam/client'
import { expect, test } from 'vitest'
import { readEvent, unitFaults } from './event-body.ts'
import { type EventValues, isEventValues, noEvent } from './event-values.ts'
import { chooseHeirs, heirOptions, losingUnits } from './heir-options.ts'

const school = (id: string): Unit => ({
  id,
  name: `Trường ${id}`,
  code: null,
  kind: 'school',
  level: 'institution',
  stage: 'primary',
  ownership: 'public',
  area: null,
  tags: ['bán trú'],
  ownKindId: null,
  ownKindName: null,
  parentId: 'phuong',
  parentName: 'UBND phường',
  childCount: 0,
  demo: false,
  validFrom: '2010-01-01',
  validTo: null,
})
const units = new Map(['a', 'b'].map((id) => [id, school(id)]))
const begin = (kind: EventValues['kind'], ids: readonly string[]) => noEvent('', kind, ids, '1/9/2026')

test('a merger into a new unit begins one like the first, below the same, and ends all', () => {
  const values = begin('merge', ['a', 'b'])
  const read = readEvent({ ...values, intoNew: { ...values.intoNew, name: '  Trường  AB ' }, heirs: { con: '' } }, units)
  expect(read).toEqual({
    event: {
      kind: 'merge',
      on: '2026-09-01',
      unitIds: ['a', 'b'],
      children: { con: null },
      into: {
        unitId: values.intoNew.id,
        name: 'Trường AB',
        code: null,
        parentUnitId: 'phuong',
        kind: 'school',
        ownKindId: null,
        level: 'institution',
        stage: 'primary',
        ownership: 'public',
        area: null,
        tags: ['bán trú'],
      },
    },
  })
})

test('a merger into one of the units ends the others alone', () => {
  const values = { ...begin('merge', ['a', 'b']), intoThere: true, into: { id: 'a', name: 'Trường a' } }
  expect(readEvent(values, units)).toMatchObject({ event: { unitIds: ['b'], into: 'a' } })
  expect(losingUnits(values)).toEqual(['b'])
  expect(readEvent({ ...values, units: ['a'] }, units)).toEqual({ faults: { units: 'two-units' } })
})

test('every field says what it lacks', () => {
  const split = begin('split', ['a'])
  const [first, second] = split.parts
  expect(readEvent({ ...split, on: '31/9/2026' }, units)).toEqual({
    faults: { on: 'date', [`name ${first?.id}`]: 'missing', [`name ${second?.id}`]: 'missing' },
  })
  expect(readEvent({ ...split, parts: [{ id: 'p', there: null }] }, units)).toEqual({ faults: { parts: 'two-parts', 'there p': 'unit' } })
  expect(readEvent({ ...split, goesOn: true, parts: [{ id: 'p', there: { id: 'b', name: 'b' } }] }, units)).toMatchObject({
    event: { parts: ['b'], goesOn: true },
  })
  expect(readEvent(begin('move', ['a']), units)).toEqual({ faults: { parent: 'unit' } })
  expect(readEvent({ ...begin('move', ['a']), atTop: true }, units)).toMatchObject({ event: { parentUnitId: null } })
  expect(readEvent({ ...begin('rename', ['a']), name: ' ' }, units)).toEqual({ faults: { name: 'missing' } })
})

test('which units is asked first: some are about one alone, an establishment about none', () => {
  expect(unitFaults(begin('rename', ['a', 'b']))).toEqual({ units: 'one-unit' })
  expect(unitFaults(begin('dissolve', []))).toEqual({ units: 'unit' })
  expect(unitFaults(begin('establish', []))).toEqual({})
})

test('children go to what comes of their unit, or above it; never to what ends', () => {
  const values = { ...begin('split', ['a']), parts: [{ id: 'p', there: { id: 'b', name: 'Trường b' } }] }
  expect(heirOptions(values, units).map(({ id }) => id)).toEqual(['b', 'phuong'])
  const heirs = chooseHeirs({ x: 'b', y: 'b' }, ['y', 'z'], '')
  expect(heirs).toEqual({ x: 'b', y: '', z: '' })
  expect(chooseHeirs(heirs, ['x', 'y'], null)).toEqual({ z: '' })
})

test('a draft survives being kept as text, and one of another build is none', () => {
  expect(isEventValues(JSON.parse(JSON.stringify(begin('split', ['a']))))).toBe(true)
  expect(isEventValues({ ...begin('split', ['a']), heirs: undefined })).toBe(false)
  expect(isEventValues({ ...begin('split', ['a']), kind: 'explode' })).toBe(false)
})
