import { describe, expect, test } from 'vitest'
import type { TemplateTarget } from '../template.ts'
import { someContent } from './random-contents.ts'
import { removeBasis, setBasis } from './set-basis.ts'
import { removeMilestone, setMilestone } from './set-milestone.ts'
import { setRule } from './set-rule.ts'
import { removeTarget, setTarget } from './set-target.ts'
import { setTheme } from './set-theme.ts'

const target: TemplateTarget = {
  id: 'y',
  indicator: null,
  name: ' Trường đạt chuẩn ',
  level: { comparator: 'range', low: 80, high: 85, unit: '%' },
  due: 'năm 2030',
  rule: 'adaptable',
}

function targetsOf(content: typeof someContent, nodeId: string): string[] {
  return content.nodes.find(({ id }) => id === nodeId)?.targets.map(({ id, name }) => `${id} ${name}`) ?? []
}

describe('a target', () => {
  test('is added behind the others, replaced by its id, and taken away', () => {
    const added = setTarget(someContent, 'a', target)
    expect(targetsOf(added, 'a')).toEqual(['x Tỷ lệ chi', 'y Trường đạt chuẩn'])
    expect(targetsOf(setTarget(added, 'a', { ...target, id: 'x' }), 'a')).toEqual(['x Trường đạt chuẩn', 'y Trường đạt chuẩn'])
    expect(targetsOf(removeTarget(added, 'x'), 'a')).toEqual(['y Trường đạt chuẩn'])
  })

  test('that is none, or whose id is taken, changes nothing', () => {
    expect(setTarget(someContent, 'a', { ...target, name: ' ' })).toBe(someContent)
    expect(setTarget(someContent, 'a', { ...target, level: { comparator: 'range', low: 9, high: 1, unit: '' } })).toBe(someContent)
    for (const id of ['x', 'd', 'b', 'm', 'theme']) expect(setTarget(someContent, 'd', { ...target, id }), id).toBe(someContent)
    expect(setTarget(someContent, 'absent', target)).toBe(someContent)
    expect(removeTarget(someContent, 'absent')).toBe(someContent)
  })
})

describe('a basis and a milestone', () => {
  const [basis] = someContent.bases
  const [milestone] = someContent.milestones

  test('are added, replaced and taken away', () => {
    if (!basis || !milestone) return expect.unreachable()
    expect(setBasis(someContent, { ...basis, id: 'b9', nodeId: null }).bases).toHaveLength(2)
    expect(setBasis(someContent, { ...basis, place: 'Điều 9' }).bases).toEqual([{ ...basis, place: 'Điều 9' }])
    expect(removeBasis(someContent, 'b').bases).toEqual([])
    expect(setMilestone(someContent, { ...milestone, id: 'm9' }).milestones).toHaveLength(2)
    expect(setMilestone(someContent, { ...milestone, on: '2026-09-07' }).milestones).toEqual([{ ...milestone, on: '2026-09-07' }])
    expect(removeMilestone(someContent, 'm').milestones).toEqual([])
  })

  test('that name a node that is not there, a day that is none or an id that is taken change nothing', () => {
    if (!basis || !milestone) return expect.unreachable()
    expect(setBasis(someContent, { ...basis, nodeId: 'absent' })).toBe(someContent)
    expect(setBasis(someContent, { ...basis, id: 'x' })).toBe(someContent)
    expect(setMilestone(someContent, { ...milestone, on: '2026-02-30' })).toBe(someContent)
    expect(setMilestone(someContent, { ...milestone, id: 'b' })).toBe(someContent)
    expect([removeBasis(someContent, 'm'), removeMilestone(someContent, 'b')]).toEqual([someContent, someContent])
  })
})

test('the theme takes other words and no blanks', () => {
  expect(setTheme(someContent, ' Kỷ cương  - Sáng tạo ').theme).toEqual({ text: 'Kỷ cương - Sáng tạo', rule: 'mandatory' })
  expect(setTheme(someContent, ' ')).toBe(someContent)
})

test('a rule is set on the one item named, and on nothing else', () => {
  for (const id of ['theme', 'a', 'x', 'b', 'm']) {
    const ruled = setRule(someContent, id, 'advisory')
    const rules = [ruled.theme.rule, ...ruled.nodes.flatMap(({ rule, targets }) => [rule, ...targets.map((one) => one.rule)])]
    expect(
      [...rules, ruled.bases[0]?.rule, ruled.milestones[0]?.rule].filter((rule) => rule === 'advisory'),
      id,
    ).toHaveLength(1)
  }
  const placed = setRule(someContent, 'a', 'mandatory', 'place')
  expect(placed.nodes.filter(({ placeRule }) => placeRule === 'mandatory').map(({ id }) => id)).toEqual(['a'])
  expect(placed.nodes.map(({ rule }) => rule)).toEqual(someContent.nodes.map(({ rule }) => rule))
  expect([setRule(someContent, 'absent', 'mandatory'), setRule(someContent, 'x', 'mandatory', 'place')]).toEqual([someContent, someContent])
})
