import { newId } from '@trongtam/db'
import { aPlan, aProvince, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'

const database = openTestDatabase()
const call = openTestApp(database)

const directive = (issuedOn: string) => ({
  kind: 'directive',
  numberSymbol: '31/CT-TTg',
  issuer: 'Thủ tướng Chính phủ',
  issuedOn,
  title: `Chỉ thị ngày ${issuedOn}`,
})
const add = async ({ slug, founder }: TestTenant, document: Record<string, unknown>) =>
  call('POST', `/api/v1/t/${slug}/documents`, { as: founder, body: { signer: null, notSecret: true, ...document } })

test('F13 one number and symbol is three documents on three days, and one on one day however its issuer is written', async () => {
  const province = await aProvince(database, ['planner'])
  const days = ['2012-12-04', '2024-09-25', '2026-01-15']
  const ids = new Set<string>()
  for (const day of days) ids.add((await add(province, directive(day))).json.id)
  expect(ids.size).toBe(3)
  const again = await add(province, { ...directive('2024-09-25'), issuer: 'Thủ tướng' })
  expect(ids).toContain(again.json.id)
})

test('F13 two provinces’ committees that number alike on one day are two documents', async () => {
  const province = await aProvince(database, ['planner'])
  const plan = { kind: 'plan', numberSymbol: '120/KH-UBND', issuedOn: '2026-08-30', title: 'Kế hoạch' }
  const [one, other] = [await add(province, { ...plan, issuer: 'UBND thành phố Hà Nội' }), await add(province, { ...plan, issuer: 'UBND thành phố Hải Phòng' })]
  expect(one.json.id).not.toBe(other.json.id)
})

test('a basis that was replaced is shown on every task that cites it, from the day on that it is, and no more once that is taken back', async () => {
  const province = await aProvince(database, ['planner'])
  const { slug, founder } = province
  const plan = await aPlan(database, province)
  const [cited = '', bare = ''] = plan.taskIds
  const successor = (await add(province, { ...directive('2026-01-15'), title: 'Chỉ thị thay thế' })).json.id as string
  const tree = async () => {
    const { json } = await call('GET', `/api/v1/t/${slug}/plans/${plan.id}/tree`, { as: founder })
    return json.nodes.filter(({ citesReplaced }: { citesReplaced: boolean }) => citesReplaced).map(({ id }: { id: string }) => id)
  }
  const relate = (effectiveOn: string | null) =>
    call('POST', `/api/v1/t/${slug}/documents/${successor}/relations`, { as: founder, body: { kind: 'replaces', toId: plan.documentId, effectiveOn } })

  expect(await tree()).toEqual([])
  const future = await relate('2999-01-01')
  expect(future.status).toBe(200)
  expect(await tree(), '(control) not before its day').toEqual([])
  await call('DELETE', `/api/v1/t/${slug}/documents/${successor}/relations/${future.json.relations[0].id}`, { as: founder })

  const related = await relate('2026-01-20')
  expect(await tree()).toEqual([cited])
  expect(await tree()).not.toContain(bare)
  const node = await call('GET', `/api/v1/t/${slug}/plans/${plan.id}/nodes/${cited}`, { as: founder })
  expect(node.json.citations).toMatchObject([{ standing: 'replaced', replacedBy: { documentId: successor, name: '31/CT-TTg' } }])
  const whole = await call('GET', `/api/v1/t/${slug}/plans/${plan.id}`, { as: founder })
  expect(whole.json.legalBases).toMatchObject([{ standing: 'replaced' }])
  expect((await call('GET', `/api/v1/t/${slug}/documents/${plan.documentId}`, { as: founder })).json).toMatchObject({
    standingNow: 'replaced',
    relations: [{ kind: 'replaces', direction: 'in', documentId: successor }],
  })

  await call('DELETE', `/api/v1/t/${slug}/documents/${plan.documentId}/relations/${related.json.relations[0].id}`, { as: founder })
  expect(await tree()).toEqual([])
})

test('a relation is said once, of two documents of this register', async () => {
  const [province, other] = [await aProvince(database, ['planner']), await aProvince(database, ['planner'])]
  const [a, b] = [(await add(province, directive('2024-09-25'))).json.id, (await add(province, directive('2026-01-15'))).json.id]
  const foreign = (await add(other, directive('2024-09-25'))).json.id
  const relate = (toId: string, kind = 'amends') =>
    call('POST', `/api/v1/t/${province.slug}/documents/${b}/relations`, { as: province.founder, body: { kind, toId, effectiveOn: null } })
  expect((await relate(a)).status).toBe(200)
  expect(await relate(a)).toMatchObject({ status: 409, json: { code: 'already-exists' } })
  expect((await relate(a, 'replaces')).status, '(control) another kind is another relation').toBe(200)
  expect((await relate(b)).status).toBe(422)
  for (const nowhere of [foreign, newId()]) expect((await relate(nowhere)).status).toBe(404)
})

test('a document is cited by a draft and by a node of it, and cited no longer; what is issued cites what it cited', async () => {
  const province = await aProvince(database, ['planner'])
  const { slug, founder } = province
  const draft = await aPlan(database, province, { status: 'draft' })
  const issued = await aPlan(database, province)
  const path = `/api/v1/t/${slug}/plans/${draft.id}`
  const cite = (nodeId: string | null, to = path) =>
    call('POST', `${to}/citations`, { as: founder, body: { nodeId, documentId: null, document: directive('2024-09-25'), place: 'mục II' } })
  const cited = await cite(null)
  expect(cited.json.legalBases).toHaveLength(2)
  expect((await cite(draft.taskIds[1] as string)).status).toBe(200)
  const node = async () => (await call('GET', `${path}/nodes/${draft.taskIds[1]}`, { as: founder })).json
  expect(await node()).toMatchObject({ citationCount: 1, citations: [{ numberSymbol: '31/CT-TTg', place: 'mục II', standing: 'in-force' }] })
  const citationId = (await node()).citations[0].id
  expect((await call('DELETE', `${path}/citations/${citationId}`, { as: founder })).status).toBe(200)
  expect(await node()).toMatchObject({ citationCount: 0, citations: [] })
  expect((await call('DELETE', `${path}/citations/${citationId}`, { as: founder })).status).toBe(404)
  expect(await cite(null, `/api/v1/t/${slug}/plans/${issued.id}`)).toMatchObject({ status: 409, json: { code: 'plan-locked' } })
})

test('the graph leads from what a plan rests on through the plan to the units that carry it out, and holds nothing of another plan', async () => {
  const province = await aProvince(database, ['planner'])
  const { slug, founder, unitId } = province
  const [plan, other] = [await aPlan(database, province, { marker: 'một' }), await aPlan(database, province, { marker: 'hai' })]
  const upper = (await add(province, directive('2024-09-25'))).json.id
  await call('POST', `/api/v1/t/${slug}/documents/${plan.documentId}/relations`, { as: founder, body: { kind: 'implements', toId: upper, effectiveOn: null } })
  const graph = await call('GET', `/api/v1/t/${slug}/plans/${plan.id}/document-graph`, { as: founder })
  expect(graph.status, graph.text).toBe(200)
  expect(graph.json.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual([upper, plan.documentId, plan.id, unitId].toSorted())
  expect(graph.json.nodes.find(({ id }: { id: string }) => id === upper)).toMatchObject({ level: 'central', label: '31/CT-TTg (25/09/2024)', row: 0 })
  expect(graph.json.edges.toSorted((a: { kind: string }, b: { kind: string }) => (a.kind < b.kind ? -1 : 1))).toEqual([
    { from: unitId, to: plan.id, kind: 'carries-out' },
    { from: plan.id, to: plan.documentId, kind: 'cites' },
    { from: plan.documentId, to: upper, kind: 'implements' },
  ])
  const elsewhere = await call('GET', `/api/v1/t/${slug}/plans/${other.id}/document-graph`, { as: founder })
  expect(elsewhere.json.nodes.map(({ id }: { id: string }) => id)).not.toContain(upper)
})

test('a basis replaced twice leads on to what holds today', async () => {
  const province = await aProvince(database, ['planner'])
  const { slug, founder } = province
  const plan = await aPlan(database, province)
  const [second, third] = [(await add(province, directive('2024-09-25'))).json.id, (await add(province, directive('2026-01-15'))).json.id]
  const replace = (by: string, toId: string) =>
    call('POST', `/api/v1/t/${slug}/documents/${by}/relations`, { as: founder, body: { kind: 'replaces', toId, effectiveOn: null } })
  await replace(second, plan.documentId)
  await replace(third, second)
  const { json } = await call('GET', `/api/v1/t/${slug}/plans/${plan.id}`, { as: founder })
  expect(json.legalBases[0].replacedBy).toEqual({ documentId: third, name: '31/CT-TTg' })
})
