import { createHash } from 'node:crypto'
import { allOperations } from '@trongtam/contracts'
import { aPerson, join, openTestDatabase, stateOf } from '@trongtam/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { provesItRunsAsTheAppRole } from './world/app-role.ts'
import { describedOperations, send } from './world/operations.ts'
import { callerOf, type Sample, samples } from './world/samples.ts'
import { aWorld, comparable, type World } from './world/world.ts'

const database = openTestDatabase()
provesItRunsAsTheAppRole(database)
let world: World
beforeAll(async () => void (world = await aWorld(database)))

const operations = describedOperations()
const forStrangers = new Set(allOperations.filter(({ security }) => security?.length === 0).map(({ operationId }) => operationId))
const sampleOf = async (operationId: string): Promise<Sample> => (await samples[operationId]?.(world)) ?? {}
const everything = () => stateOf({ tenantIds: [world.own.id, world.other.id], personIds: [world.own.founder.id, world.other.founder.id] })

describe('SEC-01, SEC-02 a cookie that was stolen', () => {
  const withSession = operations.filter(({ operationId, path }) => path.includes('{slug}') && !forStrangers.has(operationId))

  test('opens nothing after its session has ended, nor does what a copy of the database holds of it', async () => {
    const { own, ministry, call } = world
    const victim = await aPerson(database)
    await join(database, victim, own, ['province-administrator', 'leader', 'planner'])
    await join(database, victim, ministry, ['ministry-administrator'])
    const stored = { ...victim, token: createHash('sha256').update(victim.token).digest('hex') }
    const plans = () => call('GET', `/api/v1/t/${own.slug}/plans`, { as: victim })
    expect((await plans()).status, '(control) while it lives it opens').toBe(200)
    expect((await call('GET', `/api/v1/t/${own.slug}/plans`, { as: stored })).status).toBe(401)
    expect((await call('DELETE', '/api/v1/session', { as: victim })).status).toBe(200)
    const tried = await Array.fromAsync(withSession, async (operation) => ({ operation, sample: await sampleOf(operation.operationId) }))
    const before = await everything()
    for (const { operation, sample } of tried) {
      const answer = await send(world, operation, sample, { slug: callerOf(operation.operationId, world).slug, as: victim })
      expect(answer, operation.operationId).toMatchObject({ status: 401, json: { code: 'not-signed-in' } })
    }
    expect(withSession.length).toBeGreaterThan(30)
    expect(await everything()).toEqual(before)
  })
})

/** The body with something more in one of its objects at a time, at any depth. */
function* withMore(body: unknown, more: Readonly<Record<string, unknown>>): Generator<unknown> {
  if (Array.isArray(body)) {
    for (const [index, part] of body.entries()) for (const changed of withMore(part, more)) yield body.with(index, changed)
    return
  }
  if (typeof body !== 'object' || body === null) return
  yield { ...body, ...more }
  for (const [name, part] of Object.entries(body)) for (const changed of withMore(part, more)) yield { ...body, [name]: changed }
}

describe('SEC-19 rights that a body assigns to itself', () => {
  const more = {
    role: 'province-administrator',
    roles: ['ministry-administrator'],
    tenantId: '01a20000-0000-7000-8000-000000000000',
    status: 'active',
    exemptFromFactor: true,
  }
  const writing = operations.filter(({ method }) => method !== 'GET' && method !== 'DELETE')

  test.for(writing)('$operationId refuses what it does not know, in every part of its body, and changes nothing', async (operation) => {
    const sample = await sampleOf(operation.operationId)
    if (!sample.body || sample.isForm) return
    const tenant = callerOf(operation.operationId, world)
    const as = sample.as === undefined ? tenant.founder : sample.as
    for (const [name, value] of Object.entries(more))
      for (const body of withMore(sample.body, { [name]: value })) {
        // Where a key is one of its own, this is no attack.
        if (name in sample.body) continue
        const answer = await send(world, operation, { ...sample, body: body as Record<string, unknown> }, { slug: tenant.slug, as })
        expect(answer, `${name}: ${JSON.stringify(body).slice(0, 200)}`).toMatchObject({ status: 422, json: { code: 'invalid-input' } })
      }
  })

  test('(control) a contract that only picked what it knows would let it pass', () => {
    const content = allOperations.find(({ operationId }) => operationId === 'changePosition')?.request?.body?.content['application/json'] as
      | { schema: { strip: () => { safeParse: (value: unknown) => { success: boolean } } } }
      | undefined
    expect(content?.schema.strip().safeParse({ title: 'Chuyên viên', ...more, role: 'viewer' }).success).toBe(true)
  })
})

describe('SEC-12 who is there cannot be told from an answer', () => {
  /** What tells of somebody who is there and of nobody; each sent from a network of its own. */
  const asked: Readonly<Record<string, (world: World) => readonly [there: unknown, nowhere: unknown]>> = {
    signIn: ({ member }) =>
      [member.email, 'khong-ai@example.test'].map((email) => ({ email, password: 'không phải mật khẩu', remember: false })) as [unknown, unknown],
    askPasswordReset: ({ member }) => [{ email: member.email }, { email: 'khong-ai@example.test' }],
  }
  /** Those that take no account, and why nothing can be told. */
  const takeNone: Readonly<Record<string, string>> = {
    signOut: 'takes nothing but the cookie',
    signInByPasskey: 'takes what a passkey signed upon a challenge of ours; the account is found by it',
    askPasskey: 'takes no account: every passkey may answer',
    resetPassword: 'takes a token of 256 bits',
    confirmEmailChange: 'takes a token of 256 bits',
    confirmRegistration: 'takes a token of 256 bits',
    inspectInvitation: 'takes a token of 256 bits',
    acceptInvitation: 'takes a token of 256 bits',
    register: 'proven with its letter in registrations.test.ts',
    listProvinces: 'reads the catalogue; that a province takes part is no secret',
    getInstance: 'reads what kind of server this is',
    listMailbox: 'the mailbox of the demonstration: not there on a server that sends mail',
    getMailboxMail: 'the mailbox of the demonstration: not there on a server that sends mail',
    listOidcTenants: 'reads which departments have a provider of their own, which their sign-in screen shows',
  }

  test('each operation for strangers is tried, or takes no account', () => {
    expect([...forStrangers].toSorted()).toEqual([...Object.keys(asked), ...Object.keys(takeNone)].toSorted())
  })

  test.for(Object.keys(asked))('%s answers alike in status, headers and body', async (operationId) => {
    const operation = operations.find((each) => each.operationId === operationId)
    const answers = []
    for (const [index, body] of (asked[operationId]?.(world) ?? []).entries())
      answers.push(comparable(await world.call(operation?.method ?? '', operation?.path ?? '', { body, from: `198.51.100.${index + 1}` })))
    expect(answers).toHaveLength(2)
    expect(answers[0]).toEqual(answers[1])
  })

  test('(control) an answer that did tell would be seen', async () => {
    const { email, password } = world.member
    const signIn = async (word: string, from: string) =>
      comparable(await world.call('POST', '/api/v1/session', { from, body: { email, password: word, remember: false } }))
    expect(await signIn(password, '198.51.100.9')).not.toEqual(await signIn('không phải mật khẩu', '198.51.100.10'))
  })
})
