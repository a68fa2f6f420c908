import { expect, test } from 'vitest'
import { peopleAddress, peopleSearch } from './people-search.ts'

const unit = '018f0000-0000-7000-8000-000000000001'

test('what the address says is understood as far as it fits the tab, and the rest is left out', () => {
  expect(peopleSearch({ tab: 'positions', q: 'truong', unit, role: 'leader', state: 'vacant', more: 1 })).toEqual({
    tab: 'positions',
    q: 'truong',
    unit,
    role: 'leader',
    state: 'vacant',
  })
  expect(peopleSearch({ tab: 'invitations', unit, role: 'leader', state: 'expired' })).toEqual({ tab: 'invitations', state: 'expired' })
  expect(peopleSearch({ tab: 'people', state: 'vacant', unit: 'x', role: 'boss' })).toEqual({})
  expect(peopleSearch({ tab: 'positions', state: 'open' })).toEqual({ tab: 'positions' })
})

test('a search for digits stays readable in the address', () => {
  expect(peopleAddress({ q: '2026' })).toEqual({ q: 2026 })
  expect(peopleSearch(peopleAddress({ q: '2026' }))).toEqual({ q: '2026' })
})
