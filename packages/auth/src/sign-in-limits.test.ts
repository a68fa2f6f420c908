import { signInFailure } from '@trongtam/db/tables'
import { Refusal } from '@trongtam/domain'
import { aNetwork, openTestDatabase } from '@trongtam/testing'
import { eq, like, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { aPersonWith } from './people-with-passwords.ts'
import { checkCredentials } from './sign-in.ts'

const database = openTestDatabase()
const secondProcess = openTestDatabase()
const password = 'ruộng đồng thẳng cánh cò'

type Outcome = 'in' | Refusal['code']
async function attempt(email: string, given: string, network: string, through = database): Promise<Outcome> {
  return checkCredentials(through, { email, password: given, network }).then(
    () => 'in' as const,
    (error: unknown) => {
      if (error instanceof Refusal) return error.code
      throw error
    },
  )
}

const tally = (outcomes: readonly Outcome[]) =>
  Object.fromEntries([...new Set(outcomes)].toSorted().map((outcome) => [outcome, outcomes.filter((each) => each === outcome).length]))
const victim = () => aPersonWith(database, { password })
const anEmail = () => `khach-${Math.random()}@example.test`

/** As if so many seconds had gone by for all counts of a network. */
const pass = (network: string, seconds: number) =>
  database.inPlatform((db) =>
    db
      .update(signInFailure)
      .set({ lastAt: sql`${signInFailure.lastAt} - make_interval(secs => ${seconds})` })
      .where(like(signInFailure.key, `%${network}`)),
  )

describe('SEC-11 guessing is slowed down', () => {
  test('8 attackers at once, over two processes, get five guesses at one account from one network between them', async () => {
    const { email } = await victim()
    const network = aNetwork()
    const attackers = Array.from({ length: 8 }, async (_, index) => {
      const outcomes: Outcome[] = []
      for (let guess = 0; guess < 3; guess += 1) outcomes.push(await attempt(email, `sai ${index} ${guess}`, network, index % 2 ? secondProcess : database))
      return outcomes
    })
    expect(tally((await Promise.all(attackers)).flat())).toEqual({ 'wrong-credentials': 5, 'slow-down': 19 })
    expect(await attempt(email, password, network)).toBe('slow-down')
    expect(await attempt(email, password, aNetwork(), secondProcess)).toBe('in')
  })

  test('for as long as the answer says and no longer, however often one asked meanwhile', async () => {
    const { email } = await victim()
    const network = aNetwork()
    for (let guess = 0; guess < 5; guess += 1) await attempt(email, 'sai', network)
    const waits: number[] = []
    for (let asked = 0; asked < 4; asked += 1) {
      const refusal = await checkCredentials(database, { email, password, network }).catch((error: Refusal) => error)
      expect(refusal).toMatchObject({ code: 'slow-down' })
      waits.push(Number((refusal as Refusal).detail['retryAfterSeconds']))
    }
    expect(Math.max(...waits)).toBeLessThanOrEqual(2)
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(1)
    await pass(network, 2)
    expect(await attempt(email, password, network)).toBe('in')
  })

  test('twice as long after each further failure, five minutes at most', async () => {
    const email = anEmail()
    const network = aNetwork()
    for (let guess = 0; guess < 5; guess += 1) await attempt(email, 'sai', network)
    const waits: unknown[] = []
    for (let round = 0; round < 9; round += 1) {
      waits.push((await checkCredentials(database, { email, password, network }).catch((error: Refusal) => error.detail['retryAfterSeconds'])) as unknown)
      await pass(network, 310)
      expect(await attempt(email, 'sai', network)).toBe('wrong-credentials')
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300])
  })

  test('and forgotten a quarter of an hour after the last failure', async () => {
    const email = anEmail()
    const network = aNetwork()
    for (let guess = 0; guess < 5; guess += 1) await attempt(email, 'sai', network)
    expect(await attempt(email, 'sai', network)).toBe('slow-down')
    await pass(network, 15 * 60 + 1)
    for (let guess = 0; guess < 5; guess += 1) expect(await attempt(email, 'sai', network)).toBe('wrong-credentials')
  })

  test('per network, whatever accounts are tried', async () => {
    const network = aNetwork()
    const outcomes: Outcome[] = []
    for (let guess = 0; guess < 53; guess += 1) outcomes.push(await attempt(anEmail(), 'sai', network, guess % 2 ? secondProcess : database))
    expect(tally(outcomes)).toEqual({ 'wrong-credentials': 50, 'slow-down': 3 })
    const { email } = await victim()
    expect(await attempt(email, password, aNetwork())).toBe('in')
  })
})

describe('SEC-11 nobody can lock another out', () => {
  test('while all together are slowed down, only networks that failed before wait', async () => {
    const { email } = await victim()
    const [attacking, innocent] = [aNetwork(), aNetwork()]
    for (let guess = 0; guess < 5; guess += 1) await attempt(anEmail(), 'sai', attacking)
    const before = await overall()
    try {
      await setOverall(2_010)
      expect(await attempt(anEmail(), 'sai', attacking)).toBe('slow-down')
      expect(await attempt(email, password, innocent)).toBe('in')
    } finally {
      await setOverall(before)
    }
  })

  test('requests refused for haste count against nobody', async () => {
    const [network, email] = [aNetwork(), anEmail()]
    for (let guess = 0; guess < 5; guess += 1) await attempt(email, 'sai', network)
    const before = await countOf(`network:${network}`)
    for (let guess = 0; guess < 10; guess += 1) expect(await attempt(email, 'sai', network)).toBe('slow-down')
    expect(await countOf(`network:${network}`)).toBe(before)
  })

  test('an office where 60 people sign in after each other is never slowed down', async () => {
    const { email } = await victim()
    const network = aNetwork()
    for (let turn = 0; turn < 60; turn += 1) expect(await attempt(email, password, network)).toBe('in')
    expect(await countOf(`network:${network}`)).toBe(0)
  })
})

test('SEC-21 what is counted names no account in clear', async () => {
  const { email } = await victim()
  const network = aNetwork()
  await attempt(email, 'sai', network)
  const keys = (await database.lookUp((db) => db.select().from(signInFailure))).map(({ key }) => key)
  expect(keys.filter((key) => key.includes(network))).toHaveLength(2)
  expect(keys.filter((key) => key.includes('@') || key.includes(email.split('@')[0] as string))).toEqual([])
})

async function countOf(key: string): Promise<number> {
  return (await database.lookUp((db) => db.select().from(signInFailure).where(eq(signInFailure.key, key))))[0]?.failures ?? 0
}

const overall = () => countOf('overall')
const setOverall = (failures: number) =>
  database.inPlatform((db) =>
    db
      .update(signInFailure)
      .set({ failures, lastAt: sql`clock_timestamp()` })
      .where(eq(signInFailure.key, 'overall')),
  )
