import { needsOf } from '@trongtam/api/operation-rights'
import { answersNotKept } from '@trongtam/contracts'
import { newId } from '@trongtam/db'
import { membership, passkey, tenant } from '@trongtam/db/tables'
import { isReading } from '@trongtam/domain'
import { aPerson, aProvince, archiveInto, join, openTestDatabase, spareFactor, stateOf, type TestPerson, type TestTenant } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connected, provesItRunsAsTheAppRole } from './world/app-role.ts'
import { leaksIn } from './world/full-province.ts'
import { describedOperations, send } from './world/operations.ts'
import { callerOf, type Sample, samples } from './world/samples.ts'
import { aWorld, comparable, type World } from './world/world.ts'

const database = openTestDatabase()
provesItRunsAsTheAppRole(database)

let world: World
let successor: TestTenant
/** Serves the successor there in the least way there is. */
let reader: TestPerson
const asked = new Map<string, Sample>()
/** What each reading operation answered a viewer of its own while the tenant was at work. */
const before = new Map<string, string>()

const ofArchive = () =>
  describedOperations().filter(({ operationId, path }) => path.includes('{slug}') && operationId in samples && callerOf(operationId, world) === world.own)
const rightOf = ({ operationId, path }: { operationId: string; path: string }) => needsOf(operationId, path) ?? 'tenant.read'
/** The work of one's own unit, which a reader of an archive has none of there. */
const withoutOwnWork = (text: string) => text.replace(/"mine":\[.*?\]/, '"mine":[]')
/** Unsafe by their method, and open to who may look: those that answer a file, and those that change nothing. */
const looking = (like: 'exportPlan' | 'previewDecisions') =>
  ofArchive().filter((each) => answersNotKept[each.operationId] === answersNotKept[like] && rightOf(each) === 'tenant.read')

beforeAll(async () => {
  world = await aWorld(database)
  successor = await aProvince(database)
  reader = await aPerson(database)
  await join(database, reader, successor, ['viewer'])
  const viewer = await aPerson(database)
  await join(database, viewer, world.own, ['viewer'])
  for (const { operationId } of ofArchive()) asked.set(operationId, (await samples[operationId]?.(world)) ?? {})
  for (const operation of ofArchive().filter(({ method }) => method === 'GET')) before.set(operation.operationId, (await ask(operation, viewer)).text)
  await archiveInto(database, world.own, successor)
}, 120_000)

const ask = (operation: ReturnType<typeof describedOperations>[number], as: TestPerson | null, slug = world.own.slug) =>
  send(world, operation, asked.get(operation.operationId) ?? {}, { slug, as })

describe('an archive', () => {
  test('is read by whoever serves its successor, in all that a viewer reads: the same rows as its own people saw', async () => {
    const reads = ofArchive().filter((operation) => operation.method === 'GET')
    expect(reads.length).toBeGreaterThan(20)
    let seen = 0
    for (const operation of reads) {
      const { operationId } = operation
      const answer = await ask(operation, reader)
      if (rightOf(operation) !== 'tenant.read') {
        expect([operationId, answer.status, answer.json.code]).toEqual([operationId, 403, 'not-permitted'])
        continue
      }
      expect([operationId, answer.status], answer.text).toEqual([operationId, 200])
      expect(leaksIn(answer.text), operationId).toEqual(leaksIn(withoutOwnWork(before.get(operationId) ?? '')))
      seen += leaksIn(answer.text).size
    }
    expect(seen).toBeGreaterThan(5)
  })

  test('is changed by nobody: every unsafe operation is refused as read-only, whatever one may do in the successor', async () => {
    const whole = { tenantIds: [world.own.id], personIds: [] }
    const state = await stateOf(whole)
    const open = [...looking('exportPlan'), ...looking('previewDecisions')].map(({ operationId }) => operationId)
    const unsafe = ofArchive().filter(({ method, operationId }) => method !== 'GET' && !open.includes(operationId))
    expect(unsafe.length).toBeGreaterThan(30)
    for (const operation of unsafe) {
      const answer = await ask(operation, successor.founder)
      const expected = isReading(rightOf(operation)) && rightOf(operation) !== 'tenant.read' ? [403, 'not-permitted'] : [409, 'tenant-read-only']
      expect([operation.operationId, answer.status, answer.json?.code], answer.text).toEqual([operation.operationId, ...expected])
    }
    for (const operation of looking('previewDecisions')) expect((await ask(operation, reader)).status, operation.operationId).toBe(200)
    expect(await stateOf(whole)).toEqual(state)
    // (control) the state of a tenant at work does move.
    const other = { tenantIds: [world.other.id], personIds: [] }
    const untouched = await stateOf(other)
    const path = `/api/v1/t/${world.other.slug}/plans/${world.other.draft.planId}/nodes`
    const added = await world.call('POST', path, { as: world.other.founder, body: { parentId: world.other.draft.groupId, text: 'Việc mới' } })
    expect(added.status, added.text).toBe(200)
    expect(await stateOf(other)).not.toEqual(untouched)
  })

  test('gives out its files, and the audit of the successor tells of it; its own stays as it was', async () => {
    const rows = (tenantId: string) =>
      connected(
        'admin',
        async (admin) => (await admin.query('select action, after from app.audit where tenant_id = $1 and person_id = $2', [tenantId, reader.id])).rows,
      )
    const exports = looking('exportPlan')
    expect(exports.map(({ operationId }) => operationId)).toEqual(expect.arrayContaining(['exportPlan', 'exportComparison']))
    for (const operation of exports) {
      const answer = await ask(operation, reader)
      expect([operation.operationId, answer.status, answer.text.slice(0, 2)]).toEqual([operation.operationId, 200, 'PK'])
    }
    const told = (await rows(successor.id)).filter(({ action }) => /\.export(-figures)?$/.test(action))
    expect(told.map(({ after }) => after.predecessorId)).toEqual(exports.map(() => world.own.id))
    expect(await rows(world.own.id)).toEqual([])
  })

  test('ISO-17 is for its former members, a third province, the ministry and a stranger as if it were nowhere', async () => {
    const strangers = [world.own.founder, world.own.planner, world.member, world.other.founder, world.ministry.founder, await aPerson(database)]
    for (const operation of ofArchive()) {
      const nowhere = comparable(await ask(operation, reader, 'khong-co'))
      expect(nowhere.status).toBe(404)
      for (const who of strangers) expect(comparable(await ask(operation, who)), operation.operationId).toEqual(nowhere)
    }
  })
})

describe('ISO-18 an archive', () => {
  let archive: TestTenant
  let heir: TestTenant
  let member: TestPerson
  beforeEach(async () => {
    ;[archive, heir, member] = [await aProvince(database), await aProvince(database), await aPerson(database)]
    await join(database, member, heir, ['planner'])
    await archiveInto(database, archive, heir)
  })
  const home = async (who = member, of = archive) => (await world.call('GET', `/api/v1/t/${of.slug}/home`, { as: who })).status
  const memberOf = (of: TestTenant) => and(eq(membership.personId, member.id), eq(membership.tenantId, of.id))
  const setStatus = (of: TestTenant, status: 'active' | 'suspended') =>
    database.inPlatform((db) => db.update(tenant).set({ status }).where(eq(tenant.id, of.id)))

  test('closes at the very next request once the membership of the successor ends, and the last position there', async () => {
    expect(await home()).toBe(200)
    const path = (of: string) => `/api/v1/t/${heir.slug}/${of}`
    const people = await world.call('GET', path('people?role=planner'), { as: heir.founder })
    const [{ positions }] = people.json.items
    const ended = await world.call('POST', path(`appointments/${positions[0].appointmentId}/end`), {
      as: heir.founder,
      headers: { 'if-match': '"1"' },
      body: { on: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10) },
    })
    expect(ended.status, ended.text).toBe(200)
    expect(await home()).toBe(404)
    expect((await world.call('GET', '/api/v1/me', { as: member })).json.memberships.map(({ slug }: { slug: string }) => slug)).toEqual([heir.slug])
    expect(await home(heir.founder)).toBe(200)
    await database.inPlatform((db) =>
      db
        .update(membership)
        .set({ endedAt: new Date() })
        .where(and(eq(membership.personId, heir.founder.id), eq(membership.tenantId, heir.id))),
    )
    expect(await home(heir.founder)).toBe(404)
  })

  test('SEC-08 asks its reader for the second factor that their roles in the successor ask for', async () => {
    const chief = await aPerson(database)
    await join(database, chief, heir, ['province-administrator'])
    const told = async (of: TestTenant) => {
      const { status, json } = await world.call('GET', `/api/v1/t/${of.slug}/home`, { as: chief })
      return [status, json.code]
    }
    expect([await home(chief), await home(chief, heir)], '(control) with one').toEqual([200, 200])
    await database.inPlatform((db) => db.delete(passkey).where(eq(passkey.personId, chief.id)))
    expect([await told(archive), await told(heir)]).toEqual(Array.from({ length: 2 }, () => [403, 'enrolment-required']))
    expect(await home(), '(control) a planner is asked for none').toBe(200)
    await spareFactor(database, chief)
    expect(await home(chief), '(control) spared, as the demonstration is').toBe(200)
  })

  test('closes while its successor is suspended, and opens again with it', async () => {
    await setStatus(heir, 'suspended')
    expect([await home(), await home(heir.founder)]).toEqual([404, 404])
    await setStatus(heir, 'active')
    expect([await home(), await home(heir.founder)]).toEqual([200, 200])
  })

  test('goes on with its successor into the next merger: read from the end of the line, and no longer from the middle', async () => {
    const next = await aProvince(database)
    await archiveInto(database, heir, next)
    expect([await home(), await home(member, heir), await home(next.founder), await home(next.founder, heir)]).toEqual([404, 404, 200, 200])
    const { memberships } = (await world.call('GET', '/api/v1/me', { as: next.founder })).json
    const line = memberships.slice(1).map(({ slug, archive: of }: { slug: string; archive: { successor: { slug: string } } }) => [slug, of.successor.slug])
    expect([memberships[0].slug, Object.fromEntries(line)]).toEqual([next.slug, { [archive.slug]: heir.slug, [heir.slug]: next.slug }])
    // A membership of the middle opens nothing more, also to who serves the end.
    await join(database, member, next, [])
    expect(await home()).toBe(404)
    await database.inPlatform((db) => db.delete(membership).where(memberOf(next)))
  })

  test('stands in the list of tenants under its successor, to be read and nothing else', async () => {
    const { memberships } = (await world.call('GET', '/api/v1/me', { as: heir.founder })).json
    expect(memberships).toMatchObject([
      { slug: heir.slug, status: 'active', archive: null },
      {
        slug: archive.slug,
        status: 'archived',
        archive: { successor: { slug: heir.slug, name: heir.name }, on: '2025-07-01' },
        roles: ['viewer'],
        position: null,
        permissions: ['tenant.read'],
      },
    ])
    expect((await world.call('GET', '/api/v1/me', { as: archive.founder })).json.memberships).toEqual([])
  })

  test('SEC-21 keeps nothing of what is refused there: the audit of its successor does', async () => {
    const key = newId()
    const refused = await world.call('POST', `/api/v1/t/${archive.slug}/plans`, { as: member, body: { schoolYear: '2026-2027' }, key })
    expect([refused.status, refused.json.code]).toEqual([409, 'tenant-read-only'])
    await expect
      .poll(async () => (await world.call('GET', `/api/v1/t/${heir.slug}/audit?group=request`, { as: heir.founder })).json.items.length, { timeout: 5_000 })
      .toBe(1)
    await connected('admin', async (admin) => expect((await admin.query('select from app.audit where tenant_id = $1', [archive.id])).rowCount).toBe(0))
  })
})
