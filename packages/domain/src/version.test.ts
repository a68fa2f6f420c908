import { expect, test } from 'vitest'
import { mustBeUpon } from './version.ts'

test('REL-05 a change upon what stands there goes through, any other is told what stands there', () => {
  const current = { version: 4, text: 'Lời mới' }
  expect(() => mustBeUpon(current, 4)).not.toThrow()
  for (const upon of [3, 5]) expect(() => mustBeUpon(current, upon)).toThrow(expect.objectContaining({ code: 'version-stale', detail: { current } }))
})
