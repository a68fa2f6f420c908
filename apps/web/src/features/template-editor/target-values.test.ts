import type { TargetLevel, TemplateTarget } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { emptyTarget, targetGaps, targetOrNone, targetValues } from './target-values.ts'

const target = (level: TargetLevel, due: string | null = null): TemplateTarget => ({ id: 'x', indicator: 'T02', name: 'Tỷ lệ', level, due, rule: 'mandatory' })

test('every level reads back from its fields as it was', () => {
  const levels: TargetLevel[] = [
    { comparator: '>=', value: 20, unit: '%' },
    { comparator: '~', value: 230_000, unit: 'lượt người' },
    { comparator: 'range', low: 80, high: 85.5, unit: '%' },
    { comparator: 'milestone', text: 'hoàn thành năm 2030' },
  ]
  for (const level of levels)
    expect(targetOrNone(targetValues(target(level, '2027-05-31')), { id: 'x', rule: 'mandatory' })).toEqual(target(level, '2027-05-31'))
})

test('a target without name or level is none yet, and says what it lacks', () => {
  expect(targetOrNone(emptyTarget, target({ comparator: 'text', text: 'x' }))).toBeNull()
  expect(targetGaps(emptyTarget)).toEqual({ name: true, level: true })
  expect(targetGaps({ ...emptyTarget, name: 'Tỷ lệ', low: '20' })).toEqual({ name: false, level: false })
  expect(targetGaps({ ...emptyTarget, comparator: 'range', low: '90', high: '80' }).level).toBe(true)
})

test('what is due is a day typed day first, or words', () => {
  const due = (typed: string) => targetOrNone({ ...emptyTarget, name: 'Tỷ lệ', low: '20', due: typed }, { id: 'x', rule: 'advisory' })?.due
  expect(due('31/5/2027')).toBe('2027-05-31')
  expect(due('năm 2030')).toBe('năm 2030')
  expect(due(' ')).toBeNull()
})
