import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Environment, readEnvironment } from '@trongtam/api/env'
import { decisionToJson, readDecision } from '@trongtam/documents'
import { describe, expect, onTestFinished, test } from 'vitest'
import { permissionsPage, storedPermissionsPage } from './permissions-page.ts'

const fileOfRoot = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const DATABASE_URL = 'postgres://app_user:secret@localhost:5432/trongtam'
const SECRET_KEY = 'a key for tests alone, long enough'

describe('.env.example', () => {
  const entries = [...fileOfRoot('.env.example').matchAll(/^(?:# )?([A-Z][A-Z_]*)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const)

  test('names every variable the server reads, once, and no other', () => {
    expect(entries.map(([name]) => name).toSorted()).toEqual(Object.keys(Environment.shape).toSorted())
  })

  test('holds only values that the server accepts', () => {
    expect(() => readEnvironment({ ...Object.fromEntries(entries), SECRET_KEY })).not.toThrow()
  })

  test('gives as example exactly what the server does without, wherever there is such a value', () => {
    const without = readEnvironment({ DATABASE_URL, SECRET_KEY })
    for (const name of ['DATABASE_POOL_SIZE', 'PORT', 'HOST', 'LOG_LEVEL'] as const) expect(String(without[name]), name).toBe(Object.fromEntries(entries)[name])
  })
})

describe('the environment of the server', () => {
  test('a value in a file wins over the variable, and its line end is not part of it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'trongtam-env-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, 'url'), `${DATABASE_URL}\n`)
    expect(readEnvironment({ SECRET_KEY, DATABASE_URL: 'postgres://other/x', DATABASE_URL_FILE: join(folder, 'url') }).DATABASE_URL).toBe(DATABASE_URL)
  })

  test('whatever is missing or wrong is named in one sentence', () => {
    expect(() => readEnvironment({ SECRET_KEY, PORT: 'many' })).toThrow(/DATABASE_URL is missing; PORT is wrong .*See \.env\.example\.$/)
    expect(() => readEnvironment({ DATABASE_URL: '' })).toThrow('DATABASE_URL is missing')
    expect(() => readEnvironment({ DATABASE_URL: 'mysql://app_user:secret@localhost/x' })).toThrow('DATABASE_URL is wrong')
  })
})

test('docs/permissions.md says what the matrix of packages/domain says', () => {
  expect(storedPermissionsPage()).toBe(permissionsPage())
})

test('the example of the tour is read as a full text with its ten groups', () => {
  const read = decisionToJson(readDecision(fileOfRoot('docs/examples/quyet-dinh-mau.txt')))
  expect(read).toMatchObject({ standing: 'full-text', numberSymbol: '0312/QĐ-UBND', schoolYear: '2025-2026' })
  expect(read.parts.filter(({ role }) => role === 'tasks').flatMap(({ groups }) => groups)).toHaveLength(10)
})
