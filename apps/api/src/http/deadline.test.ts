import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import { ownerSession } from '@trongtam/db/operator'
import { adminUrl, aPlan, aProvince, openTestDatabase } from '@trongtam/testing'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createApp } from '../app.ts'
import { openTestApp, testSettings } from '../test-app.ts'
import { limitsOf } from './limits.ts'

// One connection for each role: what is not given back is missed by the next request.
const database = openTestDatabase({ poolSize: 1 })
const impatient = openTestDatabase({ poolSize: 1, statementTimeoutMs: 250 })
const province = await aProvince(database, ['planner'])
const limits = { ...limitsOf(10), deadlineMs: 400 }
const call = openTestApp(database, () => new Date(), { limits })
const patient = openTestApp(database)

interface Held {
  /** How many wait for the lock. */
  readonly blocked: () => Promise<number>
  readonly untilBlocked: (count: number) => Promise<void>
}

/** A draft that somebody else holds while `work` runs: whoever changes it waits inside its transaction. */
async function whileHeld<T>(work: (held: Held & { readonly path: string; readonly edit: (through?: typeof call) => ReturnType<typeof call> }) => Promise<T>) {
  const draft = await aPlan(openedOnce, province, { status: 'draft' })
  const path = `/api/v1/t/${province.slug}/plans/${draft.id}/nodes/${draft.taskIds[0]}`
  const edit = (through = call) => through('PATCH', path, { as: province.founder, headers: { 'if-match': '"1"' }, body: { text: 'Lời khác' } })
  const result = await ownerSession(adminUrl(), async ({ query }) => {
    await query('reset role')
    await query('select 1 from app.plan where id = $1 for update', [draft.id])
    const blocked = async () =>
      (await query<{ count: number }>('select count(*)::int as count from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))')).rows[0]
        ?.count ?? 0
    const untilBlocked = async (count: number) => {
      while ((await blocked()) !== count) await pause(20)
    }
    return work({ path, edit, blocked, untilBlocked })
  })
  const version = async () => (await patient('GET', path, { as: province.founder })).json.version as number
  return { result, edit, version }
}
const openedOnce = openTestDatabase({ poolSize: 1 })

const idleInTransaction = () =>
  ownerSession(adminUrl(), async ({ query }) => {
    await query('reset role')
    const { rows } = await query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where datname = current_database() and usename like 'app\\_%' and state like 'idle in transaction%' and state_change < now() - interval '1 second'`,
    )
    return rows[0]?.count
  })

describe('REL-13 every request ends in time', () => {
  test('one that waits too long is refused, leaves nothing at work and changes nothing', async () => {
    const { result, edit, version } = await whileHeld(async (held) => {
      const waiting = held.edit()
      await held.untilBlocked(1)
      const answer = await waiting
      await held.untilBlocked(0)
      return answer
    })
    expect(result).toMatchObject({ status: 503, json: { code: 'took-too-long' } })
    expect(result.headers.get('retry-after')).toBe('1')
    expect(await version()).toBe(1)
    expect(await idleInTransaction()).toBe(0)
    // The one connection there is was replaced.
    expect((await edit()).status).toBe(200)
  })

  test('(control) with more time the same request waits for its turn and goes through', async () => {
    let waiting: ReturnType<typeof call> | undefined
    const { version } = await whileHeld(async (held) => {
      waiting = held.edit(patient)
      await held.untilBlocked(1)
      await pause(600)
      expect(await held.blocked()).toBe(1)
    })
    expect((await waiting)?.status).toBe(200)
    expect(await version()).toBe(2)
  })

  test('one that waits for a connection is refused as well', async () => {
    const { result } = await whileHeld(async (held) => {
      const first = held.edit(patient)
      await held.untilBlocked(1)
      const second = await call('GET', held.path, { as: province.founder })
      return { first, second }
    })
    expect(result.second).toMatchObject({ status: 503, json: { code: 'took-too-long' } })
    expect((await result.first).status).toBe(200)
  })

  test('one statement that takes too long is given up by the database itself', async () => {
    const { result } = await whileHeld((held) => held.edit(openTestApp(impatient)))
    expect(result).toMatchObject({ status: 503, json: { code: 'took-too-long' } })
  })

  test('a client that goes away leaves no work behind', async () => {
    const server = serve({ fetch: createApp(testSettings(database)).fetch, port: 0, hostname: '127.0.0.1' })
    onTestFinished(() => void server.close())
    const { version } = await whileHeld(async (held) => {
      const sending = request({
        host: '127.0.0.1',
        port: (server.address() as AddressInfo).port,
        path: held.path,
        method: 'PATCH',
        headers: { cookie: `trongtam=${province.founder.token}`, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', 'if-match': '"1"' },
      })
      sending.on('error', () => undefined)
      sending.end('{"text":"Lời khác"}')
      await held.untilBlocked(1)
      sending.destroy()
      await held.untilBlocked(0)
    })
    expect(await version()).toBe(1)
    expect(await idleInTransaction()).toBe(0)
  })
})
