import { newId } from '@trongtam/db'
import { tenant } from '@trongtam/db/tables'
import { aMinistry, aProvince, aSchoolYear, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { connected, failureOf, provesItRunsAsTheAppRole, rolledBack } from './world/app-role.ts'

const database = openTestDatabase()
provesItRunsAsTheAppRole(database)

let client: pg.Client
let province: TestTenant
let ministry: TestTenant
beforeAll(async () => {
  client = new pg.Client(inject('database').tenant)
  await client.connect()
  province = await aProvince(database)
  ministry = await aMinistry(database)
})
afterAll(() => client.end())

/** The template that is published again for each test, and one that never is. */
const [templateId, schoolYear, otherYear] = [newId(), aSchoolYear(), aSchoolYear()]
const head = { theme: 'Chủ đề', themeRule: 'adaptable', confidence: 'high', summary: 'bản đầu', changes: {}, bases: [], milestones: [] }
const node = () => ({
  id: newId(),
  parentId: null,
  kind: 'group',
  position: 1,
  text: 'Nhóm',
  rule: 'adaptable',
  placeRule: 'adaptable',
  targets: [],
  cameFrom: [],
})

interface Door {
  readonly name: string
  readonly text: string
  readonly values: (at: { readonly draftId: string }) => unknown[]
}

/** Each door of templates with a call that goes through inside the ministry. */
const doors: readonly Door[] = [
  {
    name: 'template.publish',
    text: 'select template.publish($1, $2, $3, $4, $5)',
    values: () => [newId(), otherYear, 'Khung', JSON.stringify(head), JSON.stringify([node()])],
  },
  { name: 'template.withdraw', text: 'select template.withdraw($1, $2, $3)', values: () => [templateId, 1, 'sai sót'] },
  {
    name: 'template.open_consultation',
    text: 'select template.open_consultation($1, $2, $3, $4, $5, $6)',
    values: () => [newId(), newId(), 2026, 'Khung', '{}', '2999-01-01'],
  },
  {
    name: 'template.publish_unit_pattern',
    text: 'select template.publish_unit_pattern($1, $2, $3)',
    values: () => ['Khung đơn vị', null, JSON.stringify({ bodies: [], classes: [] })],
  },
  { name: 'template.close_consultation', text: 'select template.close_consultation($1)', values: ({ draftId }) => [draftId] },
]
const setTenant = 'select app.set_tenant($1, $2)'

/** A revision to withdraw and a consultation to close, made and committed in the ministry. */
async function anOpening() {
  const draftId = newId()
  await client.query('begin')
  await client.query(setTenant, [ministry.id, ministry.founder.id])
  await client.query(doors[0]?.text ?? '', [templateId, schoolYear, 'Khung', JSON.stringify(head), JSON.stringify([node()])])
  await client.query(doors[2]?.text ?? '', [newId(), draftId, 2026, 'Khung', '{}', '2999-01-01'])
  await client.query('commit')
  return { draftId }
}

describe.for(doors)('ISO-13 $name', ({ text, values }) => {
  test('opens inside the ministry, for one transaction', async () => {
    const at = await anOpening()
    await rolledBack(client, async () => {
      await client.query(setTenant, [ministry.id, ministry.founder.id])
      expect(await failureOf(client, text, values(at))).toBe('done')
    })
    await rolledBack(client, async () => expect(await failureOf(client, text, values(at))).toBe('TT002'))
  })

  test('is shut inside a province, and with no tenant at all; nothing is written', async () => {
    const at = await anOpening()
    const before = await written()
    await rolledBack(client, async () => expect(await failureOf(client, text, values(at))).toBe('TT002'))
    await client.query('begin')
    await client.query(setTenant, [province.id, province.founder.id])
    await expect(client.query(text, values(at))).rejects.toMatchObject({ code: 'TT002' })
    await client.query('commit')
    expect(await written()).toEqual(before)
  })

  test('is shut inside a ministry that is not active, and inside a tenant that is nowhere', async () => {
    const [at, waiting] = [await anOpening(), await aMinistry(database)]
    await database.inPlatform((db) => db.update(tenant).set({ status: 'pending' }).where(eq(tenant.id, waiting.id)))
    await rolledBack(client, async () => {
      await client.query(setTenant, [waiting.id, waiting.founder.id])
      expect(await failureOf(client, text, values(at))).toBe('TT002')
    })
    await rolledBack(client, async () => {
      await client.query(`select set_config('app.tenant_id', $1, true)`, [newId()])
      expect(await failureOf(client, text, values(at))).toBe('TT002')
    })
  })

  test('is called by the tenants’ role and by no other', async () => {
    const at = await anOpening()
    for (const role of ['platform', 'ministry'] as const)
      await connected(role, (other) => rolledBack(other, async () => expect(await failureOf(other, text, values(at)), role).toBe('42501')))
  })

  test('finds its tables whatever the search path of the caller is', async () => {
    const at = await anOpening()
    await rolledBack(client, async () => {
      await client.query(setTenant, [ministry.id, ministry.founder.id])
      await client.query('set local search_path = pub, app')
      expect(await failureOf(client, text, values(at))).toBe('done')
    })
  })
})

test('the question they ask first is nobody’s to ask, and tells nothing', async () => {
  for (const role of ['tenant', 'platform', 'ministry'] as const)
    await connected(role, (other) => rolledBack(other, async () => expect(await failureOf(other, 'select template.must_be_ministry()'), role).toBe('42501')))
})

/** How many rows the schema of templates holds, table by table. */
async function written() {
  return connected('admin', async (admin) => {
    const count = (table: string) => admin.query(`select count(*)::int as rows from template.${table}`).then(({ rows }) => Number(rows[0].rows))
    const closed = await admin.query('select count(*)::int as rows from template.consultation where closed_at is not null')
    return [
      await count('template'),
      await count('revision'),
      await count('node'),
      await count('withdrawal'),
      await count('consultation'),
      await count('unit_pattern'),
      closed.rows[0].rows,
    ]
  })
}
