import { totpCode } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import { newTotpSecret, stepOfCode, totpUri } from './totp.ts'

// RFC 6238, appendix B: the ASCII secret 12345678901234567890, the last six of eight digits.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const vectors = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const
const at = (seconds: number) => new Date(seconds * 1000)

test.each(vectors)('at %i the code of RFC 6238 is taken, for its step', (seconds, code) => {
  expect(stepOfCode(secret, code, at(seconds))).toBe(Math.floor(seconds / 30))
  expect(totpCode(secret, at(seconds)), '(control) the code of the tests').toBe(code)
})

describe('a clock that is off', () => {
  test('by one step either way is forgiven, by two is not', () => {
    const code = '005924'
    const step = Math.floor(1_234_567_890 / 30)
    expect([-60, -30, 0, 30, 60].map((shift) => stepOfCode(secret, code, at(1_234_567_890 + shift)))).toEqual([null, step, step, step, null])
  })
})

test('another code, or something else, is no code', () => {
  for (const code of ['005925', '', '00592', '0059244', 'abcdef']) expect(stepOfCode(secret, code, at(1_234_567_890)), code).toBeNull()
})

test('a new secret has 160 random bits and is told to an app with the product and the account', () => {
  const secrets = Array.from({ length: 50 }, newTotpSecret)
  expect(new Set(secrets).size).toBe(50)
  for (const each of secrets) expect(each).toMatch(/^[A-Z2-7]{32}$/)
  const uri = new URL(totpUri(secret, 'ten@tinh.gov.vn'))
  expect([uri.protocol, decodeURIComponent(uri.pathname)]).toEqual(['otpauth:', expect.stringMatching(/Trọng Tâm:ten@tinh\.gov\.vn$/)])
  expect(Object.fromEntries(uri.searchParams)).toMatchObject({ secret, issuer: 'Trọng Tâm', algorithm: 'SHA1', digits: '6', period: '30' })
})
