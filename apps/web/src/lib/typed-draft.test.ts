import { expect, test } from 'vitest'
import { chooseSide, draftStanding, isForChoice, mergeDraft } from './typed-draft.ts'

test('a new version of something else does not stop a draft: only a change of the same words does', () => {
  expect(draftStanding({ base: 'a', typed: 'b' }, 'a')).toBe('sendable')
  expect(draftStanding({ base: 'a', typed: 'b' }, 'c')).toBe('conflict')
})

test('words the server already holds are no conflict', () => {
  expect(draftStanding({ base: 'a', typed: 'b' }, 'b')).toBe('same')
  expect(draftStanding({ base: { lead: null, due: '' }, typed: { lead: 'x', due: '' } }, { lead: 'x', due: '' })).toBe('same')
})

test('REL-05 what stands while a draft is sent, or after it arrived, may be the draft itself: only when it was refused is there a choice', () => {
  const [draft, server] = [{ base: ['a'], typed: ['b'] }, ['b', 'as the server writes it']]
  expect(isForChoice(draft, server, { isPending: true, isSuccess: false })).toBe(false)
  expect(isForChoice(draft, server, { isPending: false, isSuccess: true })).toBe(false)
  const notSent = { isPending: false, isSuccess: false }
  expect(isForChoice(draft, server, notSent), '(control) of somebody else').toBe(true)
  expect(isForChoice(draft, draft.base, notSent)).toBe(false)
})

test('REL-05 fields that one side alone changed come together without a question', () => {
  const base = { lead: 'Sở A', due: '31/05/2027', product: '' }
  const merged = mergeDraft({ base, typed: { ...base, due: '30/06/2027' } }, { ...base, product: 'Báo cáo' })
  expect(merged).toEqual({ values: { lead: 'Sở A', due: '30/06/2027', product: 'Báo cáo' }, conflicts: [] })
})

test('REL-05 a field that both changed waits for a person, and what was typed stands until then', () => {
  const draft = { base: { lead: 'A', due: '' }, typed: { lead: 'B', due: '' } }
  const server = { lead: 'C', due: '1' }
  expect(mergeDraft(draft, server)).toEqual({ values: { lead: 'B', due: '1' }, conflicts: ['lead'] })
  expect(mergeDraft(chooseSide(draft, server, 'lead', 'ours'), server)).toEqual({ values: { lead: 'B', due: '1' }, conflicts: [] })
  expect(mergeDraft(chooseSide(draft, server, 'lead', 'theirs'), server)).toEqual({ values: { lead: 'C', due: '1' }, conflicts: [] })
})

const words = ['x', 'y', 'z']
const everyPair = words.flatMap((a) => words.map((b) => ({ a, b })))

test('REL-05 no merge loses what either side alone changed, and nothing is chosen for a person', () => {
  for (const base of everyPair)
    for (const typed of everyPair)
      for (const server of everyPair) {
        const merged = mergeDraft({ base, typed }, server)
        for (const field of ['a', 'b'] as const) {
          const isAsked = typed[field] !== base[field] && server[field] !== base[field] && typed[field] !== server[field]
          expect(merged.conflicts.includes(field)).toBe(isAsked)
          expect(merged.values[field]).toBe(typed[field] === base[field] ? server[field] : typed[field])
        }
      }
})
