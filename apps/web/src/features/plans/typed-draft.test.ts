import { expect, test } from 'vitest'
import { draftStanding } from './typed-draft.ts'

test('a new version of something else does not stop a draft: only a change of the same words does', () => {
  expect(draftStanding({ base: 'a', typed: 'b' }, 'a')).toBe('sendable')
  expect(draftStanding({ base: 'a', typed: 'b' }, 'c')).toBe('conflict')
})

test('words the server already holds are no conflict', () => {
  expect(draftStanding({ base: 'a', typed: 'b' }, 'b')).toBe('same')
  expect(draftStanding({ base: { lead: null, due: '' }, typed: { lead: 'x', due: '' } }, { lead: 'x', due: '' })).toBe('same')
})
