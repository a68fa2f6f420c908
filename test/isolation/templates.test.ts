import { aContent, aDraft, editorOf } from '@trongtam/api/a-draft'
import { openTestApp } from '@trongtam/api/test-app'
import { newId } from '@trongtam/db'
import { rewordNode } from '@trongtam/domain'
import { aMinistry, aProvince, aSchoolYear, openTestDatabase, type TestTenant } from '@trongtam/testing'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { connected, failureOf, provesItRunsAsTheAppRole, rolledBack } from './world/app-role.ts'

const database = openTestDatabase()
provesItRunsAsTheAppRole(database)
const call = openTestApp(database)

let ministry: TestTenant
let province: TestTenant
let other: TestTenant
beforeAll(async () => {
  ;[ministry, province, other] = await Promise.all([aMinistry(database), aProvince(database), aProvince(database)])
})

/** Runs `work` as the tenants' role inside a tenant. */
const inside = <T>({ id, founder }: TestTenant, work: (client: pg.Client) => Promise<T>): Promise<T> =>
  connected('tenant', (client) =>
    rolledBack(client, async () => {
      await client.query('select app.set_tenant($1, $2)', [id, founder.id])
      return work(client)
    }),
  )

const tables = ['template', 'revision', 'node', 'withdrawal', 'consultation'] as const
const writes = (table: string) => [
  `update template.${table} set ${table === 'template' || table === 'consultation' ? 'title' : table === 'withdrawal' ? 'reason' : table === 'node' ? 'text' : 'theme'} = 'đổi'`,
  `delete from template.${table}`,
  `insert into template.${table} default values`,
  `truncate template.${table}`,
]

describe('PUB-01 a published revision never changes', () => {
  test.for(tables)('template.%s is changed, removed or added to by nobody, whatever tenant they are in', async (table) => {
    for (const who of [ministry, province])
      await inside(who, async (client) => {
        for (const write of writes(table)) expect(await failureOf(client, write), write).toBe('42501')
        expect(await failureOf(client, `select * from template.${table} limit 1`), '(control)').toBe('done')
      })
    await connected('ministry', (client) =>
      rolledBack(client, async () => {
        await client.query('select pub.enter_ministry($1)', [ministry.founder.id])
        for (const write of writes(table)) expect(await failureOf(client, write), write).toBe('42501')
      }),
    )
    await connected('platform', (client) =>
      rolledBack(client, async () => {
        for (const write of writes(table)) expect(await failureOf(client, write), write).toBe('42501')
      }),
    )
  })

  test('not by the next one either, nor by its own withdrawal', async () => {
    const [editor, schoolYear] = [editorOf(call, ministry), aSchoolYear()]
    const first = (await editor.publish(await aDraft(call, ministry, schoolYear, aContent(['A', 'B'])))).json
    const before = await rowsOf(first.templateId, 1)
    const draft = (await editor.create(schoolYear, 'latest')).json
    const next = (await editor.save(draft, rewordNode(draft.content, draft.content.nodes[0].id, 'Lời khác'))).json
    expect((await editor.publish(next)).json.revision).toBe(2)
    expect(await rowsOf(first.templateId, 1)).toEqual(before)
    const second = await rowsOf(first.templateId, 2)
    await editor.withdraw(first.templateId, 2)
    expect(await rowsOf(first.templateId, 2)).toEqual(second)
    expect(second, '(control)').not.toEqual(before)
  })
})

describe('ISO-03 a draft is the ministry’s alone', () => {
  test('no province reads, changes or plants one; the ministry’s own analysts’ role has no way to it', async () => {
    const draft = await aDraft(call, ministry, aSchoolYear())
    const read = `select 1 from app.template_draft where id = '${draft.id}'`
    await inside(province, async (client) => {
      expect((await client.query(read)).rowCount).toBe(0)
      expect((await client.query(`update app.template_draft set title = 'đổi' where id = '${draft.id}'`)).rowCount).toBe(0)
      expect((await client.query(`delete from app.template_draft where id = '${draft.id}'`)).rowCount).toBe(0)
      expect(await failureOf(client, plantedDraft, [ministry.id, newId()])).toBe('42501')
    })
    await inside(ministry, async (client) => {
      expect((await client.query(read)).rowCount, '(control)').toBe(1)
      expect(await failureOf(client, plantedDraft, [ministry.id, newId()]), '(control)').toBe('done')
    })
    for (const role of ['ministry', 'platform'] as const)
      await connected(role, (client) => rolledBack(client, async () => expect(await failureOf(client, read), role).toBe('42501')))
  })

  test('of what is open for comments a province sees what was opened, and nothing written since', async () => {
    const editor = editorOf(call, ministry)
    const draft = await aDraft(call, ministry, aSchoolYear())
    const seen = () =>
      inside(province, async (client) => (await client.query('select content::text from template.consultation where draft_id = $1', [draft.id])).rows)
    expect(await seen()).toEqual([])
    const opened = (await editor.open(draft)).json
    await editor.save(opened, rewordNode(opened.content, opened.content.nodes[0].id, 'chưa ai được xem'))
    const rows = await seen()
    expect(rows).toHaveLength(1)
    expect(JSON.parse(rows[0].content)).toEqual(draft.content)
  })
})

describe('PUB-06 what a province tells the ministry', () => {
  const tellings = {
    'pub.comment': `insert into pub.comment (tenant_id, id, consultation_id, text, tenant_name, sent_at, sent_by) values ($1, $2, uuidv7(), 'lời', 'tên', now(), 'ai')`,
    'pub.adoption': `insert into pub.adoption (tenant_id, id, school_year, tenant_slug, tenant_name, template_id, revision, fields_differ, counted_at)
      values ($1, $2, 2026, 'tinh', 'Tỉnh', uuidv7(), 1, 3, now())`,
  }

  test.for(Object.entries(tellings))('in %s is told in its own name, once and for all; no other province hears it', async ([table, insert]) => {
    const id = newId()
    await connected('tenant', async (client) => {
      await client.query('begin')
      await client.query('select app.set_tenant($1, $2)', [province.id, province.founder.id])
      await client.query(insert, [province.id, id])
      await client.query('commit')
    })
    const read = `select 1 from ${table} where id = '${id}'`
    const change = [`update ${table} set tenant_name = 'khác' where id = '${id}'`, `delete from ${table} where id = '${id}'`]
    await inside(province, async (client) => {
      expect((await client.query(read)).rowCount, '(control)').toBe(1)
      for (const write of change) expect(await failureOf(client, write)).toBe('42501')
    })
    for (const who of [other, ministry])
      await inside(who, async (client) => {
        expect((await client.query(read)).rowCount).toBe(0)
        expect(await failureOf(client, insert, [province.id, newId()])).toBe('42501')
      })
    await connected('ministry', (client) =>
      rolledBack(client, async () => {
        expect((await client.query(read)).rowCount, 'before its door').toBe(0)
        await client.query('select pub.enter_ministry($1)', [ministry.founder.id])
        expect((await client.query(read)).rowCount).toBe(1)
        for (const write of change) expect(await failureOf(client, write)).toBe('42501')
        expect(await failureOf(client, insert, [province.id, newId()])).toBe('42501')
      }),
    )
    await connected('platform', (client) => rolledBack(client, async () => expect(await failureOf(client, read)).toBe('42501')))
  })
})

const plantedDraft = `insert into app.template_draft (tenant_id, id, school_year, template_id, title, content, created_at, updated_at, updated_by)
  values ($1, $2, 1900, uuidv7(), 'cài vào', '{}', now(), now(), uuidv7())`

/** Every byte of a revision, as the administrator sees it. */
function rowsOf(templateId: string, revision: number) {
  return connected('admin', async (admin) => {
    const { rows: heads } = await admin.query('select r::text from template.revision r where template_id = $1 and revision = $2', [templateId, revision])
    const { rows: nodes } = await admin.query('select n::text from template.node n where template_id = $1 and revision = $2 order by 1', [templateId, revision])
    expect(nodes.length).toBeGreaterThan(3)
    return [heads, nodes]
  })
}
