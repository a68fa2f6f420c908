import type { Database } from '@trongtam/db'
import { aProvince, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openTestApp } from '../test-app.ts'
import { limitsOf } from './limits.ts'
import type { WorkBounds } from './work-bound.ts'

const statements: string[] = []
const database = openTestDatabase({ onQuery: (text) => void statements.push(text) })
const [loud, quiet] = [await aProvince(database), await aProvince(database)]

const small: WorkBounds = { atOnce: 3, atOncePerKey: 2, waiting: 4, waitingPerKey: 2, waitMs: 60_000 }

/** A server whose tenants' transactions stop before they begin, until they are let go. */
function aHeldServer(limits: Partial<Record<'members' | 'strangers' | 'lookUps', WorkBounds>> = { members: small }) {
  const held: string[] = []
  let letGo = () => {}
  const isFree = new Promise<void>((free) => (letGo = free))
  onTestFinished(() => letGo())
  const hold = async (what: string) => {
    held.push(what)
    await isFree
  }
  const holding: Database = {
    ...database,
    inTenant: async (actor, work) => {
      await hold(actor.tenantId)
      return database.inTenant(actor, work)
    },
    inPlatform: async (work) => {
      await hold('platform')
      return database.inPlatform(work)
    },
  }
  const call = openTestApp(holding, () => new Date(), { limits: { ...limitsOf(10), ...limits } })
  const plans = ({ slug, founder }: TestTenant) => call('GET', `/api/v1/t/${slug}/plans`, { as: founder })
  const untilHeld = async (count: number) => {
    while (held.length < count) await new Promise(setImmediate)
  }
  const untilWaiting = async (count: number) => {
    while (!(await call('GET', '/metrics', { from: '127.0.0.1' })).text.includes(`trongtam_work_waiting{kind="members"} ${count}\n`))
      await new Promise(setImmediate)
  }
  return { call, plans, held, letGo: () => letGo(), untilHeld, untilWaiting }
}

const code = ({ status, json }: { status: number; json: { code?: string } | null }) => json?.code ?? status

describe('REL-12 too much at once', () => {
  test('is refused at once, with when to come again and without a statement; what waits is served', async () => {
    const { plans, letGo, untilHeld, untilWaiting, held } = aHeldServer()
    const working = [plans(loud), plans(loud)]
    await untilHeld(2)
    const waiting = [plans(loud), plans(loud)]
    await untilWaiting(2)
    statements.length = 0
    const refused = await plans(loud)
    expect(refused).toMatchObject({ status: 503, json: { code: 'overloaded' } })
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(statements).toEqual([])
    expect(held).toHaveLength(2)
    letGo()
    expect((await Promise.all([...working, ...waiting])).map(code)).toEqual([200, 200, 200, 200])
    expect((await plans(loud)).status).toBe(200)
  })

  test('of one tenant leaves the others their place', async () => {
    const { plans, letGo, untilHeld, held } = aHeldServer()
    const settled: unknown[] = []
    const asked = Array.from({ length: 10 }, () => plans(loud).then((answer) => (settled.push(answer), answer)))
    while (settled.length < 6) await new Promise(setImmediate)
    const other = plans(quiet)
    await untilHeld(3)
    expect(held).toEqual([loud.id, loud.id, quiet.id])
    letGo()
    expect(code(await other)).toBe(200)
    const answers = (await Promise.all(asked)).map(code)
    expect(answers.filter((each) => each === 200)).toHaveLength(4)
    expect(answers.filter((each) => each === 'overloaded')).toHaveLength(6)
  })

  test('(control) without bounds of its own one tenant takes every place, and the other waits', async () => {
    const { plans, untilHeld, untilWaiting, held, letGo } = aHeldServer({ members: { ...small, atOncePerKey: 3 } })
    const asked = Array.from({ length: 3 }, () => plans(loud))
    await untilHeld(3)
    const other = plans(quiet)
    await untilWaiting(1)
    expect(held).not.toContain(quiet.id)
    letGo()
    await Promise.all([...asked, other])
  })

  test('strangers take no member’s place', async () => {
    const { call, plans, untilHeld, letGo } = aHeldServer({ strangers: { ...small, atOnce: 1, atOncePerKey: 1, waiting: 1, waitingPerKey: 1 } })
    const signIn = (from: string) => call('POST', '/api/v1/session', { from, body: { email: 'ai-do@example.test', password: 'không có ai' } })
    const first = signIn('192.0.2.1')
    await untilHeld(1)
    const others = Array.from({ length: 6 }, (_, index) => signIn(`192.0.2.${index + 2}`))
    const member = plans(quiet)
    await untilHeld(2)
    letGo()
    expect(code(await member)).toBe(200)
    expect(code(await first)).toBe('wrong-credentials')
    expect((await Promise.all(others)).map(code).toSorted()).toEqual([...Array.from({ length: 5 }, () => 'overloaded'), 'wrong-credentials'])
  })

  test('does not keep anybody from asking whether the process is well, and is told there', async () => {
    const { call, plans, untilHeld, letGo } = aHeldServer()
    const asked = Array.from({ length: 8 }, () => plans(loud))
    await untilHeld(2)
    for (const path of ['/healthz', '/readyz', '/metrics']) expect((await call('GET', path, { from: '127.0.0.1' })).status, path).toBe(200)
    const { text } = await call('GET', '/metrics', { from: '127.0.0.1' })
    expect(text).toMatch(/^trongtam_work_at_once\{kind="members"\} 2$/m)
    expect(text).toMatch(/^trongtam_work_refused_total\{kind="members"\} \d+$/m)
    letGo()
    await Promise.all(asked)
    expect((await call('GET', '/metrics', { from: '127.0.0.1' })).text).toMatch(/^trongtam_work_at_once\{kind="members"\} 0$/m)
  })
})
