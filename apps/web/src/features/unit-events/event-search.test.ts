import { expect, test } from 'vitest'
import { eventsSearch, newEventSearch, unitIdsOf } from './event-search.ts'

const [a, b] = ['01978f00-0000-7000-8000-000000000001', '01978f00-0000-7000-8000-000000000002']

test('a link to a new event keeps its kind, its units each once, its day and its step; the rest is left out', () => {
  expect(newEventSearch({ kind: 'merge', units: `${a},${b},${a},x`, on: '2027-01-01', step: 'preview' })).toEqual({
    kind: 'merge',
    units: `${a},${b}`,
    on: '2027-01-01',
    step: 'preview',
  })
  expect(newEventSearch({ kind: 'explode', units: 7, on: '2027-02-30', step: 'x', done: 'x' })).toEqual({})
  expect(unitIdsOf(undefined)).toEqual([])
})

test('the list of events is narrowed by a unit and by days', () => {
  expect(eventsSearch({ unit: a, from: '2025-01-01', to: 'x' })).toEqual({ unit: a, from: '2025-01-01' })
})
