import {
  moveNode,
  rebaseContent,
  removeNode,
  rewordNode,
  setRule,
  setTarget,
  type TemplateContent,
  type TemplateNode,
  type TemplateTarget,
} from '@trongtam/domain'
import { expect, test } from 'vitest'
import { rebaseSheet } from './rebase-sheet.ts'
import type { Sheet } from './sheet.ts'
import { takeSide } from './take-side.ts'

const target: TemplateTarget = { id: 'x', indicator: null, name: 'Tỷ lệ', level: { comparator: '>=', value: 20, unit: '%' }, due: null, rule: 'mandatory' }
const task = (id: string, position: number, targets: readonly TemplateTarget[] = []): TemplateNode => ({
  id,
  parentId: 'g',
  kind: 'task',
  position,
  text: `Việc ${id}`,
  rule: 'adaptable',
  placeRule: 'adaptable',
  targets,
  cameFrom: [],
})
const base: TemplateContent = {
  theme: { text: 'Chủ đề', rule: 'adaptable' },
  nodes: [{ ...task('g', 1), parentId: null, kind: 'group' }, task('a', 1, [target]), task('b', 2), task('c', 3)],
  bases: [],
  milestones: [],
}
const sheetOf = (content: TemplateContent, title = 'Khung'): Sheet => ({ title, source: '', note: '', content })

/** Everything both sides changed, taken from theirs. */
function taken(mine: TemplateContent, theirs: TemplateContent): TemplateContent {
  const { sheet, conflicts } = rebaseSheet(sheetOf(base), sheetOf(mine), sheetOf(theirs))
  expect(conflicts.length).toBeGreaterThan(0)
  return conflicts.reduce((before, conflict) => takeSide(before, conflict, 'theirs'), sheet).content
}

test('words, rules, targets and order of the other editor are taken where a person chooses them', () => {
  expect(taken(rewordNode(base, 'a', 'Tôi'), rewordNode(base, 'a', 'Họ')).nodes.find(({ id }) => id === 'a')?.text).toBe('Họ')
  expect(taken(setRule(base, 'a', 'mandatory'), setRule(base, 'a', 'advisory')).nodes.find(({ id }) => id === 'a')?.rule).toBe('advisory')
  const raised = (value: number) => setTarget(base, 'a', { ...target, level: { comparator: '>=', value, unit: '%' } })
  expect(taken(raised(25), raised(30)).nodes.find(({ id }) => id === 'a')?.targets[0]?.level).toMatchObject({ value: 30 })
  const ordered = taken(moveNode(base, 'a', 'g', 2), moveNode(base, 'c', 'g', 0))
  expect(
    ordered.nodes
      .filter(({ parentId }) => parentId === 'g')
      .toSorted((a, b) => a.position - b.position)
      .map(({ id }) => id),
  ).toEqual(['c', 'a', 'b'])
})

test('what one removed and the other changed goes only when a person says so', () => {
  const mine = rewordNode(base, 'a', 'Tôi')
  const theirs = removeNode(base, 'a')
  expect(
    rebaseContent(base, mine, theirs).content.nodes.some(({ id }) => id === 'a'),
    '(control)',
  ).toBe(true)
  expect(taken(mine, theirs).nodes.some(({ id }) => id === 'a')).toBe(false)
  expect(taken(theirs, mine).nodes.find(({ id }) => id === 'a')?.text).toBe('Tôi')
})

test('the title of the other editor is taken too', () => {
  const { sheet, conflicts } = rebaseSheet(sheetOf(base), sheetOf(base, 'Tôi đặt'), sheetOf(base, 'Họ đặt'))
  expect(conflicts[0] && takeSide(sheet, conflicts[0], 'theirs').title).toBe('Họ đặt')
  expect(conflicts[0] && takeSide(sheet, conflicts[0], 'mine').title).toBe('Tôi đặt')
})
