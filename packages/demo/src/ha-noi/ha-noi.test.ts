import { achievementPercent, chooseTheme, expandUnitClass, formatLevel } from '@trongtam/domain'
import { describe, expect, test } from 'vitest'
import type { DemoUnit } from '../province-shape.ts'
import { haNoi } from './ha-noi.ts'
import { haNoiPlan2019 } from './plan-2019.ts'
import { haNoiPlan2023 } from './plan-2023.ts'
import { haNoiPlan2024 } from './plan-2024.ts'

const tasks2024 = haNoiPlan2024.groups.flatMap((group) => group.tasks)

function asVersion({ key, stage, ownership, area, parentKey, ...unit }: DemoUnit) {
  return { ...unit, unitId: key, ownKindId: null, tags: [], stage: stage ?? null, ownership: ownership ?? null, area: area ?? null, parentUnitId: parentKey }
}

function membersOf(classKey: string, date: string): number {
  const rule = haNoi.unitClasses.find(({ key }) => key === classKey)?.rule
  return rule ? expandUnitClass(rule, haNoi.units.map(asVersion), date).length : -1
}

describe('Hà Nội 2024-2025', () => {
  test('has 12 groups and 42 leaf tasks, one for each line of the document', () => {
    expect(haNoiPlan2024.groups.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(tasks2024).toHaveLength(42)
    expect(haNoiPlan2024.groups.flatMap((group) => [group.sourceLine, ...group.tasks.map(({ sourceLine }) => sourceLine)])).toEqual(
      Array.from({ length: 54 }, (_, index) => 38 + index),
    )
  })

  test('has the targets T01 to T08 with floors, ranges, an approximation and a milestone', () => {
    const levels = tasks2024.flatMap((task) => task.targets ?? []).map(({ code, level }) => `${code} ${formatLevel(level)}`)
    expect(levels).toEqual([
      'T01 đạt chuẩn',
      'T02 ≥ 20 %',
      'T03 ≥ 19 %',
      'T04 80–85 %',
      'T05 3–5 trường',
      'T06 75–80 %',
      'T07 55–60 %',
      'T08 ≈ 230.000 lượt người/năm',
    ])
  })

  test('keeps both themes; the full text wins and the conflict stays visible (F7)', () => {
    const { chosen, others, conflict } = chooseTheme(haNoiPlan2024.themes.map((theme) => ({ ...theme, issuedOn: null })))
    expect(chosen?.documentKey).toBe('qd-5127-2024')
    expect(others).toHaveLength(1)
    expect(conflict).toBe(true)
  })

  test('marks what only Hà Nội has as local', () => {
    expect(tasks2024.filter(({ origin }) => origin === 'local').map(({ sourceLine }) => sourceLine)).toEqual([40, 53, 58, 73, 74, 83])
    expect(haNoiPlan2024.groups.filter(({ origin }) => origin === 'adapted').map(({ number }) => number)).toEqual([1, 2, 9])
  })

  test('has the ten recipients and no assignment, because the document names none (F2)', () => {
    expect(haNoi.documents.find(({ key }) => key === 'qd-5127-2024')?.recipients).toHaveLength(10)
    expect(haNoiPlan2024.assignments).toBeUndefined()
  })
})

test('2023-2024 has eleven task paragraphs and the targets T09 to T12', () => {
  const tasks = haNoiPlan2023.groups.flatMap((group) => group.tasks)
  expect(tasks.map(({ sourceLine }) => sourceLine)).toEqual([12, 14, 16, 18, 20, 22, 24, 29, 31, 33, 35])
  expect(tasks.flatMap((task) => task.targets ?? []).map(({ code }) => code)).toEqual(['T11', 'T12', 'T09', 'T10'])
})

test('2019: 121 of 100 schools is 121 percent, not capped (F4)', () => {
  const result = haNoiPlan2019.groups.flatMap((group) => group.tasks).flatMap((task) => task.results ?? [])[0]
  expect(result && achievementPercent(result)).toBe(121)
})

test('126 communes from 1 July 2025', () => {
  expect([membersOf('hn-ubnd-xa-phuong', '2025-06-30'), membersOf('hn-ubnd-xa-phuong', '2025-07-01')]).toEqual([0, 126])
})
