import * as argon2 from '@node-rs/argon2'
import { person } from '@trongtam/db/tables'
import { aNetwork, aPerson, openTestDatabase, type TestPerson } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test, vi } from 'vitest'
import { aPersonWith } from './people-with-passwords.ts'
import { checkCredentials } from './sign-in.ts'

// A third party's function, watched and not replaced: work done is counted, since time cannot be compared exactly.
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof argon2>()
  return { ...real, hash: vi.fn<typeof argon2.hash>(real.hash), verify: vi.fn<typeof argon2.verify>(real.verify) }
})

const database = openTestDatabase()
const password = 'mưa thuận gió hòa 7'
const wrong = { code: 'wrong-credentials', detail: {} }

const hashOf = async ({ id }: TestPerson) =>
  (await database.lookUp((db) => db.select({ hash: person.passwordHash }).from(person).where(eq(person.id, id))))[0]?.hash ?? null

describe('SEC-12 a sign-in tells nothing of whether the account exists', () => {
  test('an unknown account, a wrong password, a disabled account and one without a password are refused alike, after the same work', async () => {
    const known = await aPersonWith(database, { password })
    const disabled = await aPersonWith(database, { password })
    await database.inPlatform((db) => db.update(person).set({ disabledAt: new Date() }).where(eq(person.id, disabled.id)))
    const withoutPassword = await aPerson(database)
    await checkCredentials(database, { email: 'first@example.test', password, network: aNetwork() }).catch(() => undefined)

    const cases = { unknown: 'khong-co@example.test', wrongPassword: known.email, disabled: disabled.email, withoutPassword: withoutPassword.email }
    for (const [name, email] of Object.entries(cases)) {
      vi.mocked(argon2.verify).mockClear()
      vi.mocked(argon2.hash).mockClear()
      const refused = await checkCredentials(database, { email, password: name === 'wrongPassword' ? `${password}!` : password, network: aNetwork() }).catch(
        (error: unknown) => error,
      )
      expect(refused, name).toMatchObject(wrong)
      expect(vi.mocked(argon2.verify).mock.calls, name).toHaveLength(1)
      expect(vi.mocked(argon2.hash).mock.calls, name).toHaveLength(0)
      expect(costOf(vi.mocked(argon2.verify).mock.calls[0]?.[0]), name).toBe('$argon2id$v=19$m=19456,t=2,p=1')
    }
    expect(await checkCredentials(database, { email: known.email, password, network: aNetwork() })).toBe(known.id)
  })
})

describe('SEC-07 signing in', () => {
  test('takes a password typed with its marks apart', async () => {
    const known = await aPersonWith(database, { password })
    expect(await checkCredentials(database, { email: known.email, password: password.normalize('NFD'), network: aNetwork() })).toBe(known.id)
    await expect(checkCredentials(database, { email: known.email, password: 'mua thuan gio hoa 7', network: aNetwork() })).rejects.toMatchObject(wrong)
  })

  test('makes an old hash anew, and only with the right password', async () => {
    const old = await aPersonWith(database, { passwordHash: await argon2.hash(password, { algorithm: 2, memoryCost: 8_192, timeCost: 1, parallelism: 1 }) })
    const before = await hashOf(old)
    await checkCredentials(database, { email: old.email, password: `${password}?`, network: aNetwork() }).catch(() => undefined)
    expect(await hashOf(old)).toBe(before)
    await checkCredentials(database, { email: old.email, password, network: aNetwork() })
    const after = await hashOf(old)
    expect(costOf(after)).toBe('$argon2id$v=19$m=19456,t=2,p=1')
    expect(await checkCredentials(database, { email: old.email, password, network: aNetwork() })).toBe(old.id)
    expect(await hashOf(old)).toBe(after)
  })
})

function costOf(hash: unknown): string {
  return String(hash).split('$').slice(0, 4).join('$')
}
