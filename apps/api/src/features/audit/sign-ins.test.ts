import { Writable } from 'node:stream'
import { ofTenant } from '@trongtam/db'
import { audit, membership, person } from '@trongtam/db/tables'
import type { Role } from '@trongtam/domain'
import { aProvince, join, openTestDatabase, type TestPerson, type TestTenant } from '@trongtam/testing'
import { and, asc, eq } from 'drizzle-orm'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { givePassword } from '../../every-operation.ts'
import { openTestApp, type TestAnswer } from '../../test-app.ts'

const database = openTestDatabase()
const lines: string[] = []
const stream = new Writable({ write: (chunk: Buffer, _encoding, done) => void (lines.push(chunk.toString()), done()) })
const call = openTestApp(database, () => new Date(), { logger: pino({ level: 'trace' }, stream) })
const password = 'đàn cò trắng bay qua sông'

let networks = 0
const signIn = (email: string, given = password) =>
  call('POST', '/api/v1/session', { from: `198.19.7.${(networks += 1)}`, body: { email, password: given, remember: false } })
const tokenOf = ({ headers }: TestAnswer) => /trongtam=([^;]*)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? ''

async function aMember(roles: readonly Role[] = ['planner']): Promise<{ province: TestTenant; who: TestPerson }> {
  const province = await aProvince(database, roles)
  await givePassword(database, province.founder, password)
  return { province, who: province.founder }
}

const rowsOf = ({ id, founder }: TestTenant, who: TestPerson) =>
  database.inTenant({ tenantId: id, personId: founder.id }, (db) =>
    db
      .select({ action: audit.action, entity: audit.entity, after: audit.after })
      .from(audit)
      .where(and(ofTenant(db, audit), eq(audit.personId, who.id)))
      .orderBy(asc(audit.sequence)),
  )
const signedIn = { action: 'session.sign-in', entity: 'session', after: { method: 'password' } }
const signedOut = { action: 'session.sign-out', entity: 'session', after: null }

describe('SEC-21 signing in and out', () => {
  test('stands in the audit of every tenant the person is a member of today, and in the log', async () => {
    const { province, who } = await aMember()
    const [second, left] = [await aProvince(database), await aProvince(database)]
    for (const tenant of [second, left]) await join(database, who, tenant, ['viewer'])
    await database.inPlatform((db) =>
      db
        .update(membership)
        .set({ endedAt: new Date() })
        .where(and(eq(membership.personId, who.id), eq(membership.tenantId, left.id))),
    )
    const answer = await signIn(who.email)
    expect(answer.status).toBe(200)
    for (const tenant of [province, second]) expect(await rowsOf(tenant, who)).toEqual([signedIn])
    await call('DELETE', '/api/v1/session', { as: { ...who, token: tokenOf(answer) } })
    for (const tenant of [province, second]) expect(await rowsOf(tenant, who)).toEqual([signedIn, signedOut])
    expect(await rowsOf(left, who)).toEqual([])
    const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ personId }) => personId === who.id)
    expect(logged.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['POST', '/api/v1/session', 200],
      ['DELETE', '/api/v1/session', 200],
    ])
  })

  test('that is refused, or still awaits the second step, is no row; nor is leaving twice', async () => {
    const { province, who } = await aMember()
    expect((await signIn(who.email, 'không phải')).status).toBe(401)
    const administrator = await aMember(['province-administrator'])
    expect((await signIn(administrator.who.email)).json).toMatchObject({ awaiting: expect.any(String), me: null })
    expect(await rowsOf(administrator.province, administrator.who)).toEqual([])
    expect(await rowsOf(province, who)).toEqual([])
    for (const _ of [1, 2]) expect((await call('DELETE', '/api/v1/session', { as: who })).status).toBe(200)
    expect(await rowsOf(province, who)).toEqual([signedOut])
  })

  test('leaves neither name, e-mail, password nor token in the audit and the log', async () => {
    const { province, who } = await aMember()
    const name = 'Nguyễn Thị Dấu-Vết-4471'
    await database.inPlatform((db) => db.update(person).set({ name }).where(eq(person.id, who.id)))
    const answer = await signIn(who.email)
    await signIn(who.email, 'mật-khẩu-sai-4471')
    const told = `${JSON.stringify(await rowsOf(province, who))}${lines.join('')}`
    for (const secret of [name, who.email, password, 'mật-khẩu-sai-4471', tokenOf(answer)]) expect(told).not.toContain(secret)
    expect(told, '(control)').toContain(who.id)
  })
})
