import { provinceCatalogue } from '@trongtam/catalogue'
import { tidyText } from '@trongtam/domain'
import { describe, expect, test } from 'vitest'
import { demoArchives, demoNotes, demoProvinces, demoReporterSchoolKey, ministryTemplates, nationalDocuments } from './index.ts'
import type { DemoPlan, DemoProvince, DemoTemplate } from './index.ts'

const templateByKey = new Map(ministryTemplates.map((template) => [template.key, template]))

function twice(keys: readonly string[]): string[] {
  return keys.filter((key, index) => keys.indexOf(key) !== index)
}

function nodeKeys(template: DemoTemplate | undefined): string[] {
  return (template?.groups ?? []).flatMap((group) => [group.key, ...group.tasks.map(({ key }) => key)])
}

function unitRefs(plan: DemoPlan) {
  return [...(plan.status === 'issued' ? plan.responsibilities : []), ...(plan.assignments ?? [])]
}

function documentRefs(province: DemoProvince): string[] {
  const issued = province.plans.filter((plan) => plan.status === 'issued')
  const tasks = issued.flatMap((plan) => plan.groups).flatMap((group) => group.tasks)
  return [
    ...issued.flatMap((plan) => [
      ...(plan.documentKey ? [plan.documentKey] : []),
      ...[...plan.legalBases, ...plan.themes].map(({ documentKey }) => documentKey),
    ]),
    ...tasks.flatMap((task) => [...(task.citations ?? []), ...(task.results ?? [])]).map(({ documentKey }) => documentKey),
    ...province.statistics.map(({ documentKey }) => documentKey),
  ]
}

function everyText(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(everyText) : []
}

describe.each(demoProvinces)('$name', (province) => {
  test('is in the catalogue, and every key is used once', () => {
    expect(provinceCatalogue.map(({ slug }) => slug)).toContain(province.slug)
    for (const list of [province.units, province.unitClasses, province.documents, province.plans]) expect(twice(list.map(({ key }) => key))).toEqual([])
  })

  test('every unit hangs under a unit of the province, only the committee under none', () => {
    const keys = new Set(province.units.map(({ key }) => key))
    expect(province.units.filter(({ parentKey }) => parentKey !== null && !keys.has(parentKey))).toEqual([])
    expect(province.units.filter(({ parentKey }) => parentKey === null).map(({ key }) => key)).toEqual([province.committeeKey])
  })

  test('every document that is cited is there', () => {
    const keys = new Set(province.documents.map(({ key }) => key))
    expect(documentRefs(province).filter((key) => !keys.has(key))).toEqual([])
  })

  test('every duty and assignment names one unit or one class that exists; only the associations have neither', () => {
    const keys = new Set([...province.units, ...province.unitClasses].map(({ key }) => key))
    const refs = province.plans.flatMap(unitRefs)
    expect(refs.length).toBeGreaterThan(10)
    const wrong = refs.filter(({ unitKey, unitClassKey }) => (unitKey === null) === (unitClassKey === null) || !keys.has(unitKey ?? unitClassKey ?? ''))
    expect(wrong.map((ref) => ('actor' in ref ? ref.actor : ref))).toEqual(province.slug === 'hai-phong' ? ['Các ban, ngành, đoàn thể thành phố'] : [])
  })

  test('every template node a plan names exists, and what is inherited has the words of the template', () => {
    for (const plan of province.plans) {
      if (plan.status === 'draft') continue
      const template = plan.templateKey ? templateByKey.get(plan.templateKey) : undefined
      for (const group of plan.groups) {
        if (group.origin === 'local') expect(group.templateGroupKey).toBeNull()
        else expect(nodeKeys(template)).toContain(group.templateGroupKey)
        const base = template?.groups.find(({ key }) => key === group.templateGroupKey)
        expect(group.origin === 'inherited', group.title).toBe(base?.title === group.title)
        for (const task of group.tasks.filter(({ origin }) => origin !== 'local')) {
          const node = base?.tasks.find(({ key }) => key === task.templateTaskKey)
          expect(node, task.text).toBeDefined()
          expect(task.origin === 'inherited', task.text).toBe(node?.text === task.text)
        }
      }
    }
  })

  test('a draft changes, adds and assigns only what exists, with one lead per task', () => {
    const drafts = province.plans.filter((plan) => plan.status === 'draft')
    expect(drafts).toHaveLength(1)
    for (const draft of drafts) {
      const known = nodeKeys(templateByKey.get(draft.deriveFrom))
      const added = draft.adaptations.flatMap((change) => (change.change === 'add-task' ? [change.taskKey] : []))
      const touched = draft.adaptations.map((change) => ('templateGroupKey' in change ? change.templateGroupKey : change.templateTaskKey))
      expect(touched.filter((key) => !known.includes(key))).toEqual([])
      expect(draft.assignments.filter(({ taskKey }) => ![...known, ...added].includes(taskKey))).toEqual([])
      const leads = draft.assignments.filter(({ role }) => role === 'lead').map(({ taskKey }) => taskKey)
      expect(twice(leads)).toEqual([])
      expect(leads.length).toBeLessThan(known.length / 2)
    }
  })

  test('invented units say so in their names', () => {
    expect(province.units.filter(({ demo, name }) => demo !== name.endsWith('(minh họa)'))).toEqual([])
    expect(province.units.filter(({ demo }) => demo).length).toBeGreaterThanOrEqual(12)
  })
})

test('the templates have unique node ids and refer to documents that exist', () => {
  const keys = new Set(nationalDocuments.map(({ key }) => key))
  expect(twice(ministryTemplates.flatMap(nodeKeys))).toEqual([])
  expect(ministryTemplates.flatMap(({ documentKey, themeDocumentKey }) => [documentKey, themeDocumentKey]).filter((key) => key && !keys.has(key))).toEqual([])
  expect(ministryTemplates.map(({ groups }) => groups.length)).toEqual([12, 12, 10, 10])
})

test('a number and symbol alone does not name a document: 31/CT-TTg is three (F13)', () => {
  expect(nationalDocuments.filter(({ numberSymbol }) => numberSymbol === '31/CT-TTg').map(({ issuedOn }) => issuedOn)).toEqual([
    '2012-11-28',
    '2024-09-04',
    '2026-08-05',
  ])
})

test('the reporter of the demonstration sits in an invented school of Hà Nội', () => {
  expect(demoProvinces[0]?.units.find(({ key }) => key === demoReporterSchoolKey)).toMatchObject({ demo: true, kind: 'school' })
})

test('every text is stored as the product stores text: NFC, single blanks, trimmed', () => {
  const texts = everyText([demoProvinces, demoArchives, ministryTemplates, nationalDocuments, demoNotes])
  expect(texts.length).toBeGreaterThan(1000)
  expect(texts.filter((text) => tidyText(text) !== text || text === '')).toEqual([])
})
