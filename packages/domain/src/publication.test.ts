import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { haNoiGroups, ministryGroups } from './groups-of-2024.ts'
import { type PublishedPlan, publishedBytes, sameWords, summarizePublished, type TemplateGroup } from './publication.ts'

fc.configureGlobal({ numRuns: 1000 })

const template: readonly TemplateGroup[] = ministryGroups.map((title, index) => ({ id: `g${index + 1}`, title }))

const haNoi: PublishedPlan = {
  format: 'trongtam.plan/1',
  tenant: { slug: 'ha-noi', name: 'Thành phố Hà Nội' },
  schoolYear: '2024-2025',
  title: 'Kế hoạch năm học 2024 - 2025',
  status: 'issued',
  document: { numberSymbol: '5127/QĐ-UBND', issuedOn: '2024-09-30' },
  theme: { text: 'Đổi mới sáng tạo, nâng cao chất lượng, đoàn kết kỷ cương', source: '5127/QĐ-UBND' },
  template: { schoolYear: '2024-2025', revision: 1 },
  groups: haNoiGroups.map((title, index) => ({ title, templateNodeId: `g${index + 1}`, tasks: [] })),
  targets: [{ name: 'Chi cho giáo dục', level: '≥ 20 %', due: null }],
  statistics: [{ kind: 'trường', value: 2874, change: 34 }],
}

type Count = PublishedPlan['statistics'][number]

const titles = fc.constantFrom('Chuyển đổi số', 'chuyển đổi  số.', 'Hội nhập', 'Thi đua')
const ids = fc.constantFrom('a', 'b', 'c', 'd')
const tasks = fc.array(fc.record({ text: fc.string(), origin: fc.constantFrom('inherited', 'adapted', 'local'), templateNodeId: fc.constant(null) }), {
  maxLength: 3,
})
const plans: fc.Arbitrary<PublishedPlan> = fc
  .array(fc.record({ title: titles, templateNodeId: fc.option(fc.oneof(ids, fc.constant('of another revision'))), tasks }), { maxLength: 6 })
  .map((groups) => ({ ...haNoi, groups }))
const templates: fc.Arbitrary<TemplateGroup[]> = fc.uniqueArray(fc.record({ id: ids, title: titles }), { selector: ({ id }) => id })

describe('the bytes that leave a province', () => {
  test('are the same for the same plan, however it was put together', () => {
    const { title, ...rest } = haNoi
    expect(publishedBytes({ ...rest, title })).toBe(publishedBytes({ title, ...rest }))
    expect(publishedBytes({ ...haNoi, title: `${title}.` })).not.toBe(publishedBytes(haNoi))
  })

  test('read back as the plan', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(JSON.parse(publishedBytes(plan))).toEqual(plan)
      }),
    )
  })
})

describe('the summary of a publication', () => {
  test('of Hà Nội 2024-2025 keeps nine groups and rewords three', () => {
    const { groups, details, theme } = summarizePublished(haNoi, template)
    expect(groups).toEqual({ kept: 9, reworded: 3, added: 0, dropped: 0 })
    expect([...details.keys()].filter((index) => details[index]?.state === 'reworded')).toEqual([0, 1, 8])
    expect(theme).toBe(haNoi.theme?.text)
  })

  test('shows a group left out as dropped and one of its own as added', () => {
    const own = { title: 'Thành phố học tập UNESCO', templateNodeId: null, tasks: [{ text: 'Lập kế hoạch', origin: 'local', templateNodeId: null }] }
    const { groups, details, tasks: taskCount, localTasks } = summarizePublished({ ...haNoi, groups: [...haNoi.groups.slice(0, 11), own] }, template)
    expect(groups).toEqual({ kept: 8, reworded: 3, added: 1, dropped: 1 })
    expect(details.slice(-2)).toEqual([
      { state: 'added', templateTitle: null, title: own.title, tasks: 1 },
      { state: 'dropped', templateTitle: ministryGroups[11], title: null, tasks: 0 },
    ])
    expect([taskCount, localTasks]).toEqual([1, 1])
  })

  test('has each published group once, in its order, as kept, reworded or added', () => {
    fc.assert(
      fc.property(plans, templates, (plan, groupsOfTemplate) => {
        const { groups, details } = summarizePublished(plan, groupsOfTemplate)
        expect(groups.kept + groups.reworded + groups.added).toBe(plan.groups.length)
        expect(details.slice(0, plan.groups.length).map(({ title }) => title)).toEqual(plan.groups.map(({ title }) => title))
      }),
    )
  })

  test('has each group of the template as answered or as dropped, never both, never twice', () => {
    fc.assert(
      fc.property(plans, templates, (plan, groupsOfTemplate) => {
        const { groups, details } = summarizePublished(plan, groupsOfTemplate)
        const answered = new Set(plan.groups.map(({ templateNodeId }) => templateNodeId)).intersection(new Set(groupsOfTemplate.map(({ id }) => id)))
        expect(groups.dropped + answered.size).toBe(groupsOfTemplate.length)
        expect(details).toHaveLength(plan.groups.length + groups.dropped)
        expect(details.filter(({ state }) => state === 'dropped').map(({ templateTitle }) => templateTitle)).toEqual(
          groupsOfTemplate.filter(({ id }) => !answered.has(id)).map(({ title }) => title),
        )
      }),
    )
  })

  test('counts every task once, the local ones among them', () => {
    fc.assert(
      fc.property(plans, templates, (plan, groupsOfTemplate) => {
        const summary = summarizePublished(plan, groupsOfTemplate)
        expect(summary.tasks).toBe(summary.details.reduce((sum, detail) => sum + detail.tasks, 0))
        expect(summary.localTasks).toBe(plan.groups.flatMap((group) => group.tasks).filter(({ origin }) => origin === 'local').length)
      }),
    )
  })

  test('carries the targets as published and the statistics in Vietnamese order', () => {
    const [schools, rooms, teachers] = ['trường', 'phòng học', 'giáo viên'].map((kind) => ({ kind, value: 1, change: null })) as [Count, Count, Count]
    const { targets, statistics } = summarizePublished({ ...haNoi, statistics: [schools, rooms, teachers] }, [])
    expect(targets).toEqual(haNoi.targets)
    expect(statistics).toEqual([teachers, rooms, schools])
  })
})

test('case, blanks and the closing point do not make other words; a letter or a tone does', () => {
  expect(sameWords('Chuyển đổi số', ' CHUYỂN  đổi\u00a0số .'.normalize('NFD'))).toBe(true)
  expect(sameWords('Chuyển đổi số', 'Chuyển đổi sổ')).toBe(false)
})
