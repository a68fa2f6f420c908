import { hashPassword } from '@trongtam/auth'
import { newId } from '@trongtam/db'
import { mailedToken } from '@trongtam/mail/testing'
import { aPerson, givePasswordHash, join, type TestPerson } from '@trongtam/testing'
import type { Sample } from './samples.ts'
import type { World } from './world.ts'

const password = 'một mật khẩu đủ dài 4096'
const newPassword = 'một mật khẩu khác hẳn 8192'

/** What a person's own account is asked with; whatever a sample changes is a person of its own. */
export const accountSamples: Readonly<Record<string, (world: World) => Promise<Sample> | Sample>> = {
  askPasswordReset: ({ own }) => ({ as: null, body: { email: own.founder.email } }),
  resetPassword: async (world) => {
    const { email } = await aHolder(world)
    await world.call('POST', '/api/v1/password-reset', { body: { email } })
    return { as: null, body: { token: await mailedToken(world.database, email, 'password-reset'), password: newPassword } }
  },
  changePassword: async (world) => ({ as: await aHolder(world), body: { oldPassword: password, newPassword } }),
  correctName: async (world) => ({ as: await aHolder(world), body: { name: 'Nguyễn Văn Sửa' } }),
  askEmailChange: async (world) => ({ as: await aHolder(world), body: { email: `${newId()}@example.test` } }),
  confirmEmailChange: async (world) => {
    const email = `${newId()}@example.test`
    await world.call('POST', '/api/v1/account/email', { as: await aHolder(world), body: { email } })
    return { as: null, body: { token: await mailedToken(world.database, email, 'email-change') } }
  },
  listOidcTenants: () => ({ as: null, query: { q: 'tỉnh' } }),
  listOwnSessions: () => ({ query: { limit: '10' } }),
  endOwnSession: async (world) => {
    const [who, stranger] = [await aHolder(world), await aHolder(world)]
    return { as: who, path: { sessionId: await aSession(world, who) }, foreign: { sessionId: await aSession(world, stranger) } }
  },
  exportOwnData: async (world) => ({ as: await aHolder(world), body: {} }),
  eraseAccount: async (world) => ({ as: await aHolder(world), body: {} }),
  endOtherSessions: async (world) => ({ as: await aHolder(world) }),
}

async function aHolder({ database, own }: World): Promise<TestPerson> {
  const who = await aPerson(database)
  await join(database, who, own, [])
  await givePasswordHash(database, who, await hashPassword(password))
  return who
}

async function aSession({ call }: World, who: TestPerson): Promise<string> {
  return (await call('GET', '/api/v1/account/sessions', { as: who })).json.items[0].id
}
