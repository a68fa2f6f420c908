import { refusalCodes } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { en } from './en.ts'
import { vi } from './vi.ts'

type Messages = { readonly [key: string]: string | Messages }

const flat = (messages: Messages, path = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
  )
const keysOf = (messages: Messages) =>
  flat(messages)
    .map(([key]) => key)
    .toSorted()
const variablesOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted()

test('both languages have exactly the same messages', () => {
  expect(keysOf(en)).toEqual(keysOf(vi))
})

test('no message is empty, and both languages use the same variables', () => {
  const inEnglish = new Map(flat(en))
  for (const [key, text] of flat(vi)) {
    expect(text.trim(), key).not.toBe('')
    expect(inEnglish.get(key)?.trim(), key).toBeTruthy()
    expect(variablesOf(inEnglish.get(key) ?? ''), key).toEqual(variablesOf(text))
  }
})

test('Vietnamese is stored in NFC', () => {
  for (const [key, text] of flat(vi)) expect(text, key).toBe(text.normalize('NFC'))
})

test('every refusal says what happened and what to do next', () => {
  for (const code of [...refusalCodes, 'internal', 'unreachable'] as const) {
    expect(vi.refusals[code].title).toBeTruthy()
    expect(vi.refusals[code].next).toBeTruthy()
  }
})
