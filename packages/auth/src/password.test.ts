import { hash } from '@node-rs/argon2'
import { Refusal } from '@trongtam/domain'
import { describe, expect, test } from 'vitest'
import { hashPassword, isOutdated, verifyPassword } from './password.ts'

const password = 'con trâu đi trước cái cày'

describe('SEC-07 a password is kept as an argon2id hash', () => {
  test('with at least 19 MiB, two passes and a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword(password), hashPassword(password)])
    const [, memory, passes, lanes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$[^$]{22}\$[^$]{43}$/.exec(one) ?? []
    expect(Number(memory)).toBeGreaterThanOrEqual(19 * 1024)
    expect(Number(passes)).toBeGreaterThanOrEqual(2)
    expect(Number(lanes)).toBeGreaterThanOrEqual(1)
    expect(one).not.toBe(other)
    expect(one).not.toContain('trâu')
  })

  test('that only this password opens, however its marks were typed', async () => {
    const stored = await hashPassword(password)
    expect(await verifyPassword(stored, password.normalize('NFD'))).toBe(true)
    expect(await verifyPassword(await hashPassword(password.normalize('NFD')), password)).toBe(true)
    expect(await verifyPassword(stored, `${password} `)).toBe(false)
    expect(await verifyPassword(stored, 'con trau di truoc cai cay')).toBe(false)
  })

  test('and an account without one is opened by no password, not even the one compared with', async () => {
    expect(await verifyPassword(null, 'no account has this password')).toBe(false)
    expect(await verifyPassword(null, '')).toBe(false)
  })
})

describe('SEC-07 a hash made with less than today’s cost is made anew', () => {
  test.each([
    ['less memory', { algorithm: 2, memoryCost: 9_728, timeCost: 2, parallelism: 1 }, true],
    ['fewer passes', { algorithm: 2, memoryCost: 19_456, timeCost: 1, parallelism: 1 }, true],
    ['argon2i', { algorithm: 1, memoryCost: 19_456, timeCost: 2, parallelism: 1 }, true],
    ['more memory and passes', { algorithm: 2, memoryCost: 32_768, timeCost: 3, parallelism: 1 }, false],
  ] as const)('%s', async (_name, cost, outdated) => {
    expect(isOutdated(await hash(password, cost))).toBe(outdated)
    expect(isOutdated(await hashPassword(password))).toBe(false)
  })
})

test('SEC-07 passwords hashed at once are bounded: what exceeds the queue is refused at once, the rest is answered', async () => {
  const stored = await hashPassword(password)
  const answers = await Promise.allSettled(Array.from({ length: 80 }, () => verifyPassword(stored, password)))
  const refused = answers.filter((answer) => answer.status === 'rejected')
  expect(answers.filter((answer) => answer.status === 'fulfilled' && answer.value)).toHaveLength(66)
  expect(refused).toHaveLength(14)
  expect(refused.every(({ reason }) => reason instanceof Refusal && reason.code === 'overloaded')).toBe(true)
  expect(await verifyPassword(stored, password)).toBe(true)
})
