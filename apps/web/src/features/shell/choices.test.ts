import { expect, test } from 'vitest'
import { choicesOf, foundChoices } from './choices.ts'

const screens = [
  { path: '/t/ha-noi/plans', icon: 'plan' as const, text: 'Kế hoạch' },
  { path: '/t/ha-noi/units', icon: 'unit' as const, text: 'Đơn vị' },
]
const tenants = [{ slug: 'hai-phong', name: 'Thành phố Hải Phòng' }]

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
