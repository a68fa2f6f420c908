import { expect, test } from 'vitest'
import { auditAddress, auditFilter, auditSearch } from './audit-search.ts'

const id = '01890000-0000-7000-8000-0000000000aa'

test('an address is understood, and what is not is left out', () => {
  const search = { who: 'Hòa', person: id, group: 'plan', entity: 'plan_node', thing: id, from: '2026-01-31', to: '2026-02-28', row: id }
  expect(auditSearch({ ...search, other: 1 })).toEqual(search)
  expect(auditSearch({ who: ' ', person: 'x', group: 'khong', entity: 'khong', thing: 1, from: '31/1/2026', to: '2026-02-30', row: '' })).toEqual({})
})

test('a name of digits stays a text, and the address is read as it is written', () => {
  expect(auditSearch({ who: 12 })).toEqual({ who: '12' })
  expect(auditAddress({ who: '12' })).toEqual({ who: 12 })
  expect(auditSearch({ ...auditAddress({ who: '012' }) })).toEqual({ who: '012' })
})

test('the filter asked for holds everything but the row that is open', () => {
  expect(auditFilter({ who: 'Hòa', person: id, thing: id, from: '2026-01-31', row: id })).toEqual({
    who: 'Hòa',
    personId: id,
    entityId: id,
    from: '2026-01-31',
  })
})
