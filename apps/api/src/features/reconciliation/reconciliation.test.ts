import { newId } from '@trongtam/db'
import { formatSchoolYear, originOf, type PlanItem, type TemplateNode } from '@trongtam/domain'
import { aDerivedPlan, aFullTemplate, aProvince, aRevision, openTestDatabase } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { aRevisedPlan, reconcilingOf, type ToldChange } from './a-revised-plan.ts'

const database = openTestDatabase()
const call = openTestApp(database)

/** What a plan shows, by the template's ids, in order: whatever its own ids and positions are. */
function shapeOf(items: readonly PlanItem[]) {
  const nameOf = (id: string | null) => items.find((item) => item.id === id)?.base?.id ?? id
  const below = Map.groupBy(
    items.filter(({ dropped }) => !dropped),
    ({ parentId }) => parentId,
  )
  const shape: unknown[] = []
  const walk = (parentId: string | null) => {
    for (const item of (below.get(parentId) ?? []).toSorted((a, b) => a.kind.localeCompare(b.kind) || a.position - b.position)) {
      shape.push([nameOf(item.id), nameOf(item.parentId), item.kind, item.fields, item.base?.fields, item.base?.parentId, originOf(item)])
      walk(item.id)
    }
  }
  walk(null)
  return shape
}

describe('an untouched plan', () => {
  test('that takes all of a new revision is what would be derived from it anew, and counts as following it', async () => {
    const { read, acceptAll, items, revise, province, template, planId } = await aRevisedPlan(database, call)
    expect(await read()).toMatchObject({ changes: [], editable: true, revision: 2, latest: { revision: 2 } })
    await revise()
    const before = await read()
    expect(before.changes.map(({ type }: ToldChange) => type).toSorted()).toEqual(
      'added added added edited edited edited edited removed removed split'.split(' '),
    )
    const done = await acceptAll()
    expect(done.json, done.text).toMatchObject({ changes: [], revision: 3, version: before.version + 1, undoable: { decisions: 10 } })
    const anew = await aProvince(database)
    const fresh = reconcilingOf(database, call, anew, await aDerivedPlan(database, anew, template))
    expect(shapeOf(await items())).toEqual(shapeOf(await fresh.items()))
    const summary = await call('GET', `/api/v1/t/${province.slug}/plans/${planId}`, { as: province.founder })
    expect(summary.json).toMatchObject({ revisionsBehind: 0, template: { revision: 3 }, counts: { groups: 3, tasks: 4, targets: 4, inherited: 4 } })
  })

  test('is told every change in words, with its place and whether it binds', async () => {
    const { read, revise } = await aRevisedPlan(database, call, { decideBy: '2020-01-31' })
    await revise()
    const { changes } = await read()
    const of = (type: string, kind: string) => changes.find((each: ToldChange) => each.type === type && each.kind === kind)
    expect(of('edited', 'group')).toMatchObject({
      base: 'Nhóm một',
      theirs: 'Nhóm một đổi tên',
      ours: 'Nhóm một',
      title: 'Nhóm một',
      number: '1',
      rule: 'mandatory',
      decideBy: '2020-01-31',
      overdue: true,
      state: 'only-theirs',
    })
    expect(of('edited', 'target')).toMatchObject({
      base: '≥ 80 %',
      theirs: '≥ 90 %',
      ours: '≥ 80 %',
      value: { comparator: '>=', value: 90, unit: '%' },
      number: '1.2',
      group: 'Nhóm một',
      decideBy: null,
      overdue: false,
    })
    expect(of('edited', 'milestone')).toMatchObject({ base: '05/09/2026', theirs: '07/09/2026' })
    expect(of('added', 'basis')).toMatchObject({
      theirs: 'Quyết định số 9/QĐ-BGDĐT ngày 01 tháng 7 năm 2026 của Bộ Giáo dục và Đào tạo về việc ban hành Kế hoạch (Điều 2)',
      ourId: null,
      number: null,
    })
    expect(of('added', 'task')).toMatchObject({ theirs: 'Việc mới của Bộ', base: null, ours: null })
    expect(of('split', 'group')).toMatchObject({
      base: 'Nhóm hai',
      theirs: '1. Nhóm hai tách ra',
      parts: [{ type: 'added' }, { type: 'moved', theirs: 'Nhóm hai tách ra' }],
    })
  })
})

describe('a plan with work of its own', () => {
  test('keeps every word, task and drop of it when all is accepted', async () => {
    const { acceptAll, revise, items, ask, read } = await aRevisedPlan(database, call)
    const tasks = (await items()).filter(({ kind }) => kind === 'task')
    const [, reworded, , dropped] = tasks
    const group = (await items()).find(({ fields }) => fields['text'] === 'Nhóm hai')
    await ask('PATCH', `/nodes/${reworded?.id}`, { text: 'Việc theo lời tỉnh' }, 1)
    await ask('POST', `/nodes/${dropped?.id}/drop`, {}, 1)
    const added = await ask('POST', '/nodes', { parentId: group?.id, text: 'Việc riêng của tỉnh' })
    expect(added.status, added.text).toBe(200)
    await revise()
    const seen = await read()
    expect(seen.silent.onlyOurs).toBe(2)
    await acceptAll()
    const after = await items()
    const find = (id: string | undefined) => after.find((item) => item.id === id)
    expect(find(reworded?.id)).toMatchObject({ fields: { text: 'Việc theo lời tỉnh' }, dropped: false })
    expect(find(dropped?.id)).toMatchObject({ dropped: true })
    expect(find(added.json.id)).toMatchObject({ fields: { text: 'Việc riêng của tỉnh' }, dropped: false, parentId: group?.id })
    expect(find(group?.id), '(control) the ministry’s is there too').toMatchObject({ dropped: false })
    expect(after.some(({ fields }) => fields['text'] === 'Việc mới của Bộ')).toBe(true)
  })
})

test('a template of a hundred tasks is derived in one request, and reconciled in another', async () => {
  const province = await aProvince(database, ['planner'])
  const template = await aFullTemplate()
  const many = Array.from({ length: 96 }, (_, index) => ({ id: newId(), text: `Việc thứ ${index}` }))
  await aRevision(template.id, (content) => ({
    ...content,
    nodes: [
      ...content.nodes,
      ...many.map((each, index) => ({ ...content.nodes.find(({ kind }) => kind === 'task'), ...each, targets: [], position: index + 3 }) as TemplateNode),
    ],
  }))
  const derived = await call('POST', `/api/v1/t/${province.slug}/plans`, { as: province.founder, body: { schoolYear: formatSchoolYear(template.schoolYear) } })
  expect(derived.json, derived.text).toMatchObject({ counts: { tasks: 100, inherited: 100 } })
  await aRevision(template.id, (content) => ({ ...content, nodes: content.nodes.map((node) => ({ ...node, text: `${node.text} (sửa)` })) }))
  const { acceptAll, items } = reconcilingOf(database, call, province, derived.json.id)
  expect((await acceptAll()).json).toMatchObject({ changes: [], revision: 4 })
  expect((await items()).filter(({ fields }) => String(fields['text']).endsWith('(sửa)'))).toHaveLength(102)
})

describe('a preview', () => {
  test('tells what decisions would make of the plan and how much stays open, and changes nothing', async () => {
    const { read, revise, ask, items, decide } = await aRevisedPlan(database, call)
    await revise()
    const { changes, version } = await read()
    const decisions = changes.filter(({ kind }: ToldChange) => kind === 'task' || kind === 'group').map(({ key }: ToldChange) => ({ key, choice: 'accept' }))
    const before = await items()
    const seen = await ask('POST', '/reconciliation/preview', { decisions })
    // A target goes with the task it hangs on.
    expect(seen.json, seen.text).toMatchObject({ open: changes.length - decisions.length - 1 })
    const rows = seen.json.rows.map(
      ({ change, number, before: was, after }: Record<string, unknown>) => `${String(change)} ${String(number)}: ${String(was)} → ${String(after)}`,
    )
    expect(rows).toContain('reworded 1: Nhóm một → Nhóm một đổi tên')
    expect(rows).toContain('added 1.2: null → Việc mới của Bộ')
    expect(rows).toContain('dropped 1.1: Nhóm một: việc 1 → null')
    expect([await items(), (await read()).version]).toEqual([before, version])
    expect((await decide(decisions)).json.changes, '(control)').toHaveLength(seen.json.open)
  })
})
