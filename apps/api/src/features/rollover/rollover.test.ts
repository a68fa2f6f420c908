import { adoption, audit } from '@trongtam/db/tables'
import { formatSchoolYear } from '@trongtam/domain'
import { aPlan, aProvince, aTemplate, openTestDatabase } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { anEndingPlan } from './a-ending-plan.ts'

const database = openTestDatabase()
const call = openTestApp(database)

async function anEnding() {
  const province = await aProvince(database, ['planner', 'leader'])
  const ending = await anEndingPlan(database, province)
  const base = `/api/v1/t/${province.slug}/plans`
  const ask = (method: string, path: string, body?: object, version?: number) =>
    call(method, `${base}/${path}`, { as: province.founder, ...(body && { body }), ...(version !== undefined && { headers: { 'if-match': `"${version}"` } }) })
  const roll = (choices: readonly object[] = [], version = 1) => ask('POST', `${ending.id}/rollover`, { choices }, version)
  const finish = (nodeId: string | undefined) => ask('PUT', `${ending.id}/nodes/${nodeId}/finish`, { finishedOn: '2026-01-15' }, 1)
  const treeOf = async (planId: string) =>
    (await ask('GET', `${planId}/tree`)).json.nodes.map(({ number, text }: Record<string, string>) => `${number} ${text}`)
  return { province, ending, ask, roll, finish, treeOf }
}

describe('before the year ends', () => {
  test('each task is suggested to be linked, copied or left, with the reason and where it would go', async () => {
    const { ending, ask, finish } = await anEnding()
    const [matched, unfinished, standing, finished] = ending.taskIds
    expect((await finish(finished)).status).toBe(200)
    const seen = (await ask('GET', `${ending.id}/rollover`)).json
    expect(seen).toMatchObject({
      schoolYear: formatSchoolYear(ending.schoolYear),
      next: { schoolYear: formatSchoolYear(ending.schoolYear + 1), templateId: ending.next.id, revision: 1 },
      nextGroups: [{ number: '1', text: 'Nâng cao chất lượng giáo dục' }, { number: '2' }],
      groups: [
        {
          nodeId: ending.groupId,
          number: '1',
          match: { itemId: ending.next.groupIds[0], reasons: expect.arrayContaining([{ code: 'same-words', percent: null }]) },
        },
        { match: null },
      ],
    })
    const of = (nodeId: string | undefined) => seen.tasks.find((task: { nodeId: string }) => task.nodeId === nodeId)
    expect(of(matched)).toMatchObject({
      why: 'unfinished',
      carry: 'link',
      number: '1.1',
      dueOn: '2027-05-31',
      match: { text: 'Nâng cao chất lượng giáo dục: việc 1' },
    })
    expect(of(unfinished)).toMatchObject({ why: 'unfinished', carry: 'copy', underId: ending.next.groupIds[0], match: null })
    expect(of(standing)).toMatchObject({ why: 'standing', carry: 'copy', underId: null })
    expect(of(finished)).toMatchObject({ why: 'finished', carry: 'leave' })
  })

  test('nothing is offered for a draft, without a template of the next year, or where that has a plan', async () => {
    const { province, ending, ask } = await anEnding()
    const draft = await aPlan(database, province, { status: 'draft' })
    expect((await ask('GET', `${draft.id}/rollover`)).json).toMatchObject({ code: 'plan-not-issued' })
    const early = await aPlan(database, province)
    expect((await ask('GET', `${early.id}/rollover`)).json).toMatchObject({ code: 'template-missing' })
    expect((await ask('GET', `${ending.id}/rollover`)).status, '(control)').toBe(200)
    const taken = await aPlan(database, province, { status: 'draft', schoolYear: ending.schoolYear + 1 })
    expect((await ask('GET', `${ending.id}/rollover`)).json).toMatchObject({ code: 'plan-exists', detail: { planId: taken.id } })
  })
})

describe('rolling over', () => {
  test('begins the next year from its template, carries what goes on with its links and units, and closes the old year', async () => {
    const { province, ending, ask, roll, finish, treeOf } = await anEnding()
    const [matched, unfinished, standing, finished] = ending.taskIds
    await finish(finished)
    const before = await treeOf(ending.id)
    const rolled = await roll()
    expect(rolled.json, rolled.text).toMatchObject({
      status: 'draft',
      schoolYear: formatSchoolYear(ending.schoolYear + 1),
      template: { id: ending.next.id, revision: 1 },
    })
    expect(await treeOf(rolled.json.id)).toEqual([
      '1 Nâng cao chất lượng giáo dục',
      '1.1 Nâng cao chất lượng giáo dục: việc 1',
      '1.2 Nâng cao chất lượng giáo dục: việc 2',
      '1.3 Xây dựng trường học hạnh phúc ở các xã miền núi',
      '2 Chuyển đổi số trong giáo dục',
      '2.1 Chuyển đổi số trong giáo dục: việc 1',
      '2.2 Chuyển đổi số trong giáo dục: việc 2',
      '3 Đổi mới thi đua của riêng tỉnh',
      '3.1 Giao ban hằng tháng với các phường',
    ])
    const tree = (await ask('GET', `${rolled.json.id}/tree`)).json.nodes as { id: string; number: string }[]
    const nodeAt = async (number: string) => (await ask('GET', `${rolled.json.id}/nodes/${tree.find((node) => node.number === number)?.id}`)).json
    const from = (nodeId: string | undefined) => ({ planId: ending.id, nodeId, schoolYear: formatSchoolYear(ending.schoolYear) })
    expect(await nodeAt('1.1')).toMatchObject({
      origin: 'inherited',
      carriedFrom: from(matched),
      assignments: [{ role: 'lead', dueOn: null, product: 'Báo cáo' }],
    })
    expect(await nodeAt('1.3')).toMatchObject({
      origin: 'local',
      carriedFrom: from(unfinished),
      assignments: [{ role: 'lead', dueOn: null }],
      targets: [{ name: 'Số trường' }],
    })
    expect(await nodeAt('3.1')).toMatchObject({ origin: 'local', carriedFrom: from(standing), standingTask: true })
    expect(await nodeAt('1.2'), '(control)').toMatchObject({ origin: 'inherited', carriedFrom: null, assignments: [] })
    const old = (await ask('GET', ending.id)).json
    expect(old).toMatchObject({ status: 'closed', stage: 'settled' })
    expect(await treeOf(ending.id)).toEqual(before)
    expect((await finish(standing)).json).toMatchObject({ code: 'plan-locked' })
    const told = await database.inTenant({ tenantId: province.id, personId: province.founder.id }, async (db) => ({
      adoption: await db.select().from(adoption).where(eq(adoption.tenantId, province.id)),
      audit: await db
        .select()
        .from(audit)
        .where(and(eq(audit.tenantId, province.id), eq(audit.action, 'plan.roll-over'))),
    }))
    expect(told.adoption).toMatchObject([{ schoolYear: ending.schoolYear + 1, revision: 1, fieldsDiffer: 0 }])
    expect(told.audit).toMatchObject([{ entityId: ending.id, after: { planId: rolled.json.id, carried: 4, status: 'closed' } }])
  })

  test('does what was chosen instead of what was suggested', async () => {
    const { ending, roll, treeOf } = await anEnding()
    const [matched, unfinished, standing, finished] = ending.taskIds
    const [, underId] = ending.next.groupIds
    const rolled = await roll([
      { nodeId: matched, carry: 'copy', underId },
      { nodeId: unfinished, carry: 'leave', underId: null },
      { nodeId: standing, carry: 'copy', underId },
      { nodeId: finished, carry: 'leave', underId: null },
    ])
    expect((await treeOf(rolled.json.id)).slice(3)).toEqual([
      '2 Chuyển đổi số trong giáo dục',
      '2.1 Chuyển đổi số trong giáo dục: việc 1',
      '2.2 Chuyển đổi số trong giáo dục: việc 2',
      '2.3 Nâng cao chất lượng giáo dục: việc 1',
      '2.4 Giao ban hằng tháng với các phường',
    ])
  })

  test('refuses a node of another plan and a group of no template, and nothing happened', async () => {
    const { province, ending, ask, roll } = await anEnding()
    const other = await aPlan(database, province)
    expect((await roll([{ nodeId: other.taskIds[0], carry: 'copy', underId: null }])).status).toBe(404)
    expect(await roll([{ nodeId: ending.taskIds[0], carry: 'copy', underId: ending.groupId }])).toMatchObject({
      status: 422,
      json: { fields: [{ path: 'choices.0.underId' }] },
    })
    expect((await ask('GET', ending.id)).json).toMatchObject({ status: 'issued', version: 1 })
  })

  test('by two people at once makes one plan', async () => {
    const { roll } = await anEnding()
    const answers = await Promise.all([roll(), roll()])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect((await roll([], 2)).json).toMatchObject({ code: 'plan-locked' })
  })

  test('goes on for years: what is issued in the second rolls over into the third, and each node leads back', async () => {
    const { ending, ask, roll, finish } = await anEnding()
    const [, , standing = ''] = ending.taskIds
    await finish(ending.taskIds[3])
    const second = (await roll()).json
    await ask('POST', `${second.id}/submission`, {}, second.version)
    const document = { numberSymbol: '7/QĐ-UBND', issuedOn: '2026-09-01', issuer: 'UBND', signer: 'Người Ký', title: 'Kế hoạch', theme: null }
    const issued = await ask('POST', `${second.id}/issue`, document, second.version + 1)
    expect(issued.status, issued.text).toBe(200)
    const third = await aTemplate(['Nâng cao chất lượng giáo dục'], ending.schoolYear + 2)
    const rolled = await ask('POST', `${second.id}/rollover`, { choices: [] }, issued.json.version)
    expect(rolled.json, rolled.text).toMatchObject({ template: { id: third.id }, schoolYear: formatSchoolYear(third.schoolYear) })
    const taskIn = async (planId: string) => {
      const { nodes } = (await ask('GET', `${planId}/tree`)).json
      const { id } = nodes.find(({ text }: { text: string }) => text === 'Giao ban hằng tháng với các phường')
      return (await ask('GET', `${planId}/nodes/${id}`)).json
    }
    const [last, middle] = [await taskIn(rolled.json.id), await taskIn(second.id)]
    expect([last.carriedFrom, middle.carriedFrom]).toMatchObject([
      { planId: second.id, nodeId: middle.id },
      { planId: ending.id, nodeId: standing },
    ])
  })
})
