import { matchYears, suggestCarry, type ItemKind, type OldNode, type TemplateItem, type YearMatch } from '@trongtam/domain'
import { describe, expect, test } from 'vitest'
import { haNoiPlan2024 } from './ha-noi/plan-2024.ts'
import type { DemoTarget, DemoTemplate, DemoWrittenPlan } from './shape.ts'
import { template2023 } from './templates/template-2023.ts'
import { template2024 } from './templates/template-2024.ts'
import { template2025 } from './templates/template-2025.ts'
import { template2026 } from './templates/template-2026.ts'

function itemsOf({ groups }: DemoTemplate): TemplateItem[] {
  const item = (kind: ItemKind, id: string, parentId: string | null, position: number, fields: TemplateItem['fields']): TemplateItem => {
    return { id, parentId, kind, position, fields, rules: {}, cameFrom: [] }
  }
  const targetItems = (taskKey: string, targets: readonly DemoTarget[] = []) =>
    targets.map(({ code, name }, index) => item('target', `${taskKey}-${code}`, taskKey, index, { name, indicator: code }))
  return groups.flatMap((group) => [
    item('group', group.key, null, group.number, { text: group.title }),
    ...group.tasks.flatMap((task, index) => [item('task', task.key, group.key, index, { text: task.text }), ...targetItems(task.key, task.targets)]),
  ])
}

const nothingDone = { standing: false, finishedOn: null, targets: [], citations: [], hasWork: false }

function templateNodes({ groups }: DemoTemplate): OldNode[] {
  return groups.flatMap((group): OldNode[] => [
    { ...nothingDone, id: group.key, parentId: null, kind: 'group', text: group.title },
    ...group.tasks.map((task): OldNode => ({ ...nothingDone, id: task.key, parentId: group.key, kind: 'task', text: task.text })),
  ])
}

function planNodes({ groups }: DemoWrittenPlan): OldNode[] {
  return groups.flatMap((group): OldNode[] => [
    { ...nothingDone, id: group.key, parentId: null, kind: 'group', text: group.title },
    ...group.tasks.map((task, index): OldNode => {
      const targets = (task.targets ?? []).map(({ code, name }) => ({ indicator: code, name }))
      return {
        ...nothingDone,
        id: `${group.key}-t${index + 1}`,
        parentId: group.key,
        kind: 'task',
        text: task.text,
        standing: task.standingTask === true,
        targets,
      }
    }),
  ])
}

/** The first words of each group, and of the one it has become. */
function groupsOf(old: readonly OldNode[], next: DemoTemplate): string[] {
  const titles = new Map(next.groups.map(({ key, title, number }) => [key, `${number} ${title}`]))
  const matches = new Map(matchYears(old, itemsOf(next)).map((match) => [match.nodeId, match]))
  const groups = old.filter(({ kind }) => kind === 'group')
  return groups.map(({ id, text }) => `${short(text)} → ${short(titles.get(matches.get(id)?.itemId ?? '') ?? 'không')}`)
}

const short = (text: string) => text.split(' ').slice(0, 7).join(' ')

function matchOf(matches: readonly YearMatch[], nodeId: string) {
  const match = matches.find((one) => one.nodeId === nodeId)
  return { itemId: match?.itemId, codes: match?.reasons.map(({ code }) => code) }
}

describe('from the twelve groups of 2024-2025 to the ten of 2025-2026', () => {
  const twelveToTen = [
    'Tiếp tục hoàn thiện thể chế, nâng → 1 Hoàn thiện thể chế, nâng cao',
    'Đảm bảo công bằng trong tiếp cận → 3 Bảo đảm công bằng trong tiếp',
    'Nâng cao chất lượng giáo dục mầm → 2 Nâng cao chất lượng giáo dục',
    'Phát triển đội ngũ giáo viên, giảng → 4 Phát triển đội ngũ nhà giáo',
    'Sử dụng hiệu quả ngân sách nhà → 5 Sử dụng hiệu quả ngân sách,',
    'Tăng cường công tác giáo dục chính → 6 Giáo dục chính trị, tư tưởng,',
    'Nâng cao chất lượng đào tạo nhân → 7 Phát triển giáo dục đại học,',
    'Tăng cường hội nhập quốc tế trong → 8 Đẩy mạnh hội nhập quốc tế',
    'Đẩy mạnh chuyển đổi số, cải cách → 9 Đẩy mạnh chuyển đổi số và',
    'Tăng cường công tác thanh tra, kiểm → không',
    'Tăng cường công tác truyền thông giáo → 10 Tổ chức phong trào thi đua',
    'Tiếp tục thực hiện các phong trào → 10 Tổ chức phong trào thi đua',
  ]

  test('groups 2 and 3 change places, communication and emulation become one; of inspection no group is left, which a person decides', () => {
    expect(groupsOf(templateNodes(template2024), template2025)).toEqual(twelveToTen)
  })

  test('the groups of Hà Nội go the same ways, its own wording notwithstanding', () => {
    const ways = (lines: readonly string[]) => lines.map((line) => line.split(' → ')[1])
    expect(ways(groupsOf(planNodes(haNoiPlan2024), template2025))).toEqual(ways(twelveToTen))
  })

  test('the two that became one say so', () => {
    const matches = matchYears(templateNodes(template2024), itemsOf(template2025))
    expect(matchOf(matches, 'tpl-2024-g11').codes).toContain('absorbed')
    expect(matchOf(matches, 'tpl-2024-g12').codes).toContain('absorbed')
    expect(matches.filter(({ nodeId, reasons }) => /g\d\d$/.test(nodeId) && reasons.some(({ code }) => code === 'absorbed'))).toHaveLength(2)
  })

  test('tasks find theirs in the group theirs became', () => {
    const matches = matchYears(templateNodes(template2024), itemsOf(template2025))
    expect(matchOf(matches, 'tpl-2024-g03-t03')).toEqual({ itemId: 'tpl-2025-g02-t05', codes: ['similar-words', 'same-parent'] })
    expect(matchOf(matches, 'tpl-2024-g08-t04').itemId).toBe('tpl-2025-g08-t02')
    expect(matchOf(matches, 'tpl-2024-g11-t01').itemId).toBe('tpl-2025-g10-t02')
    expect(matchOf(matches, 'tpl-2024-g12-t02').itemId).toBe('tpl-2025-g10-t01')
    expect(matchOf(matches, 'tpl-2024-g10-t01').itemId).toBeNull()
    expect(matchOf(matches, 'tpl-2024-g01-t01').itemId).toBeNull()
  })
})

test('from 2025-2026 to 2026-2027 the ten groups are the same ten, word for word', () => {
  const matches = matchYears(templateNodes(template2025), itemsOf(template2026)).filter(({ nodeId }) => /g\d\d$/.test(nodeId))
  expect(matches.map(({ itemId }) => itemId)).toEqual(template2026.groups.map(({ key }) => key))
  expect(matches.filter(({ score, reasons }) => score === 1 && reasons.some(({ code }) => code === 'same-words'))).toHaveLength(10)
})

test('from 2023-2024, whose headings are short, to the twelve of 2024-2025 each keeps its place', () => {
  const matches = matchYears(templateNodes(template2023), itemsOf(template2024))
  expect(matches.map(({ itemId }) => itemId)).toEqual(template2024.groups.map(({ key }) => key))
})

describe('what Hà Nội carries from 2024-2025 to 2025-2026', () => {
  const old = planNodes(haNoiPlan2024)
  const suggestions = suggestCarry(old, matchYears(old, itemsOf(template2025)))
  const of = (nodeId: string) => suggestions.find((suggestion) => suggestion.nodeId === nodeId)

  test('what only the city has is copied below the group its group became', () => {
    expect(of('g01-t2')).toMatchObject({ carry: 'copy', why: 'unfinished', underId: 'tpl-2025-g01', matchId: null })
    expect(of('g03-t6')).toMatchObject({ carry: 'copy', underId: 'tpl-2025-g02', matchId: null })
    expect(of('g09-t2')).toMatchObject({ carry: 'copy', underId: 'tpl-2025-g09', matchId: null })
  })

  test('a standing task that the template has is linked; inspection, standing and without a group, asks a person', () => {
    expect(of('g03-t1')).toMatchObject({ carry: 'link', why: 'standing', matchId: 'tpl-2025-g02-t01' })
    expect(of('g10-t1')).toMatchObject({ carry: 'copy', why: 'standing', underId: null, matchId: null })
  })

  test('every one of the 42 tasks has an answer', () => {
    expect(suggestions).toHaveLength(42)
    expect(suggestions.filter(({ carry }) => carry === 'leave')).toEqual([])
  })
})
