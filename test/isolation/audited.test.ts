import { openTestApp } from '@trongtam/api/test-app'
import { type Database, type TenantDb } from '@trongtam/db'
import { auditFields, auditWordsVi } from '@trongtam/domain'
import { recordAudit } from '@trongtam/records'
import { openTestDatabase } from '@trongtam/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connected, provesItRunsAsTheAppRole } from './world/app-role.ts'
import { type DescribedOperation, describedOperations, send } from './world/operations.ts'
import { callerOf, samples } from './world/samples.ts'
import { aWorld, type World } from './world/world.ts'

const database = openTestDatabase()
provesItRunsAsTheAppRole(database)

/** Unsafe operations in a tenant that leave no row there, each with its reason. */
const unaudited: Readonly<Record<string, string>> = {
  readImport: 'reads a text and changes nothing',
  readTemplateDocument: 'reads a text and changes nothing',
  previewDecisions: 'looks at what decisions would make of a plan and changes nothing',
  previewHandover: 'looks at what would move and changes nothing',
  previewPeopleImport: 'reads a file and changes nothing',
  previewUnitImport: 'keeps what a file would do, and changes no unit',
  pasteUnits: 'keeps what cells would do, and changes no unit',
  previewUnitEvent: 'looks at what an event would do and changes nothing',
  previewUnitClass: 'looks at whom a rule would mean and changes nothing',
}

// What was withdrawn, removed or suspended is gone for the others.
const last = ['withdrawPublication', 'removePerson', 'suspendTenant', 'resumeTenant']
const changes = describedOperations()
  .filter(({ method, path }) => method !== 'GET' && path.includes('{slug}'))
  .toSorted((a, b) => last.indexOf(a.operationId) - last.indexOf(b.operationId))

interface Written {
  readonly id: string
  readonly tenant_id: string
  readonly action: string
  readonly bytes: string
  readonly before: unknown
  readonly after: unknown
}

let world: World
const walked: Written[] = []
beforeAll(async () => {
  world = await aWorld(database)
})

/** Rows of the audit, of whatever tenant, that one person wrote. */
const rowsBy = (personId: string): Promise<Written[]> =>
  connected(
    'admin',
    async (admin) => (await admin.query<Written>('select id, tenant_id, action, bytes, before, after from app.audit where person_id = $1', [personId])).rows,
  )

/** The same world through a server whose audit does not do its work: it is skipped, or cannot be written. */
function without(audit: 'skipped' | 'failing'): World {
  const spoilt = <Db extends object>(db: Db): Db =>
    new Proxy(db, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name)
        if (name !== 'execute') return value
        return (query: { queryChunks?: readonly unknown[] }) => {
          if (!JSON.stringify(query.queryChunks ?? []).includes('app.append_audit')) return (value as (query: unknown) => unknown).call(target, query)
          return audit === 'skipped' ? Promise.resolve({ rows: [] }) : Promise.reject(new Error('the audit cannot be written'))
        }
      },
    })
  const through: Database = {
    ...database,
    inTenant: (actor, work) => database.inTenant(actor, (db, held) => work(spoilt<TenantDb>(db), held)),
    inOpened: (opening, work) => database.inOpened(opening, (db, opened) => work(spoilt<TenantDb>(db), opened)),
    inPlatform: (work) => database.inPlatform((db) => work(spoilt(db))),
  }
  return { ...world, call: openTestApp(through) }
}

async function perform(operation: DescribedOperation, through: World) {
  const sample = (await samples[operation.operationId]?.(world)) ?? {}
  const tenant = callerOf(operation.operationId, world)
  const as = sample.as === undefined ? tenant.founder : sample.as
  if (!as) throw new Error('an operation in a tenant is a member’s')
  const before = new Set((await rowsBy(as.id)).map(({ id }) => id))
  const answer = await send(through, operation, sample, { slug: tenant.slug, as })
  return { answer, rows: (await rowsBy(as.id)).filter(({ id }) => !before.has(id)) }
}

describe('SEC-21 what changes structure or value in a tenant', () => {
  test.for(changes)('$operationId stands in an audit, in the transaction of the change: no audit, no change', async (operation) => {
    if (operation.operationId in unaudited) {
      expect(await perform(operation, world)).toMatchObject({ answer: { status: 200 }, rows: [] })
      return
    }
    const failed = await perform(operation, without('failing'))
    expect([failed.answer.status, failed.rows], failed.answer.text).toEqual([500, []])
    // That it can still be done shows that nothing of the first time stayed.
    const done = await perform(operation, world)
    expect(done.answer.status, done.answer.text).toBe(200)
    expect(done.rows.length).toBeGreaterThan(0)
    walked.push(...done.rows)
  })

  test('(control) an operation that skipped it would be seen', async () => {
    const operation = changes.find(({ operationId }) => operationId === 'addPlanTask') as DescribedOperation
    const skipped = await perform(operation, without('skipped'))
    expect([skipped.answer.status, skipped.rows]).toEqual([200, []])
  })

  test('every exception is an operation there is', () => {
    expect(Object.keys(unaudited).filter((id) => !changes.some(({ operationId }) => operationId === id))).toEqual([])
  })
})

describe('VN-01 the values of the audit', () => {
  test('use names of fields that have words', () => {
    expect(walked.length).toBeGreaterThan(10)
    const used = new Set(walked.flatMap(({ before, after }) => fieldsIn([before, after])))
    const known: readonly string[] = auditFields
    expect([...used].filter((field) => !known.includes(field))).toEqual([])
    expect(used).toContain('text')
  })

  test('hold no name, no e-mail, no secret of anybody', async () => {
    expect(await personalIn(walked)).toEqual([])
  })

  test('(control) a name, an e-mail and a token would be seen', async () => {
    const { own } = world
    for (const text of [`giao cho ${own.founder.name}`, `gửi ${own.founder.email}`, own.founder.token])
      await database.inTenant({ tenantId: own.id, personId: own.founder.id }, (db) =>
        recordAudit(
          { db, personId: own.founder.id, now: new Date() },
          { action: 'plan.edit', entity: 'plan', entityId: null, before: null, after: { text, strange: 1 } },
        ),
      )
    const planted = (await rowsBy(own.founder.id)).filter(({ bytes }) => bytes.includes('strange'))
    expect(await personalIn(planted)).toHaveLength(3)
    expect(fieldsIn(planted.map(({ after }) => after))).toContain('strange')
  })

  afterAll(() => connected('admin', (admin) => admin.query('delete from app.audit where tenant_id = $1', [world.own.id])))
})

test('the words of a refused operation are there for every operation in a tenant', () => {
  const known = auditWordsVi.operation
  const missing = describedOperations().filter(({ operationId, path }) => path.includes('{slug}') && !known[operationId])
  expect(missing.map(({ operationId }) => operationId)).toEqual([])
})

function fieldsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, below]) => [name, ...fieldsIn(below)])
}

/** Rows that hold something of a person: any name or e-mail there is of anybody in this world, anything like an e-mail, a live token. */
async function personalIn(rows: readonly Written[]): Promise<string[]> {
  const known = await connected('admin', async (admin) => {
    const { rows: people } = await admin.query<{ text: string }>(`
      select name as text from identity.person where length(name) > 8 union select email from identity.person
      union select name from app.invitation where length(name) > 8 union select email from app.invitation
      union select contact_name from platform.registration where length(contact_name) > 8`)
    return people.map(({ text }) => text)
  })
  const secrets = [...known, ...[world.own, world.other, world.ministry].map(({ founder }) => founder.token), world.member.password]
  return rows.filter(({ bytes }) => /[\w.+-]+@[\w-]+\.\w+/.test(bytes) || secrets.some((secret) => bytes.includes(secret))).map(({ bytes }) => bytes)
}
