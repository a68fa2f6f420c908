import { randomUUID } from 'node:crypto'
import { allOperations, answersNotKept, openApiDocument, takesKey } from '@trongtam/contracts'
import { ofTenant } from '@trongtam/db'
import { ownerSession } from '@trongtam/db/operator'
import { answeredRequest, appointment, session } from '@trongtam/db/tables'
import { adminUrl, aPerson, aPlan, aProvince, join, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp, type TestAnswer } from '../test-app.ts'

const [database, otherDatabase] = [openTestDatabase({ poolSize: 8 }), openTestDatabase({ poolSize: 8 })]
const [call, otherCall] = [openTestApp(database), openTestApp(otherDatabase)]

const unsafe = allOperations.filter(({ method }) => method !== 'get')
const idOf = ({ operationId = '' }: (typeof unsafe)[number]) => operationId

describe('REL-04 which operations are safe to repeat', () => {
  test('every unsafe operation takes the key, or is on the list with its reason', () => {
    expect(
      unsafe
        .filter((each) => !takesKey(each))
        .map(idOf)
        .toSorted(),
    ).toEqual(Object.keys(answersNotKept).toSorted())
    for (const [id, reason] of Object.entries(answersNotKept)) expect(reason.length, id).toBeGreaterThan(20)
    expect(allOperations.filter(takesKey).filter(({ method }) => method === 'get')).toEqual([])
  })

  test('the document says so, for these and no others', () => {
    const { paths } = openApiDocument() as unknown as {
      paths: Record<string, Record<string, { operationId: string; parameters?: { name: string; in: string }[] }>>
    }
    const told = Object.values(paths).flatMap((path) =>
      Object.values(path).flatMap(({ operationId, parameters = [] }) =>
        parameters.some(({ name, in: place }) => place === 'header' && name === 'idempotency-key') ? [operationId] : [],
      ),
    )
    expect(told.toSorted()).toEqual(unsafe.filter(takesKey).map(idOf).toSorted())
  })
})

async function aDraft() {
  const province = await aProvince(database, ['planner'])
  const draft = await aPlan(database, province, { status: 'draft' })
  const path = `/api/v1/t/${province.slug}/plans/${draft.id}/nodes`
  const add = (key: string | null, text = 'Việc mới', through = call) =>
    through('POST', path, { as: province.founder, key, body: { parentId: draft.groupId, text } })
  const tasks = async () => ((await call('GET', `/api/v1/t/${province.slug}/plans/${draft.id}/tree`, { as: province.founder })).json.nodes as unknown[]).length
  return { province, draft, path, add, tasks }
}

const keptIn = ({ id, founder }: TestTenant) =>
  database.inTenant({ tenantId: id, personId: founder.id }, (db) => db.select().from(answeredRequest).where(ofTenant(db, answeredRequest)))

const codes = (answers: readonly TestAnswer[]) => answers.map(({ status, json }) => json?.code ?? status).toSorted()

describe('REL-04 the key', () => {
  test('for another body, another place or another version is refused, and does nothing', async () => {
    const { province, draft, add, tasks } = await aDraft()
    const key = randomUUID()
    expect((await add(key)).status).toBe(200)
    expect(await add(key, 'Việc khác')).toMatchObject({ status: 422, json: { code: 'idempotency-mismatch' } })
    const edit = (node: string, version: number, k: string) =>
      call('PATCH', `/api/v1/t/${province.slug}/plans/${draft.id}/nodes/${node}`, {
        as: province.founder,
        key: k,
        headers: { 'if-match': `"${version}"` },
        body: { text: 'Đổi' },
      })
    expect((await edit(draft.taskIds[0] as string, 1, key)).json.code).toBe('idempotency-mismatch')
    const own = randomUUID()
    expect((await edit(draft.taskIds[0] as string, 1, own)).status).toBe(200)
    expect((await edit(draft.taskIds[1] as string, 1, own)).json.code).toBe('idempotency-mismatch')
    expect((await edit(draft.taskIds[0] as string, 2, own)).json.code).toBe('idempotency-mismatch')
    expect((await edit(draft.taskIds[0] as string, 1, own)).json.version).toBe(2)
    expect(await tasks()).toBe(5)
  })

  test('is one person’s in one tenant: of another person or tenant it is another request', async () => {
    const { province, path, draft, add, tasks } = await aDraft()
    const colleague = await aPerson(database)
    await join(database, colleague, province, ['planner'])
    const key = randomUUID()
    expect((await add(key)).status).toBe(200)
    const theirs = await call('POST', path, { as: colleague, key, body: { parentId: draft.groupId, text: 'Việc mới' } })
    expect(theirs.status).toBe(200)
    expect(await tasks()).toBe(6)
    const elsewhere = await aDraft()
    expect((await elsewhere.add(key)).json.id).not.toBe(theirs.json.id)
  })

  test.each(['short', 'x'.repeat(15), 'x'.repeat(129), 'khoá có dấu cách 123456', 'tab\tinside-the-key-1'])('of another form is refused: %j', async (key) => {
    const { add, tasks } = await aDraft()
    const header = key.includes('á') ? Buffer.from(key).toString('latin1') : key
    expect(await add(header)).toMatchObject({ status: 422, json: { code: 'invalid-input', fields: [{ path: 'idempotency-key' }] } })
    expect(await tasks()).toBe(4)
  })

  test('may be left out: then each request is its own', async () => {
    const { add, tasks, province } = await aDraft()
    await add(null)
    await add(null)
    expect(await tasks()).toBe(6)
    expect(await keptIn(province)).toEqual([])
  })

  test('no longer helps whoever may no longer do it', async () => {
    const { province, path, draft } = await aDraft()
    const colleague = await aPerson(database)
    await join(database, colleague, province, ['planner'])
    const key = randomUUID()
    const send = () => call('POST', path, { as: colleague, key, body: { parentId: draft.groupId, text: 'Việc mới' } })
    expect((await send()).status).toBe(200)
    await database.inTenant({ tenantId: province.id, personId: province.founder.id }, async (db) => {
      await db.delete(appointment).where(and(ofTenant(db, appointment), eq(appointment.personId, colleague.id)))
    })
    expect(await send()).toMatchObject({ status: 403, json: { code: 'not-permitted' } })
  })

  test('of a request that was refused stores nothing: corrected, it goes through', async () => {
    const { province, draft } = await aDraft()
    const key = randomUUID()
    const path = `/api/v1/t/${province.slug}/plans/${draft.id}/nodes/${draft.taskIds[0]}`
    const edit = (version: number) => call('PATCH', path, { as: province.founder, key, headers: { 'if-match': `"${version}"` }, body: { text: 'Đổi' } })
    expect((await edit(7)).status).toBe(412)
    expect(await keptIn(province)).toEqual([])
    expect((await edit(1)).status).toBe(200)
    expect(await keptIn(province)).toHaveLength(1)
  })
})

describe('REL-04 many at once', () => {
  test('8 repeats in parallel, through two servers: one effect; whoever comes too early is told so at once', async () => {
    const { add, tasks } = await aDraft()
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => add(key, 'Việc mới', index % 2 ? call : otherCall)))
    const done = answers.filter(({ status }) => status === 200)
    expect(done.length).toBeGreaterThan(0)
    expect(new Set(done.map(({ json }) => json.id)).size).toBe(1)
    expect(codes(answers).filter((code) => code !== 200 && code !== 'request-in-flight')).toEqual([])
    expect(await tasks()).toBe(5)
    expect((await add(key)).json).toEqual(done[0]?.json)
  })

  test('(control) 8 with a key each: 8 effects', async () => {
    const { add, tasks } = await aDraft()
    await Promise.all(Array.from({ length: 8 }, (_, index) => add(randomUUID(), 'Việc mới', index % 2 ? call : otherCall)))
    expect(await tasks()).toBe(12)
  })

  test('while one is at work a repeat is refused with when to come again, and does not wait', async () => {
    const { draft, add, tasks } = await aDraft()
    const key = randomUUID()
    // Somebody holds the plan, so that the first request waits inside its transaction.
    const { first, refused } = await ownerSession(adminUrl(), async ({ query }) => {
      await query('reset role')
      await query('select 1 from app.plan where id = $1 for update', [draft.id])
      const waiting = add(key, 'Việc mới', otherCall)
      const isBlocked = () =>
        query<{ yes: boolean }>('select exists (select 1 from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))) as yes')
      while (!(await isBlocked()).rows[0]?.yes) continue
      return { first: { waiting }, refused: await add(key) }
    })
    expect(refused).toMatchObject({ status: 409, json: { code: 'request-in-flight' } })
    expect(refused.headers.get('retry-after')).toBe('1')
    expect((await first.waiting).status).toBe(200)
    expect(await tasks()).toBe(5)
  })
})

describe('REL-04 what is kept', () => {
  test('ends after 24 hours, a few rows with each new one, and only this tenant’s', async () => {
    const { province, add } = await aDraft()
    const other = await aDraft()
    const key = randomUUID()
    await add(key)
    await other.add(key)
    const inADay = openTestApp(database, () => new Date(Date.now() + 24 * 3_600_000 + 1_000))
    // The sessions of the builders last 12 hours: the clock of this server is ahead of them.
    await database.inPlatform(async (db) => {
      const later = new Date(Date.now() + 48 * 3_600_000)
      await db.update(session).set({ expiresAt: later, endsAt: later, idleMinutes: 3_000 }).where(eq(session.personId, province.founder.id))
    })
    expect((await add(key, 'Việc mới', inADay)).json.number, 'a new request').toBe('1.5')
    await add(randomUUID(), 'Việc nữa', inADay)
    expect(await keptIn(province)).toHaveLength(2)
    expect(await keptIn(other.province)).toHaveLength(1)
  })

  test('tells nothing of what was sent, and nothing without the server’s key', async () => {
    const { province, add } = await aDraft()
    await add(randomUUID(), 'Một việc rất riêng')
    const [row] = await keptIn(province)
    expect(row?.fingerprint).toMatch(/^[0-9a-f]{64}$/)
    expect(row?.operation).toBe('addPlanTask')
  })
})
