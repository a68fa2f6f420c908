import { expect, test } from 'vitest'
import { Refusal, refusalCodes } from './refusal.ts'

test('a refusal is an error that carries its code and nothing it was not given', () => {
  const refusal = new Refusal('not-found')
  expect(refusal).toBeInstanceOf(Error)
  expect(refusal).toMatchObject({ name: 'Refusal', message: 'not-found', code: 'not-found', detail: {} })
  expect(new Refusal('version-stale', { version: 3 }).detail).toEqual({ version: 3 })
})

test('no code is listed twice', () => {
  expect(new Set(refusalCodes).size).toBe(refusalCodes.length)
})
