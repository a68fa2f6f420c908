import { signInFailure } from '@trongtam/db/tables'
import { openTestDatabase } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../test-app.ts'

const database = openTestDatabase()
const proxy = '10.9.8.7'
const behindProxy = openTestApp(database, () => new Date(), { trustedProxies: [proxy, '10.9.8.6'] })
const direct = openTestApp(database)

/** The network a failed sign-in was counted for. */
async function networkOf(call: typeof direct, from: string, forwarded?: string): Promise<string | undefined> {
  const before = await counts()
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded, 'x-real-ip': '203.0.113.99', forwarded: 'for=203.0.113.99' }
  await call('POST', '/api/v1/session', { from, headers, body: { email: `ai-${Math.random()}@example.test`, password: 'sai' } })
  const after = await counts()
  return [...after].find(([key, failures]) => key.startsWith('network:') && key.includes(mark) && failures !== before.get(key))?.[0].slice('network:'.length)
}

const counts = async () => new Map((await database.lookUp((db) => db.select().from(signInFailure))).map((row) => [row.key, row.failures] as const))

// Only counts that bear the mark of this file are looked at: other files sign in at the same time.
const mark = '198.51.100.'
const six = '2001:db8:51:100'

describe('SEC-20 what a client claims of its address counts from configured proxies alone', () => {
  test('a peer that is no proxy is itself, whatever it says', async () => {
    expect(await networkOf(direct, `${mark}1`, `${mark}200`)).toBe(`${mark}1`)
    expect(await networkOf(behindProxy, `${mark}2`, `${mark}200`)).toBe(`${mark}2`)
  })

  test('behind a proxy it is the last address that is no proxy of ours: what the client put before it is not believed', async () => {
    expect(await networkOf(behindProxy, proxy, `${mark}3`)).toBe(`${mark}3`)
    expect(await networkOf(behindProxy, proxy, `${mark}200, ${mark}4`)).toBe(`${mark}4`)
    expect(await networkOf(behindProxy, proxy, `${mark}200, ${mark}5, 10.9.8.6`)).toBe(`${mark}5`)
  })

  test('an IPv4 address is the same however the socket writes it', async () => {
    expect(await networkOf(direct, `::ffff:${mark}6`)).toBe(`${mark}6`)
    expect(await networkOf(behindProxy, `::ffff:${proxy}`, `::ffff:${mark}7`)).toBe(`${mark}7`)
  })

  test('what is no address counts for nothing', async () => {
    for (const claim of ['x'.repeat(9_000), 'unknown', '', ',,,', `${mark}8:1234`])
      expect(await networkOf(behindProxy, proxy, claim), claim.slice(0, 20)).toBeUndefined()
    expect((await counts()).has(`network:${proxy}`)).toBe(true)
  })
})

test('SEC-11 one subscriber has a whole /64 of addresses and counts as one network', async () => {
  const attempt = async (from: string) => (await direct('POST', '/api/v1/session', { from, body: { email: 'mot@example.test', password: 'sai' } })).status
  const statuses: number[] = []
  for (const host of ['::1', '::2', ':0:0:0:3', ':aaaa:bbbb:cccc:dddd', '::5', '::6']) statuses.push(await attempt(`${six}${host}`))
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
  expect(await attempt('2001:db8:51:101::1')).toBe(401)
  expect([...(await counts()).keys()].filter((key) => key.startsWith('network:2001:db8:51')).toSorted()).toEqual([
    `network:${six}::/64`,
    'network:2001:db8:51:101::/64',
  ])
})
