import { type TestTenant, aPerson, aPlan, aProvince, join, openTestDatabase } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { anEstablished, aUnit, type UnitEvents, unitEventsOf } from './a-hierarchy.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const on = '2026-01-01'

async function aStage(): Promise<UnitEvents & { readonly province: TestTenant; readonly a: string; readonly b: string }> {
  const province = await aProvince(database, ['province-administrator', 'leader', 'planner'])
  const [a, b] = [
    await aUnit(database, province, { name: 'Trường An Hòa', code: 'A1' }),
    await aUnit(database, province, { name: 'Trường Bình Minh', code: 'B1' }),
  ]
  return { ...unitEventsOf(call, province), province, a, b }
}

type Stage = Awaited<ReturnType<typeof aStage>>

/** The children of the top unit on a day, by name. */
async function childrenOn({ get, province }: Stage, day: string, parentId: string = province.unitId): Promise<string[]> {
  return (await get(`units?parentId=${parentId}&on=${day}`)).json.items.map(({ name }: { name: string }) => name)
}

describe('an event of each kind', () => {
  test('establishes units, parents with their children', async () => {
    const stage = await aStage()
    const parent = anEstablished({ name: 'Phường Mới', parentUnitId: stage.province.unitId })
    const child = anEstablished({ name: 'Trường Mới', parentUnitId: parent.unitId })
    const { status, json } = await stage.apply({ kind: 'establish', on, units: [parent, child] })
    expect([status, json.kind, json.touchedCount, json.version]).toEqual([200, 'establish', 2, 1])
    expect(json.chiefs).toEqual(expect.arrayContaining([{ unitId: parent.unitId, before: null, after: 'Phường Mới' }]))
    expect(await childrenOn(stage, on)).toContain('Phường Mới')
    expect(await childrenOn(stage, on, parent.unitId)).toEqual(['Trường Mới'])
    expect(await childrenOn(stage, '2025-12-31')).not.toContain('Phường Mới')
  })

  test('renames, re-codes, changes kind: the day before all is as it was', async () => {
    const stage = await aStage()
    const { a, apply, get } = stage
    expect((await apply({ kind: 'rename', on, unitId: a, name: 'Trường An Phú' })).status).toBe(200)
    expect((await apply({ kind: 'recode', on: '2026-02-01', unitId: a, code: 'A2' })).status).toBe(200)
    const to = { kind: 'continuing-centre', ownKindId: null, stage: null, ownership: 'public', area: 'phường', tags: ['vùng cao'] }
    expect((await apply({ kind: 'change-kind', on: '2026-03-01', unitId: a, to })).status).toBe(200)
    const { versions } = (await get(`units/${a}`)).json
    expect(versions.map(({ name, code, kind, tags, validFrom, validTo }: Record<string, unknown>) => [name, code, kind, tags, validFrom, validTo])).toEqual([
      ['Trường An Hòa', 'A1', 'school', [], '2012-01-01', on],
      ['Trường An Phú', 'A1', 'school', [], on, '2026-02-01'],
      ['Trường An Phú', 'A2', 'school', [], '2026-02-01', '2026-03-01'],
      ['Trường An Phú', 'A2', 'continuing-centre', ['vùng cao'], '2026-03-01', null],
    ])
    expect((await get('unit-days')).json.items).toMatchObject([
      { day: '2010-01-01', began: 1, changed: 0, ended: 0, events: 0 },
      { day: '2012-01-01', began: 2 },
      { day: on, began: 0, changed: 1, ended: 0, events: 1 },
      { day: '2026-02-01', changed: 1, events: 1 },
      { day: '2026-03-01', changed: 1, events: 1 },
    ])
  })

  test('moves, and transfers to another level', async () => {
    const stage = await aStage()
    const { a, b, apply } = stage
    expect((await apply({ kind: 'move', on, unitIds: [a], parentUnitId: b })).status).toBe(200)
    expect(await childrenOn(stage, on, b)).toEqual(['Trường An Hòa'])
    expect((await apply({ kind: 'transfer-level', on: '2026-02-01', unitId: a, level: 'province', parentUnitId: stage.province.unitId })).status).toBe(200)
    expect(await childrenOn(stage, '2026-02-01', b)).toEqual([])
    expect(await childrenOn(stage, '2026-01-31', b)).toEqual(['Trường An Hòa'])
  })

  test('merges: what ends keeps its days, its children go on, and its lineage leads to what comes after', async () => {
    const stage = await aStage()
    const { a, b, apply, get } = stage
    const child = await aUnit(database, stage.province, { name: 'Điểm trường', parentUnitId: a })
    const into = anEstablished({ name: 'Trường Hòa Bình', parentUnitId: stage.province.unitId })
    const { status, json } = await apply({ kind: 'merge', on, unitIds: [a, b], into, children: {} }, { documentWords: 'Quyết định 12/QĐ-UBND' })
    expect(status, JSON.stringify(json)).toBe(200)
    expect(await childrenOn(stage, '2025-12-31')).toEqual(['Trường An Hòa', 'Trường Bình Minh'])
    expect(await childrenOn(stage, on)).toEqual(['Trường Hòa Bình'])
    expect(await childrenOn(stage, on, into.unitId)).toEqual(['Điểm trường'])
    const lineage = (await get(`units/${a}/lineage`)).json
    expect(lineage.isWhole).toBe(true)
    expect(lineage.nodes.map(({ name, to }: Record<string, unknown>) => [name, to])).toEqual(
      expect.arrayContaining([
        ['Trường An Hòa', on],
        ['Trường Bình Minh', on],
        ['Trường Hòa Bình', null],
      ]),
    )
    const edge = { toId: into.unitId, since: on, eventId: json.id, documentWords: 'Quyết định 12/QĐ-UBND' }
    expect(lineage.edges).toEqual(
      expect.arrayContaining([
        { fromId: a, ...edge },
        { fromId: b, ...edge },
      ]),
    )
    expect((await get(`unit-days/${on}/ended`)).json.items).toEqual([
      { id: a, name: 'Trường An Hòa', kind: 'school', successors: [{ id: into.unitId, name: 'Trường Hòa Bình' }], successorCount: 1 },
      { id: b, name: 'Trường Bình Minh', kind: 'school', successors: [{ id: into.unitId, name: 'Trường Hòa Bình' }], successorCount: 1 },
    ])
    const detail = (await get(`unit-events/${json.id}`)).json
    expect(detail).toMatchObject({ documentWords: 'Quyết định 12/QĐ-UBND', createdByName: stage.province.founder.name, touchedCount: 4, dependants: [] })
    expect(detail.touched.find(({ unitId }: { unitId: string }) => unitId === child)).toMatchObject({
      chief: false,
      before: { parentName: 'Trường An Hòa' },
      after: { parentName: 'Trường Hòa Bình' },
    })
    expect((await get(`unit-events?unitId=${child}`)).json.items.map(({ id }: { id: string }) => id)).toEqual([json.id])
    expect((await get('unit-events?from=2026-01-02')).json.items).toEqual([])
  })

  test('splits: each child goes where it is told, the rest to the first part', async () => {
    const stage = await aStage()
    const { a, apply } = stage
    const [one, two] = [
      await aUnit(database, stage.province, { name: 'Lớp Một', parentUnitId: a }),
      await aUnit(database, stage.province, { name: 'Lớp Hai', parentUnitId: a }),
    ]
    const parts = ['Trường An Hòa 1', 'Trường An Hòa 2'].map((name) => anEstablished({ name, parentUnitId: stage.province.unitId }))
    const { status, json } = await apply({ kind: 'split', on, unitId: a, parts, goesOn: false, children: { [two]: parts[1]?.unitId } })
    expect(status, JSON.stringify(json)).toBe(200)
    expect(await childrenOn(stage, on, parts[0]?.unitId)).toEqual(['Lớp Một'])
    expect(await childrenOn(stage, on, parts[1]?.unitId)).toEqual(['Lớp Hai'])
    expect(one).not.toBe(two)
  })

  test('splits off a part of what goes on', async () => {
    const stage = await aStage()
    const part = anEstablished({ name: 'Phân hiệu', parentUnitId: stage.province.unitId })
    expect((await stage.apply({ kind: 'split', on, unitId: stage.a, parts: [part], goesOn: true, children: {} })).status).toBe(200)
    expect(await childrenOn(stage, on)).toEqual(['Phân hiệu', 'Trường An Hòa', 'Trường Bình Minh'])
  })

  test('dissolves: children hang on what was above', async () => {
    const stage = await aStage()
    await aUnit(database, stage.province, { name: 'Điểm trường', parentUnitId: stage.a })
    expect((await stage.apply({ kind: 'dissolve', on, unitIds: [stage.a], children: {} })).status).toBe(200)
    expect(await childrenOn(stage, on)).toEqual(['Điểm trường', 'Trường Bình Minh'])
  })
})

describe('a preview', () => {
  test('changes nothing and tells what would be: units, those below, classes, people, tasks', async () => {
    const stage = await aStage()
    const { a, b, preview, get, province } = stage
    await aUnit(database, province, { name: 'Điểm trường', parentUnitId: b })
    const head = await aPerson(database)
    await join(database, head, { ...province, unitId: a }, ['unit-head'])
    const plan = await aPlan(database, { ...province, unitId: a })
    const { json } = await preview({ kind: 'merge', on, unitIds: [a], into: b, children: {} })
    expect(json).toMatchObject({
      faults: [],
      touchedCount: 2,
      belowCount: 1,
      positions: [{ title: 'unit-head', role: 'unit-head', holders: [head.name], fromUnitId: a, fromUnitName: 'Trường An Hòa', defaultToUnitId: b }],
      assignments: [{ planId: plan.id, text: 'Nhiệm vụ 1 bình thường', role: 'lead', dueOn: '2027-05-31', fromUnitId: a, defaultToUnitId: b }],
      responsibilities: [{ duty: 'Chủ trì bình thường', defaultToUnitId: b }],
      peopleCount: 1,
      figureCount: 0,
      figuresAhead: [],
    })
    expect(json.heirs).toEqual(expect.arrayContaining([{ unitId: b, name: 'Trường Bình Minh' }]))
    expect((await get('unit-events')).json.items).toEqual([])
    expect(await childrenOn(stage, on)).toEqual(['Trường An Hòa', 'Trường Bình Minh'])
  })

  test('names every fault with its unit, and such an event is refused with them', async () => {
    const stage = await aStage()
    const event = { kind: 'rename', on, unitId: stage.a, name: 'Trường Bình Minh' }
    const faults = [{ code: 'name-taken', unitId: stage.a, unitName: 'Trường An Hòa' }]
    const { json } = await stage.preview(event)
    expect(json).toMatchObject({ faults, touched: [], touchedCount: 0 })
    expect(await stage.apply(event)).toMatchObject({ status: 422, json: { code: 'unit-event-faulty', detail: { faults } } })
  })

  test('is what is confirmed: an event that would do anything else by now is refused', async () => {
    const stage = await aStage()
    const event = { kind: 'merge', on, unitIds: [stage.a], into: stage.b, children: {} }
    const { sha256 } = (await stage.preview(event)).json
    await aUnit(database, stage.province, { name: 'Điểm trường', parentUnitId: stage.a })
    expect(await stage.apply(event, { sha256 })).toMatchObject({ status: 409, json: { code: 'unit-event-changed' } })
    expect((await stage.apply(event)).status).toBe(200)
  })

  test('an event before a later one of the same unit is a fault; after it, it is none', async () => {
    const stage = await aStage()
    expect((await stage.apply({ kind: 'rename', on, unitId: stage.a, name: 'Trường An Phú' })).status).toBe(200)
    const event = (day: string) => ({ kind: 'recode', on: day, unitId: stage.a, code: 'X9' })
    expect((await stage.preview(event('2025-06-01'))).json.faults).toMatchObject([{ code: 'later-change' }])
    expect((await stage.preview(event('2026-01-02'))).json.faults).toEqual([])
  })

  test('a document is one of the register', async () => {
    const stage = await aStage()
    const plan = await aPlan(database, stage.province)
    const event = { kind: 'rename', on, unitId: stage.a, name: 'Trường An Phú' }
    expect((await stage.apply(event, { documentId: stage.a })).status).toBe(404)
    const { json } = await stage.apply(event, { documentId: plan.documentId, documentWords: 'thừa' })
    expect(json).toMatchObject({ documentId: plan.documentId, documentWords: 'Quyết định 1/QĐ-bình thường ngày 30/09/2024' })
  })

  test('a viewer may look at events, and do nothing', async () => {
    const stage = await aStage()
    const viewer = await aPerson(database)
    await join(database, viewer, stage.province, ['viewer'])
    expect((await stage.preview({ kind: 'recode', on, unitId: stage.a, code: null }, viewer)).status).toBe(403)
    expect((await call('GET', `/api/v1/t/${stage.province.slug}/unit-events`, { as: viewer })).status).toBe(200)
  })
})
