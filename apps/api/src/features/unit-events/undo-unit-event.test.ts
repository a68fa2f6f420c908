import { newId } from '@trongtam/db'
import { unitFigure } from '@trongtam/db/tables'
import { aPerson, aPlan, aProvince, join, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { anEstablished, aUnit, unitEventsOf } from './a-hierarchy.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const on = '2026-01-01'

async function aStage() {
  const province = await aProvince(database, ['province-administrator', 'leader', 'planner'])
  const [a, b] = [
    await aUnit(database, province, { name: 'Trường A', code: 'A1', tags: ['điểm', 'vùng cao'] }),
    await aUnit(database, province, { name: 'Trường B' }),
  ]
  await aUnit(database, province, { name: 'Điểm trường', parentUnitId: a })
  const head = await aPerson(database)
  await join(database, head, { ...province, unitId: a }, ['unit-head', 'reporter'])
  const plan = await aPlan(database, { ...province, unitId: a })
  return { province, a, b, head, plan, ...unitEventsOf(call, province) }
}

/** Every row of units and of the people in them; of an identity and of positions, whatever counts their changes is left out. */
function rowsOf({ id: tenantId, founder }: TestTenant): Promise<Record<string, unknown[]>> {
  return database.inTenant({ tenantId, personId: founder.id }, async (db) => {
    const rows = async (text: ReturnType<typeof sql>) => (await db.execute<{ row: unknown }>(text)).rows.map(({ row }) => row)
    return {
      versions: await rows(sql`select to_jsonb(t) as row from app.unit_version t where t.tenant_id = ${tenantId} order by t.unit_id, t.valid`),
      lineage: await rows(sql`select to_jsonb(t) as row from app.unit_lineage t where t.tenant_id = ${tenantId} order by t.from_unit_id, t.to_unit_id`),
      takeovers: await rows(sql`select to_jsonb(t) as row from app.takeover t where t.tenant_id = ${tenantId}`),
      positions: await rows(sql`select to_jsonb(t) - 'version' as row from app.position t where t.tenant_id = ${tenantId} order by t.id`),
      appointments: await rows(sql`select to_jsonb(t) - 'version' as row from app.appointment t where t.tenant_id = ${tenantId} order by t.id`),
      assignments: await rows(sql`select to_jsonb(t) as row from app.assignment t where t.tenant_id = ${tenantId} order by t.id`),
    }
  })
}

type Stage = Awaited<ReturnType<typeof aStage>>

const eventsOf: Readonly<Record<string, (stage: Stage) => object>> = {
  establish: ({ province }) => ({ kind: 'establish', on, units: [anEstablished({ name: 'Trường Mới', parentUnitId: province.unitId })] }),
  rename: ({ a }) => ({ kind: 'rename', on, unitId: a, name: 'Trường Đổi Tên' }),
  recode: ({ a }) => ({ kind: 'recode', on, unitId: a, code: null }),
  move: ({ a, b }) => ({ kind: 'move', on, unitIds: [a], parentUnitId: b }),
  merge: ({ a, b, province }) => ({
    kind: 'merge',
    on,
    unitIds: [a, b],
    into: anEstablished({ name: 'Trường AB', parentUnitId: province.unitId }),
    children: {},
  }),
  'merge into one that is': ({ a, b }) => ({ kind: 'merge', on, unitIds: [a], into: b, children: {} }),
  split: ({ a, b, province }) => ({
    kind: 'split',
    on,
    unitId: a,
    parts: [b, anEstablished({ name: 'Trường A2', parentUnitId: province.unitId })],
    goesOn: false,
    children: {},
  }),
  dissolve: ({ a }) => ({ kind: 'dissolve', on, unitIds: [a], children: {} }),
  'transfer-level': ({ a }) => ({ kind: 'transfer-level', on, unitId: a, level: 'commune', parentUnitId: null }),
  'change-kind': ({ a }) => ({
    kind: 'change-kind',
    on,
    unitId: a,
    to: { kind: 'other', ownKindId: null, stage: null, ownership: null, area: null, tags: [] },
  }),
}

describe('undoing an event', () => {
  test.for(Object.keys(eventsOf))('%s: every row is as it was, the event stays on record with its reason', async (kind) => {
    const stage = await aStage()
    const before = await rowsOf(stage.province)
    const applied = await stage.apply(eventsOf[kind]?.(stage) ?? {})
    expect(applied.status, applied.text).toBe(200)
    expect(await rowsOf(stage.province), '(control) the event did something').not.toEqual(before)
    const undone = await stage.undo(applied.json.id)
    expect(undone.status, undone.text).toBe(200)
    expect(await rowsOf(stage.province)).toEqual(before)
    expect(undone.json).toMatchObject({ version: 2, undoReason: 'Nhập nhầm', undoneByName: stage.province.founder.name, takeoverCount: 0 })
    expect(await stage.undo(applied.json.id, 2)).toMatchObject({ status: 409, json: { code: 'already-undone' } })
  })

  test('and applying it again does the same again', async () => {
    const stage = await aStage()
    const event = eventsOf['establish']?.(stage) ?? {}
    await stage.undo((await stage.apply(event)).json.id)
    expect((await stage.apply(event)).status).toBe(200)
  })

  test('keeps the document a version rested upon', async () => {
    const stage = await aStage()
    const rename = { kind: 'rename', on, unitId: stage.a, name: 'Tên thứ hai' }
    await stage.apply(rename, { documentId: stage.plan.documentId })
    const before = await rowsOf(stage.province)
    expect(JSON.stringify(before['versions'])).toContain(stage.plan.documentId)
    const later = await stage.apply({ ...rename, on: '2026-02-01', name: 'Tên thứ ba' })
    await stage.undo(later.json.id)
    expect(await rowsOf(stage.province)).toEqual(before)
  })
})

describe('an event cannot be undone while something rests upon it', () => {
  async function aMerger() {
    const stage = await aStage()
    const into = anEstablished({ name: 'Trường AB', parentUnitId: stage.province.unitId })
    const { json } = await stage.apply({ kind: 'merge', on, unitIds: [stage.a, stage.b], into, children: {} })
    return { ...stage, into, eventId: String(json.id) }
  }
  const refusesFor = async ({ undo, get, eventId }: Awaited<ReturnType<typeof aMerger>>, dependant: object) => {
    expect((await get(`unit-events/${eventId}`)).json.dependants).toEqual(expect.arrayContaining([dependant]))
    expect(await undo(eventId)).toMatchObject({
      status: 409,
      json: { code: 'unit-event-depended-on', detail: { dependants: expect.arrayContaining([dependant]) } },
    })
  }

  test('(control) an untouched merger can be', async () => {
    const stage = await aMerger()
    expect((await stage.get(`unit-events/${stage.eventId}`)).json.dependants).toEqual([])
    expect((await stage.undo(stage.eventId)).status).toBe(200)
  })

  test('a later event of the unit; once that is undone, it can be', async () => {
    const stage = await aMerger()
    const later = await stage.apply({ kind: 'rename', on: '2026-03-01', unitId: stage.into.unitId, name: 'Trường ABC' })
    await refusesFor(stage, { kind: 'later-event', words: 'Trường AB' })
    await stage.undo(later.json.id)
    expect((await stage.undo(stage.eventId)).status).toBe(200)
  })

  test('a unit that hangs below it since', async () => {
    const stage = await aMerger()
    await stage.apply({ kind: 'establish', on: '2026-03-01', units: [anEstablished({ name: 'Điểm mới', parentUnitId: stage.into.unitId })] })
    await refusesFor(stage, { kind: 'child', words: 'Điểm mới' })
  })

  test('a position that was made there since, or one that was taken over and is not as it was', async () => {
    const stage = await aMerger()
    const path = `/api/v1/t/${stage.province.slug}/positions`
    await call('POST', path, { as: stage.province.founder, body: { unitId: stage.into.unitId, title: 'Văn thư', role: 'viewer' } })
    await refusesFor(stage, { kind: 'position', words: 'Văn thư' })
    const other = await aMerger()
    const { items } = (
      await call('GET', `/api/v1/t/${other.province.slug}/positions?unitId=${other.into.unitId}&role=reporter`, { as: other.province.founder })
    ).json
    const ended = await call('POST', `/api/v1/t/${other.province.slug}/appointments/${items[0].holder.appointmentId}/end`, {
      as: other.province.founder,
      headers: { 'if-match': '"1"' },
      body: { on: '2099-01-01' },
    })
    expect(ended.status, ended.text).toBe(200)
    await refusesFor(other, { kind: 'position', words: 'reporter' })
  })

  test('a task that was given to it since', async () => {
    const stage = await aMerger()
    await aPlan(database, { ...stage.province, unitId: stage.into.unitId })
    await refusesFor(stage, { kind: 'assignment', words: 'Nhiệm vụ 1 bình thường' })
  })

  test('a task that was given to a position that was opened for it', async () => {
    const stage = await aStage()
    const { json } = await stage.apply({ kind: 'merge', on, unitIds: [stage.a], into: stage.b, children: {} })
    const positions = await call('GET', `/api/v1/t/${stage.province.slug}/positions?unitId=${stage.b}&role=reporter`, { as: stage.province.founder })
    const draft = await aPlan(database, { ...stage.province, unitId: stage.b }, { status: 'draft' })
    const path = `/api/v1/t/${stage.province.slug}/plans/${draft.id}/nodes/${draft.taskIds[1]}`
    const etag = (await call('GET', path, { as: stage.province.founder })).headers.get('etag') ?? ''
    const assigned = await call('PUT', `${path}/assignments`, {
      as: stage.province.founder,
      headers: { 'if-match': etag },
      body: { leadUnitId: stage.b, leadPositionId: positions.json.items[0].id, coordinatingUnitIds: [], dueOn: null, product: null },
    })
    expect(assigned.status, assigned.text).toBe(200)
    expect((await stage.undo(json.id)).json.detail.dependants).toEqual([{ kind: 'assignment', words: 'Nhiệm vụ 2 bình thường' }])
  })

  test('a figure it reported', async () => {
    const stage = await aMerger()
    const { id: tenantId, founder } = stage.province
    const figure = { tenantId, id: newId(), unitId: stage.into.unitId, schoolYear: 2025, kind: 'pupils', value: 7, reportedOn: '2026-02-01' }
    await database.inTenant({ tenantId, personId: founder.id }, (db) => db.insert(unitFigure).values(figure))
    await refusesFor(stage, { kind: 'figure', words: 'pupils 2025-2026' })
  })

  test('a later merger it is in', async () => {
    const stage = await aMerger()
    const other = await aUnit(database, stage.province, { name: 'Trường C' })
    await stage.apply({ kind: 'merge', on: '2026-06-01', unitIds: [stage.into.unitId], into: other, children: {} })
    await refusesFor(stage, { kind: 'later-event', words: 'Trường AB' })
  })

  test('another unit that bears its code or name since', async () => {
    const stage = await aMerger()
    await stage.apply({
      kind: 'establish',
      on: '2026-06-01',
      units: [{ ...anEstablished({ name: 'Trường A', parentUnitId: stage.province.unitId }), code: 'A1' }],
    })
    await refusesFor(stage, { kind: 'later-event', words: 'Trường A' })
  })
})
