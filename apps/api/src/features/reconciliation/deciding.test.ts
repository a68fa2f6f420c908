import { adoption, plan } from '@trongtam/db/tables'
import { aPlan, aRevision, openTestDatabase } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { aRevisedPlan, reconcilingOf, type ToldChange } from './a-revised-plan.ts'

const database = openTestDatabase()
const call = openTestApp(database)

describe('deciding', () => {
  test('twice upon the same change is refused, and nothing of the second time happens', async () => {
    const { read, decide, revise, items } = await aRevisedPlan(database, call)
    await revise()
    const [first, second] = (await read()).changes as ToldChange[]
    expect((await decide([{ key: first?.key, choice: 'accept' }])).status).toBe(200)
    const before = await items()
    const again = await decide([
      { key: first?.key, choice: 'keep' },
      { key: second?.key, choice: 'accept' },
    ])
    expect(again).toMatchObject({ status: 409, json: { code: 'change-gone', detail: { keys: [first?.key] } } })
    expect(await items()).toEqual(before)
    expect((await decide([{ key: second?.key, choice: 'accept' }])).status, '(control)').toBe(200)
  })

  test('by two people at once upon the same version: one is first, the other is told what stands there now', async () => {
    const { read, decide, revise } = await aRevisedPlan(database, call)
    await revise()
    const { changes, version } = await read()
    const answers = await Promise.all([0, 1].map((index) => decide([{ key: changes[index].key, choice: 'accept' }], version)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412])
    expect(answers.find(({ status }) => status === 412)?.json).toMatchObject({ code: 'version-stale', detail: { current: { version: version + 1 } } })
    expect((await read()).changes).toHaveLength(changes.length - 1)
  })

  test('in words of one’s own takes what the field can hold, and nothing else', async () => {
    const { read, decide, revise, items } = await aRevisedPlan(database, call)
    await revise()
    const changes = (await read()).changes as ToldChange[]
    const keyOf = (kind: string, type = 'edited') => changes.find((each) => each.kind === kind && each.type === type)?.key
    const level = { comparator: 'range', low: 85, high: 88, unit: '%' }
    for (const [key, value] of [
      [keyOf('group'), '  '],
      [keyOf('group'), 7],
      [keyOf('group'), 'x'.repeat(10_001)],
      [keyOf('target'), { comparator: 'range', low: 9, high: 1, unit: '%' }],
      [keyOf('target'), '≥ 20 %'],
      [keyOf('milestone'), '2026-02-30'],
      [keyOf('task', 'added'), 'Lời khác'],
    ])
      expect(await decide([{ key, choice: 'edit', value }]), JSON.stringify([key, value])).toMatchObject({
        status: 422,
        json: { code: 'invalid-input', fields: [{ path: 'decisions.0.value' }] },
      })
    const done = await decide([
      { key: keyOf('group'), choice: 'edit', value: ' Nhóm một  của tỉnh ' },
      { key: keyOf('target'), choice: 'edit', value: level },
    ])
    expect(done.status, done.text).toBe(200)
    const after = await items()
    expect(after.find(({ fields }) => fields['text'] === 'Nhóm một của tỉnh')).toMatchObject({ base: { fields: { text: 'Nhóm một đổi tên' } } })
    expect(after.filter(({ fields }) => JSON.stringify(fields['level']) === JSON.stringify(level))).toHaveLength(1)
  })

  test('is for drafts and amendments: an issued plan shows what is proposed and stays as it is; one without a template has nothing', async () => {
    const { read, decide, revise, province, planId, items } = await aRevisedPlan(database, call)
    await revise()
    const setStage = (stage: 'editing' | 'settled') =>
      database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
        db.update(plan).set({ status: 'issued', stage }).where(eq(plan.id, planId)),
      )
    await setStage('settled')
    const seen = await read()
    expect(seen).toMatchObject({ editable: false })
    expect(seen.changes.length).toBeGreaterThan(3)
    expect(await decide([{ key: seen.changes[0].key, choice: 'accept' }])).toMatchObject({ status: 409, json: { code: 'plan-locked' } })
    await setStage('editing')
    const group = (await items()).find(({ fields }) => fields['text'] === 'Nhóm một')
    const reasoned = seen.changes.map(({ key, kind, type }: ToldChange) => ({
      key,
      choice: 'accept',
      ...(kind === 'task' && type === 'added' && { reason: 'Tỉnh cũng cần' }),
    }))
    expect((await decide(reasoned)).status, '(control)').toBe(200)
    const reasonOf = async (nodeId: string | undefined) =>
      (await call('GET', `/api/v1/t/${province.slug}/plans/${planId}/nodes/${nodeId}`, { as: province.founder })).json.changeReason
    expect(await reasonOf(group?.id)).toBe('Theo bản 3 của khung nhiệm vụ của Bộ')
    expect(await reasonOf((await items()).find(({ fields }) => fields['text'] === 'Việc mới của Bộ')?.id)).toBe('Tỉnh cũng cần')
    const own = reconcilingOf(database, call, province, (await aPlan(database, province, { status: 'draft' })).id)
    expect(await own.ask('GET', '/reconciliation')).toMatchObject({ status: 409, json: { code: 'template-missing' } })
  })

  test('of a revision that asks nothing is noting that the plan follows it', async () => {
    const { read, decide, revise, template } = await aRevisedPlan(database, call)
    await aRevision(template.id, (content) => content)
    expect(await read()).toMatchObject({ changes: [], revision: 2, latest: { revision: 3 } })
    expect((await decide([])).json).toMatchObject({ revision: 3 })
    await revise()
    expect((await decide([])).status, '(control) it is no way around what is open').toBe(422)
  })
})

describe('the figures the ministry is told', () => {
  test('are how many places differ and which revision the plan follows, one row whenever they change', async () => {
    const { read, decide, acceptAll, revise, ask, province, template } = await aRevisedPlan(database, call)
    const told = () =>
      database.inTenant({ tenantId: province.id, personId: province.founder.id }, async (db) =>
        (await db.select().from(adoption).where(eq(adoption.tenantId, province.id)).orderBy(adoption.id)).map(({ revision, fieldsDiffer }) => [
          revision,
          fieldsDiffer,
        ]),
      )
    await revise()
    const { changes } = await read()
    const words = changes.find(({ kind, type }: ToldChange) => kind === 'group' && type === 'edited')
    await decide([{ key: words.key, choice: 'edit', value: 'Nhóm của tỉnh' }])
    await decide([{ key: changes[0].key, choice: 'defer', reason: 'Chờ' }])
    const done = await acceptAll()
    expect(await told()).toEqual([
      [2, 1],
      [3, 1],
    ])
    await ask('POST', '/reconciliation/undo', { stepId: done.json.undoable.stepId }, done.json.version)
    expect(await told()).toHaveLength(3)
    const row = await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
      db.select().from(adoption).where(eq(adoption.tenantId, province.id)).limit(1),
    )
    expect(row[0]).toMatchObject({ schoolYear: template.schoolYear, tenantSlug: province.slug, tenantName: province.name, templateId: template.id })
  })
})

describe('what is put off', () => {
  test('asks for a reason, stays in sight, keeps the plan behind, and is forgotten once it is decided', async () => {
    const { read, decide, acceptAll, revise } = await aRevisedPlan(database, call)
    await revise()
    const [first, ...others] = (await read()).changes as ToldChange[]
    expect(await decide([{ key: first?.key, choice: 'defer' }])).toMatchObject({ status: 422, json: { fields: [{ path: 'decisions.0.reason' }] } })
    const deferred = await decide([{ key: first?.key, choice: 'defer', reason: 'Chờ HĐND họp' }, ...others.map(({ key }) => ({ key, choice: 'keep' }))])
    expect(deferred.json, deferred.text).toMatchObject({
      revision: 2,
      changes: [{ key: first?.key, deferred: { reason: 'Chờ HĐND họp', at: expect.any(String) } }],
    })
    const again = await decide([{ key: first?.key, choice: 'defer', reason: 'Vẫn chờ' }])
    expect(again.json.changes[0].deferred.reason).toBe('Vẫn chờ')
    const undone = await decide([{ key: first?.key, choice: 'accept' }])
    expect(undone.json).toMatchObject({ revision: 3, changes: [] })
    expect((await acceptAll()).json.code, '(control)').toBe('change-gone')
  })
})

describe('undoing', () => {
  test('the last step restores every row, proposes the same changes again, and what was put off before is put off', async () => {
    const { read, decide, acceptAll, revise, items, ask } = await aRevisedPlan(database, call)
    await revise()
    const [first] = (await read()).changes as ToldChange[]
    const put = await decide([{ key: first?.key, choice: 'defer', reason: 'Chờ' }])
    const [before, proposed] = [await items(), put.json.changes]
    const done = await acceptAll()
    expect(done.json.changes).toEqual([])
    const undone = await ask('POST', '/reconciliation/undo', { stepId: done.json.undoable.stepId }, done.json.version)
    expect(undone.json, undone.text).toMatchObject({ revision: 2, changes: proposed })
    expect(await items()).toEqual(before)
    const again = await acceptAll()
    expect(again.json, '(control) and can be decided again').toMatchObject({ changes: [], revision: 3 })
    expect(await items()).not.toEqual(before)
  })

  test('is over once a task it added was finished', async () => {
    const { acceptAll, revise, items, ask, read } = await aRevisedPlan(database, call)
    await revise()
    const done = await acceptAll()
    const added = (await items()).find(({ fields }) => fields['text'] === 'Việc mới của Bộ')
    expect((await ask('PUT', `/nodes/${added?.id}/finish`, { finishedOn: '2026-01-15' }, 1)).status).toBe(200)
    const { stepId } = (await read()).undoable
    expect((await ask('POST', '/reconciliation/undo', { stepId }, done.json.version)).json).toMatchObject({ code: 'nothing-to-undo' })
    await ask('PUT', `/nodes/${added?.id}/finish`, { finishedOn: null }, 2)
    expect((await ask('POST', '/reconciliation/undo', { stepId }, done.json.version)).status, '(control)').toBe(200)
  })

  test('is over once anything else of the plan changed, and is not there for another’s step', async () => {
    const { decide, read, revise, items, ask, planId, province } = await aRevisedPlan(database, call)
    await revise()
    const [first] = (await read()).changes as ToldChange[]
    const done = await decide([{ key: first?.key, choice: 'accept' }])
    const { stepId } = done.json.undoable
    expect((await ask('POST', '/reconciliation/undo', { stepId: planId }, done.json.version)).status).toBe(404)
    const task = (await items()).find(({ kind, dropped }) => kind === 'task' && !dropped)
    const edited = await call('PATCH', `/api/v1/t/${province.slug}/plans/${planId}/nodes/${task?.id}`, {
      as: province.founder,
      body: { text: 'Lời của tỉnh' },
      headers: { 'if-match': '"1"' },
    })
    expect(edited.status, edited.text).toBe(200)
    const now = await read()
    expect(now.undoable).toBeNull()
    expect(await ask('POST', '/reconciliation/undo', { stepId }, now.version)).toMatchObject({ status: 409, json: { code: 'nothing-to-undo' } })
  })
})
