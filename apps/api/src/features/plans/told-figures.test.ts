import { adoption } from '@trongtam/db/tables'
import { formatSchoolYear } from '@trongtam/domain'
import { aFullTemplate, aProvince, openTestDatabase } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openTestApp } from '#test-app'

const database = openTestDatabase()
const call = openTestApp(database)

test('the ministry is told in how many places a plan differs whenever that changes, and nothing of what the province writes', async () => {
  const province = await aProvince(database, ['planner'])
  const template = await aFullTemplate()
  const derived = await call('POST', `/api/v1/t/${province.slug}/plans`, { as: province.founder, body: { schoolYear: formatSchoolYear(template.schoolYear) } })
  const base = `/api/v1/t/${province.slug}/plans/${derived.json.id}`
  const ask = async (method: string, path: string, body: object, version?: number) => {
    const answer = await call(method, `${base}${path}`, { as: province.founder, body, ...(version && { headers: { 'if-match': `"${version}"` } }) })
    expect(answer.status, answer.text).toBe(200)
    return answer.json
  }
  const told = async () => {
    const rows = await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
      db.select().from(adoption).where(eq(adoption.tenantId, province.id)).orderBy(adoption.id),
    )
    expect(JSON.stringify(rows)).not.toContain('Lời của tỉnh')
    return rows.map(({ fieldsDiffer }) => fieldsDiffer)
  }
  const nodes = (await call('GET', `${base}/tree`, { as: province.founder })).json.nodes as { id: string; text: string }[]
  const [group, first, second] = nodes
  expect(await told()).toEqual([0])
  await ask('PATCH', `/nodes/${first?.id}`, { text: 'Lời của tỉnh' }, 1)
  expect(await told()).toEqual([0, 1])
  const { version } = await ask('PATCH', `/nodes/${first?.id}`, { text: 'Lời của tỉnh, lần hai' }, 2)
  const own = await ask('POST', '/nodes', { parentId: group?.id, text: 'Lời của tỉnh' })
  await ask('PATCH', `/nodes/${own.id}`, { text: 'Lời của tỉnh khác' }, 1)
  expect(await told(), '(control) other words in the same place, and what is the province’s own, change no figure').toEqual([0, 1])
  await ask('PATCH', `/nodes/${first?.id}`, { text: first?.text }, version)
  expect(await told()).toEqual([0, 1, 0])
  await ask('POST', `/nodes/${second?.id}/drop`, {}, 1)
  await ask('POST', `/nodes/${second?.id}/restore`, {}, 2)
  expect(await told()).toEqual([0, 1, 0, 1, 0])
  const plan = await call('GET', base, { as: province.founder })
  await ask('PUT', '/theme', { text: 'Lời của tỉnh' }, plan.json.version)
  await call('DELETE', `${base}/citations/${plan.json.legalBases[0].id}`, { as: province.founder })
  expect(await told()).toEqual([0, 1, 0, 1, 0, 1, 2])
})
