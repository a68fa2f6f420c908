import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { openTestApp } from '@trongtam/api/test-app'
import { openSealer } from '@trongtam/auth'
import { oidcProvider, session } from '@trongtam/db/tables'
import { adminUrl, aProvince, openTestDatabase, type TestPerson } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'

const database = openTestDatabase()
const call = openTestApp(database)
const secretKey = 'a-key-for-tests-alone-of-32-characters'
const main = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))

/** The operator's command as a process of its own, with the operator's address. */
async function trongtam(...args: string[]): Promise<{ code: number; output: string }> {
  const env = { ...process.env, DATABASE_MIGRATION_URL: adminUrl(), SECRET_KEY: secretKey }
  return promisify(execFile)(process.execPath, [main, ...args], { env }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, output: error.stderr }),
  )
}

describe('ISO-18 an operator disables a person', () => {
  test('from the next request on, everywhere and for good; enabled again they sign in anew', async () => {
    const { slug, founder } = await aProvince(database, ['planner'])
    const bystander = (await aProvince(database, ['planner'])).founder
    const statuses = async (who: TestPerson) => [
      (await call('GET', '/api/v1/me', { as: who })).status,
      (await call('GET', `/api/v1/t/${slug}/plans`, { as: who })).status,
    ]
    expect(await statuses(founder), '(control)').toEqual([200, 200])
    expect(await trongtam('person', 'disable', founder.email.toUpperCase())).toMatchObject({ code: 0 })
    expect(await statuses(founder)).toEqual([401, 401])
    expect((await statuses(bystander))[0]).toBe(200)
    expect(await database.lookUp((db) => db.select().from(session).where(eq(session.personId, founder.id)))).toEqual([])
    expect(await trongtam('person', 'enable', founder.email)).toMatchObject({ code: 0 })
    expect(await statuses(founder), 'the session is gone for good').toEqual([401, 401])
    expect(await trongtam('person', 'disable', 'khong-ai@example.test')).toEqual({ code: 1, output: 'Nobody has the address khong-ai@example.test.\n' })
    expect((await trongtam('person', 'erase', founder.email)).code).toBe(1)
  })
})

describe('SEC-13 an operator sets the identity provider of a tenant', () => {
  const providerOf = async (tenantId: string) => (await database.lookUp((db) => db.select().from(oidcProvider).where(eq(oidcProvider.tenantId, tenantId))))[0]

  test('with its secret sealed for this tenant; lists it without, and removes it', async () => {
    const { slug, id } = await aProvince(database)
    const file = join(await mkdtemp(join(tmpdir(), 'trongtam-oidc-')), 'secret')
    await writeFile(file, 'bi-mat-cua-may-khach\n')
    const set = ['oidc', 'set', slug, '--name', 'Tài khoản của Sở', '--issuer', 'https://dang-nhap.example.vn', '--client-id', 'trongtam']
    expect(await trongtam(...set, '--client-secret-file', file)).toMatchObject({ code: 0 })
    const stored = await providerOf(id)
    expect(stored).toMatchObject({ issuer: 'https://dang-nhap.example.vn', clientId: 'trongtam' })
    expect(openSealer(secretKey).open(stored?.sealedClientSecret ?? '', `oidc:${id}`)).toBe('bi-mat-cua-may-khach')
    expect(JSON.stringify(stored)).not.toContain('bi-mat')
    const listed = await trongtam('oidc', 'list')
    expect(listed.output).toContain(`${slug}  Tài khoản của Sở  https://dang-nhap.example.vn`)
    expect(listed.output).not.toContain('bi-mat')
    expect(await trongtam('oidc', 'remove', slug)).toMatchObject({ code: 0 })
    expect(await providerOf(id)).toBeUndefined()
    expect((await trongtam('oidc', 'remove', slug)).code).toBe(1)
  })

  test('refuses an issuer without TLS elsewhere than on this very machine', async () => {
    const { slug, id } = await aProvince(database)
    expect((await trongtam('oidc', 'set', slug, '--name', 'x', '--issuer', 'http://10.0.0.1', '--client-id', 'y')).code).toBe(1)
    expect(await providerOf(id)).toBeUndefined()
    expect(await trongtam('oidc', 'set', slug, '--name', 'x', '--issuer', 'http://127.0.0.1:9', '--client-id', 'y'), '(control)').toMatchObject({ code: 0 })
    expect(await providerOf(id)).toMatchObject({ sealedClientSecret: null })
  })
})
