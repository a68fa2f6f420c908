import { randomUUID } from 'node:crypto'
import { ofTenant } from '@trongtam/db'
import { planNode } from '@trongtam/db/tables'
import { openTestDatabase, stateOf } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { provesItRunsAsTheAppRole } from './world/app-role.ts'
import { faultKinds, withFault } from './world/faults.ts'
import { amendmentToIssue } from './world/issuing-samples.ts'
import { describedOperations, send } from './world/operations.ts'
import { type MakeSample, samples } from './world/samples.ts'
import { aWorld, type World } from './world/world.ts'

const database = openTestDatabase()
provesItRunsAsTheAppRole(database)

const tried: readonly (readonly [name: string, operationId: string, sample: MakeSample | undefined])[] = [
  ['editPlanNode', 'editPlanNode', samples['editPlanNode']],
  ['issuePlan', 'issuePlan', samples['issuePlan']],
  ['issuePlan of an amendment', 'issuePlan', amendmentToIssue],
  ['publishPlan', 'publishPlan', samples['publishPlan']],
  ['applyUnitEvent', 'applyUnitEvent', samples['applyUnitEvent']],
  ['undoUnitEvent', 'undoUnitEvent', samples['undoUnitEvent']],
]

describe.for(faultKinds)('REL-03 with a statement that is %s', (kind) => {
  let world: World
  beforeAll(async () => void (world = await aWorld(database)))

  test.for(tried)('%s does all or nothing, and never says that it did', async ([, operationId, make]) => {
    const operation = describedOperations().find((each) => each.operationId === operationId) as ReturnType<typeof describedOperations>[number]
    const sample = (await make?.(world)) ?? {}
    const { own } = world
    const key = randomUUID()
    const ask = () => send(world, operation, sample, { slug: own.slug, as: own.founder, key })
    const state = () => stateOf({ tenantIds: [own.id], personIds: [own.founder.id] })
    const before = await state()
    const failed: string[] = []
    let isDone = false
    for (let number = 1; !isDone; number += 1) {
      const run = await withFault(number, kind, ask)
      if (run.failed === null) {
        expect(run.answer.status, run.answer.text).toBe(200)
        break
      }
      failed.push(run.failed)
      expect(run.answer.status, `${number}: ${run.failed} ${run.answer.text}`).toBeGreaterThanOrEqual(500)
      // The server did what it was told, and nobody heard of it: that is all, not a part.
      isDone = kind === 'lost' && run.failed === 'commit'
      if (!isDone) expect(await state(), `${number}: ${run.failed}`).toEqual(before)
    }
    expect(failed.length).toBeGreaterThan(8)
    expect(failed).toContain('commit')
    const after = await state()
    expect(after).not.toEqual(before)
    expect(after['app.audit']?.rows).toBe((before['app.audit']?.rows ?? 0) + 1)
    // REL-04: whoever was not told asks once more, and it is not done once more.
    expect((await ask()).status).toBe(200)
    expect(await state()).toEqual(after)
  })
})

test('REL-03 (control) what is done in two transactions is found half done', async () => {
  const { own } = await aWorld(database)
  const actor = { tenantId: own.id, personId: own.founder.id }
  const [first, second] = [own.draft.groupId, own.draft.taskId]
  const reword = (id: string) =>
    database.inTenant(actor, async (db) => {
      await db
        .update(planNode)
        .set({ text: 'Nửa chừng' })
        .where(and(ofTenant(db, planNode), eq(planNode.id, id)))
    })
  const state = () => stateOf({ tenantIds: [own.id], personIds: [] })
  const before = await state()
  // Each is a door, a change and a COMMIT: the fifth statement is the second change.
  const { failed } = await withFault(5, 'refused', () =>
    reword(first)
      .then(() => reword(second))
      .catch(() => undefined),
  )
  expect(failed).toMatch(/^update/)
  expect(await state()).not.toEqual(before)
})
