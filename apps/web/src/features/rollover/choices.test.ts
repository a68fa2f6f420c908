import type { Rollover } from '@trongtam/client'
import { expect, test } from 'vitest'
import { choiceOf, type Choices, choicesBody, countCarries, groupFor, isChoices, nothingChosen, sectionsOf } from './choices.ts'

const match = (itemId: string) => ({ itemId, text: itemId, score: 0.8, reasons: [] })
const task = (number: string, carry: 'link' | 'copy' | 'leave', underId: string | null) => ({
  nodeId: `t${number}`,
  number,
  text: number,
  dueOn: null,
  why: 'unfinished' as const,
  carry,
  underId,
  match: carry === 'link' ? match('i') : null,
})
const rollover: Rollover = {
  schoolYear: '2024-2025',
  next: { schoolYear: '2025-2026', templateId: 'tpl', revision: 1, theme: '' },
  nextGroups: ['A', 'B'].map((itemId) => ({ itemId, number: itemId, text: itemId })),
  groups: [
    { nodeId: 'g1', number: '1', text: '1', match: match('A') },
    { nodeId: 'g1.2', number: '1.2', text: '1.2', match: null },
    { nodeId: 'g11', number: '11', text: '11', match: null },
  ],
  tasks: [task('1.1', 'link', 'A'), task('1.2.1', 'copy', 'A'), task('1.1.1', 'copy', 'some-task'), task('11.1', 'copy', null), task('11.2', 'leave', null)],
  version: 3,
}
const [first, nested, part, orphan] = rollover.tasks as [Rollover['tasks'][0], Rollover['tasks'][0], Rollover['tasks'][0], Rollover['tasks'][0]]

test('nothing chosen sends nothing: the server carries as it suggested', () => {
  expect(choicesBody(rollover, nothingChosen)).toEqual({ choices: [] })
  expect(countCarries(rollover, nothingChosen)).toEqual({ link: 1, copy: 3, leave: 1 })
})

test('a group that becomes another takes its tasks along, those of group 11 are not of group 1', () => {
  const choices: Choices = { ...nothingChosen, groups: { g1: 'B', g11: 'A' } }
  expect(choiceOf(rollover, choices, nested)).toEqual({ carry: 'copy', underId: 'B' })
  expect(choiceOf(rollover, choices, orphan)).toEqual({ carry: 'copy', underId: 'A' })
  expect(choicesBody(rollover, choices).choices).toEqual([
    { nodeId: 't1.2.1', carry: 'copy', underId: 'B' },
    { nodeId: 't1.1.1', carry: 'copy', underId: 'B' },
    { nodeId: 't11.1', carry: 'copy', underId: 'A' },
  ])
})

test('a group may be told to have no counterpart', () => {
  const choices: Choices = { ...nothingChosen, groups: { g1: null } }
  expect(choiceOf(rollover, choices, nested).underId).toBeNull()
})

test('a choice for one task stands whatever its group becomes', () => {
  const choices: Choices = { groups: { g1: 'B' }, tasks: { 't1.1': { carry: 'leave', underId: 'A' } } }
  expect(choiceOf(rollover, choices, first).carry).toBe('leave')
  expect(choicesBody(rollover, choices).choices).toContainEqual({ nodeId: 't1.1', carry: 'leave', underId: null })
})

test('a part of a task is offered under a group, and sent only when it is changed', () => {
  expect(groupFor(rollover, nothingChosen, part)).toBe('A')
  expect(choiceOf(rollover, nothingChosen, part).underId).toBe('some-task')
})

test('every task is in exactly one section, those without a counterpart last', () => {
  expect(sectionsOf(rollover, nothingChosen).map(({ group, tasks }) => [group?.itemId ?? null, tasks.map(({ number }) => number)])).toEqual([
    ['A', ['1.1', '1.2.1', '1.1.1']],
    [null, ['11.1', '11.2']],
  ])
})

test('choices kept by another build are not taken up', () => {
  expect(isChoices(nothingChosen)).toBe(true)
  expect(isChoices({ groups: { a: null }, tasks: { b: { carry: 'link', underId: null } } })).toBe(true)
  expect(isChoices({ groups: {}, tasks: { b: { carry: 'burn', underId: null } } })).toBe(false)
  expect(isChoices(null)).toBe(false)
})
