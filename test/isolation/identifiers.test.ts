import { themeId } from '@trongtam/domain'
import { openTestDatabase } from '@trongtam/testing'
import { beforeAll, expect, test } from 'vitest'
import { connected, provesItRunsAsTheAppRole } from './world/app-role.ts'
import { describedOperations, send } from './world/operations.ts'
import { callerOf, samples } from './world/samples.ts'
import { aWorld, type World } from './world/world.ts'

const database = openTestDatabase()
provesItRunsAsTheAppRole(database)

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-(.)[0-9a-f]{3}-([89ab])[0-9a-f]{3}-[0-9a-f]{12}$/
let world: World
let answers: string[]
beforeAll(async () => {
  world = await aWorld(database)
  answers = []
  for (const operation of describedOperations()) {
    if (operation.operationId === 'signOut') continue
    const sample = (await samples[operation.operationId]?.(world)) ?? {}
    const tenant = callerOf(operation.operationId, world)
    const answer = await send(world, operation, sample, { slug: tenant.slug, as: sample.as === undefined ? tenant.founder : sample.as })
    // A spreadsheet is no JSON.
    if (answer.json !== null) answers.push(answer.text)
  }
})

/** Every value of a JSON text with the name it stands under. */
function membersOf(text: string): [string, unknown][] {
  const found: [string, unknown][] = []
  JSON.parse(text, (key, value) => {
    found.push([key, value])
    return value
  })
  return found
}

test('ISO-14 every id in any answer is a uuid of version 7', () => {
  const ids = answers.flatMap(membersOf).filter(([key, value]) => /(^id|Id)$/.test(key) && value !== null)
  expect(ids.length).toBeGreaterThan(50)
  // The theme is one in every plan and template, and is called so in both.
  expect(ids.filter(([, value]) => value !== themeId && uuid.exec(String(value))?.[1] !== '7')).toEqual([])
})

/** A token's hash, and what browsers, authenticators and identity providers call their own. */
const namedElsewhere = ['identity.session.id', 'identity.passkey.id', 'identity.device.id', 'identity.oidc_provider.client_id']

test('ISO-14 every id in the database is a uuid of version 7, and no column counts by itself', async () => {
  await connected('admin', async (admin) => {
    const { rows: columns } = await admin.query<{ table: string; column: string; default: string | null; identity: string }>(`
      select format('%I.%I', table_schema, table_name) as table, column_name as column, column_default as default, is_identity as identity
      from information_schema.columns where table_schema in ('app', 'platform', 'identity', 'template', 'pub')`)
    expect(columns.filter((each) => /nextval/.test(each.default ?? '') || each.identity === 'YES')).toEqual([])
    const ids = columns.filter(({ table, column }) => /^(id|.*_id)$/.test(column) && !namedElsewhere.includes(`${table}.${column}`))
    expect(ids.length).toBeGreaterThan(50)
    for (const { table, column } of ids) {
      const { rows } = await admin.query(`select ${column} from ${table} where ${column} is not null and substr(${column}::text, 15, 1) <> '7' limit 1`)
      expect(rows, `${table}.${column}`).toEqual([])
    }
  })
})

test('ISO-14 a session’s secret is no id: 256 random bits, of which the database holds nothing', async () => {
  const { token } = world.own.founder
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(new Set([token, world.other.founder.token, world.ministry.founder.token, world.member.token]).size).toBe(4)
  await connected('admin', async (admin) => {
    const { rows } = await admin.query('select to_jsonb(s)::text as row from identity.session s where person_id = $1', [world.own.founder.id])
    expect(rows).toHaveLength(1)
    expect(rows[0].row).not.toContain(token)
    expect(rows[0].row).not.toContain(Buffer.from(token, 'base64url').toString('hex'))
  })
})
