import { expect, test } from 'vitest'
import type { Correction } from './correction.ts'
import { type Edit, editCorrection } from './edit-correction.ts'
import { editHistory, startHistory } from './edit-history.ts'

const task = (id: string, leadIn = false) => ({ id, text: `Việc ${id}`, line: 10, leadIn })
const start: Correction = {
  numberSymbol: '5127/QĐ-UBND',
  date: '30/09/2024',
  issuer: 'UBND',
  signer: '',
  title: 'Kế hoạch',
  schoolYear: '2024-2025',
  theme: 'Đổi mới',
  themeLine: 32,
  groups: [
    { id: 'g0', number: '1', title: 'Nhóm một', line: 38, tasks: [task('a'), task('b', true), task('c')] },
    { id: 'g1', number: '2', title: 'Nhóm hai', line: 42, tasks: [task('d')] },
  ],
  legalBases: [{ id: 'b0', numberSymbol: '2236/QĐ-BGDĐT', name: 'Kế hoạch', date: '23/08/2024', type: 'Quyết định', line: 8 }],
  targets: [{ id: 'c0', text: 'tối thiểu 20%', comparator: '>=', low: '20', high: '', unit: '%', due: '', line: 10 }],
  responsibilities: [{ id: 'r0', actor: 'Sở', duty: 'Chủ trì', tone: 'order', line: 94 }],
  recipients: [{ id: 'n0', name: 'Như Điều 3', line: null }],
}
const after = (...edits: Edit[]) => edits.reduce(editCorrection, start)
const ids = (correction: Correction) => correction.groups.map((group) => group.tasks.map(({ id }) => id).join(''))
const allTasks = (correction: Correction) => correction.groups.flatMap((group) => group.tasks)

test('a task moves within its group and stops at its ends', () => {
  expect(ids(after({ do: 'move-task', task: 'a', by: 1 }))).toEqual(['bac', 'd'])
  expect(ids(after({ do: 'move-task', task: 'c', by: -1 }))).toEqual(['acb', 'd'])
  expect(ids(after({ do: 'move-task', task: 'a', by: -1 }))).toEqual(['abc', 'd'])
  expect(ids(after({ do: 'move-task', task: 'c', by: 1 }))).toEqual(['abc', 'd'])
})

test('a task goes to the beginning of the next group, to the end of the one before, and never out of the document', () => {
  expect(ids(after({ do: 'carry-task', task: 'a', by: 1 }))).toEqual(['bc', 'ad'])
  expect(ids(after({ do: 'carry-task', task: 'd', by: -1 }))).toEqual(['abcd', ''])
  expect(ids(after({ do: 'carry-task', task: 'a', by: -1 }))).toEqual(['abc', 'd'])
  expect(ids(after({ do: 'carry-task', task: 'd', by: 1 }))).toEqual(['abc', 'd'])
})

test('moving loses no task, changes no word and no line', () => {
  const moved = after({ do: 'move-task', task: 'a', by: 1 }, { do: 'carry-task', task: 'b', by: 1 }, { do: 'move-group', group: 'g1', by: -1 })
  expect(allTasks(moved).toSorted((x, y) => x.id.localeCompare(y.id))).toEqual(allTasks(start))
})

test('removing a task or a group removes that one alone', () => {
  expect(ids(after({ do: 'remove-task', task: 'b' }))).toEqual(['ac', 'd'])
  const fewer = after({ do: 'remove-group', group: 'g0' })
  expect(fewer).toEqual({ ...start, groups: [start.groups[1]] })
})

test('an added task stands where it was asked for, without a line of the source', () => {
  expect(ids(after({ do: 'add-task', group: 'g0', id: 'x', after: 'a' }))).toEqual(['axbc', 'd'])
  const [, second] = after({ do: 'add-task', group: 'g1', id: 'x' }).groups
  expect(second?.tasks.at(-1)).toEqual({ id: 'x', text: '', line: null, leadIn: false })
})

test('lead-in sentences go at one click, and only they', () => {
  expect(ids(after({ do: 'remove-lead-ins' }))).toEqual(['ac', 'd'])
  expect(ids(after({ do: 'mark-lead-in', task: 'd', leadIn: true }, { do: 'remove-lead-ins' }))).toEqual(['ac', ''])
})

test('editing a row or a fact keeps everything else', () => {
  const edited = after({ do: 'edit-row', list: 'targets', id: 'c0', change: { low: '25' } }, { do: 'set-fact', fact: 'signer', text: 'Vũ Thu Hà' })
  expect(edited).toEqual({ ...start, signer: 'Vũ Thu Hà', targets: [{ ...start.targets[0], low: '25' }] })
  expect(after({ do: 'remove-row', list: 'recipients', id: 'n0' })).toEqual({ ...start, recipients: [] })
})

test('every step can be taken back; typing on in one field is one step', () => {
  const typed = [
    { do: 'set-text', task: 'a', text: 'V' },
    { do: 'set-text', task: 'a', text: 'Vi' },
    { do: 'remove-task', task: 'd' },
  ] as const
  const history = typed.reduce(editHistory, startHistory(start))
  const once = editHistory(history, { do: 'undo' })
  expect(allTasks(once.now).map(({ text }) => text)).toEqual(['Vi', 'Việc b', 'Việc c', 'Việc d'])
  expect(editHistory(once, { do: 'undo' }).now).toEqual(start)
  expect(editHistory(startHistory(start), { do: 'undo' }).now).toEqual(start)
})
