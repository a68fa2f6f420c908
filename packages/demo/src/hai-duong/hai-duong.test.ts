import { formerProvinces, provinceCatalogue } from '@trongtam/catalogue'
import { isValidOn } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { haiDuong } from './hai-duong.ts'

test('the archive is a former province, and its successor the one the catalogue names', () => {
  const former = formerProvinces.find(({ name }) => name === haiDuong.name)
  const successor = provinceCatalogue.find(({ code }) => code === former?.successorCode)
  expect([successor?.slug, former?.mergedOn, former?.legalBasis]).toEqual([haiDuong.successorSlug, haiDuong.archivedOn, haiDuong.archivedByWords])
})

test('twelve districts; every unit hangs under one that was there as long, and all ended with the province', () => {
  expect(haiDuong.units.filter(({ kind }) => kind === 'district-committee')).toHaveLength(12)
  const keys = new Set(haiDuong.units.map(({ key }) => key))
  expect(haiDuong.units.filter(({ parentKey }) => parentKey !== null && !keys.has(parentKey))).toEqual([])
  expect(haiDuong.units.filter((unit) => !isValidOn(unit, '2025-06-30') || isValidOn(unit, '2025-07-01'))).toEqual([])
})

test('its last year is one that ended: issued by its document, each task led and dated, done before the province ended but for one', () => {
  const [plan] = haiDuong.plans
  if (plan?.status !== 'issued') throw new Error('the plan of the archive is issued')
  const issuing = haiDuong.documents.find(({ key }) => key === plan.documentKey)
  expect(issuing?.issuedOn).toBe('2024-09-16')
  const tasks = plan.groups.flatMap((group) => group.tasks)
  const leads = (plan.assignments ?? []).filter(({ role }) => role === 'lead')
  expect(leads).toHaveLength(tasks.length)
  expect([...leads.map(({ due }) => due), ...tasks.map(({ finishedOn }) => finishedOn ?? '')].filter((day) => (day ?? '') >= haiDuong.archivedOn)).toEqual([])
  expect(tasks.filter(({ finishedOn }) => finishedOn === undefined)).toHaveLength(1)
  const keys = new Set(haiDuong.documents.map(({ key }) => key))
  expect(tasks.flatMap(({ results = [] }) => results.map(({ documentKey }) => documentKey)).every((key) => keys.has(key))).toBe(true)
})

test('what is invented says so: schools, the plan and its documents, every task and duty that is not the ministry’s', () => {
  const [plan] = haiDuong.plans
  if (plan?.status !== 'issued') throw new Error('the plan of the archive is issued')
  const own = plan.groups.flatMap(({ tasks }) => tasks).filter(({ origin }) => origin === 'local')
  const texts = [
    plan.title,
    ...own.map(({ text }) => text),
    ...plan.responsibilities.map(({ duty }) => duty),
    ...haiDuong.units.filter(({ demo }) => demo).map(({ name }) => name),
    ...plan.themes.map(({ text }) => text),
    ...haiDuong.documents.filter(({ issuer }) => issuer.includes('Hải Dương')).map(({ title }) => title),
    ...plan.groups.flatMap(({ tasks }) => tasks.flatMap(({ targets = [] }) => targets.map(({ name }) => name))),
  ]
  expect(texts.length).toBeGreaterThan(8)
  expect(texts.filter((text) => !text.endsWith('(minh họa)'))).toEqual([])
  // What is cited and not invented is of the ministry.
  expect(haiDuong.documents.filter(({ title }) => !title.endsWith('(minh họa)')).map(({ key }) => key)).toEqual(['qd-2236-2024'])
})
