import { builtInUnitPattern } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { patternChanges } from './pattern-changes.ts'

const [first, second, third] = builtInUnitPattern.bodies

test('tells what is new, what is otherwise and what is gone, bodies and classes', () => {
  if (!first || !second || !third) throw new Error('the pattern is empty')
  const after = {
    bodies: [first, { ...second, name: 'Sở khác {name}' }, { ...third, key: 'moi' }, ...builtInUnitPattern.bodies.slice(3)],
    classes: [...builtInUnitPattern.classes.slice(1), { name: 'Khối mới', rule: { kinds: ['press'] as const } }],
  }
  const changes = patternChanges(builtInUnitPattern, after)
  expect(changes.changed.map(({ key }) => key)).toEqual([second.key])
  expect(changes.added.map(({ key }) => key)).toEqual(['moi'])
  expect(changes.removed.map(({ key }) => key)).toEqual([third.key])
  expect(changes.classes).toEqual(['Khối mới', builtInUnitPattern.classes[0]?.name])
})

test('(control) the same with its fields in another order is no change', () => {
  const turned = {
    ...builtInUnitPattern,
    bodies: builtInUnitPattern.bodies.map((body) => Object.fromEntries(Object.entries(body).toReversed()) as typeof body),
  }
  expect(patternChanges(builtInUnitPattern, turned)).toEqual({ added: [], changed: [], removed: [], classes: [] })
})
