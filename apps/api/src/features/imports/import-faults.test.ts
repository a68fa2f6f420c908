import { ownerSession } from '@trongtam/db/operator'
import { adminUrl, aPlan, aProvince, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { aDecision, corrected } from './a-decision.ts'

const calm = openTestDatabase()

/** Every row of a tenant, counted table by table, beneath row security. */
function countRows({ id }: TestTenant): Promise<Record<string, number>> {
  return ownerSession(adminUrl(), async ({ query }) => {
    await query('reset role')
    const { rows } = await query<{ name: string }>(
      "select format('%I.%I', table_schema, table_name) as name from information_schema.columns where column_name = 'tenant_id' and table_schema in ('app', 'pub') order by 1",
    )
    const counts: Record<string, number> = {}
    for (const { name } of rows)
      counts[name] = Number((await query<{ rows: string }>(`select count(*) as rows from ${name} where tenant_id = $1`, [id])).rows[0]?.rows)
    return counts
  })
}

/** A server whose database breaks at the n-th statement of a request. */
function aServerThatBreaks() {
  let left = Number.POSITIVE_INFINITY
  let broke = false
  const database = openTestDatabase({
    onQuery: () => {
      left -= 1
      if (left !== 0) return
      broke = true
      throw new Error('the connection broke here')
    },
  })
  const breakAt = (statement: number) => {
    left = statement
    broke = false
  }
  return { call: openTestApp(database), breakAt, hasBroken: () => broke }
}

const { call, breakAt, hasBroken } = aServerThatBreaks()

const useCases: [string, () => Promise<{ province: TestTenant; ask: () => ReturnType<typeof call> }>][] = [
  [
    'importing a document',
    async () => {
      const province = await aProvince(calm, ['planner'])
      return { province, ask: () => call('POST', `/api/v1/t/${province.slug}/imports`, { as: province.founder, body: corrected(aDecision()) }) }
    },
  ],
  [
    'adding a task',
    async () => {
      const province = await aProvince(calm, ['planner'])
      const draft = await aPlan(calm, province, { status: 'draft' })
      return {
        province,
        ask: () =>
          call('POST', `/api/v1/t/${province.slug}/plans/${draft.id}/nodes`, { as: province.founder, body: { parentId: draft.groupId, text: 'Việc' } }),
      }
    },
  ],
  [
    'assigning a task',
    async () => {
      const province = await aProvince(calm, ['planner'])
      const draft = await aPlan(calm, province, { status: 'draft' })
      return {
        province,
        ask: () =>
          call('PUT', `/api/v1/t/${province.slug}/plans/${draft.id}/nodes/${draft.taskIds[1]}/assignments`, {
            as: province.founder,
            headers: { 'if-match': '"1"' },
            body: { leadUnitId: province.unitId, coordinatingUnitIds: [], dueOn: null, product: null },
          }),
      }
    },
  ],
  [
    'publishing',
    async () => {
      const province = await aProvince(calm, ['leader'])
      const plan = await aPlan(calm, province)
      const { json } = await openTestApp(calm)('GET', `/api/v1/t/${province.slug}/plans/${plan.id}/publication-preview`, { as: province.founder })
      return {
        province,
        ask: () =>
          call('POST', `/api/v1/t/${province.slug}/plans/${plan.id}/publications`, { as: province.founder, body: { sha256: json.sha256, reason: null } }),
      }
    },
  ],
]

describe('REL-03 broken at any one of its statements, nothing is stored and nothing is told done', () => {
  test.each(useCases)('%s', async (_name, prepare) => {
    const { province, ask } = await prepare()
    const before = await countRows(province)
    let statement = 1
    for (; statement < 200; statement += 1) {
      breakAt(statement)
      const answer = await ask()
      if (!hasBroken()) {
        expect(answer.status).toBe(200)
        break
      }
      expect([statement, answer.status, answer.json.code]).toEqual([statement, 500, 'internal'])
      expect(await countRows(province), `statement ${statement}`).toEqual(before)
    }
    expect(statement).toBeGreaterThan(5)
    expect(await countRows(province)).not.toEqual(before)
  })
})
