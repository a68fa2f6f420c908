import { expect, test } from 'vitest'
import { choicesOf, foundChoices } from './choices.ts'

const screens = [
  { path: '/t/ha-noi/plans', icon: 'plan' as const, text: 'Kế hoạch' },
  { path: '/t/ha-noi/units', icon: 'unit' as const, text: 'Đơn vị' },
]
const tenants = [{ slug: 'hai-phong', name: 'Thành phố Hải Phòng', archive: null }]

test('screens and tenants are found with and without diacritics', () => {
  expect(choicesOf('ke hoach', screens, tenants).map((choice) => choice.text)).toEqual(['Kế hoạch'])
  expect(choicesOf('đơn', screens, tenants).map((choice) => choice.text)).toEqual(['Đơn vị'])
  expect(choicesOf('hai phong', screens, tenants)).toMatchObject([{ kind: 'tenant', href: '/t/hai-phong' }])
})

test('nothing typed offers everything', () => {
  expect(choicesOf(' ', screens, tenants)).toHaveLength(3)
})

test('a task found opens in its plan', () => {
  expect(foundChoices('ha-noi', [{ kind: 'task', id: 'n', planId: 'p', text: 'x' }])[0]?.href).toBe('/t/ha-noi/plans/p?node=n')
})

test('an archive is found as one, by its own name', () => {
  const archive = { successor: { slug: 'hai-phong', name: 'Hải Phòng' }, on: '2025-07-01', documentWords: 'Nghị quyết' }
  const all = [...tenants, { slug: 'hai-duong', name: 'Hải Dương', archive }]
  expect(choicesOf('hai duong', screens, all)).toMatchObject([{ kind: 'archive', href: '/t/hai-duong' }])
  expect(choicesOf('hai', screens, all).map(({ kind }) => kind)).toEqual(['tenant', 'archive'])
})
