import { expect, test } from 'vitest'
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.ts'

test('ten codes of 80 random bits, without letters that read like others', () => {
  const codes = Array.from({ length: 40 }, newRecoveryCodes).flat()
  expect(new Set(codes).size).toBe(400)
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(new Set(codes.join('').replaceAll('-', '')).size, 'every letter of the alphabet').toBe(32)
})

test('however it is typed it is the same code, and another is another', () => {
  const hash = recoveryCodeHash('7K0M-1QXA-4T8R-W3HZ')
  for (const typed of ['7k0m-1qxa-4t8r-w3hz', ' 7K0M 1QXA 4T8R W3HZ ', '7KOMIQXA4T8RW3HZ', '7kom–lqxa–4t8r–w3hz'])
    expect(recoveryCodeHash(typed), typed).toBe(hash)
  expect(recoveryCodeHash('7K0M-1QXA-4T8R-W3HY')).not.toBe(hash)
})
