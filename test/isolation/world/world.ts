import { openTestApp, type TestAnswer, type TestApp } from '@trongtam/api/test-app'
import { hashPassword } from '@trongtam/auth'
import type { Database } from '@trongtam/db'
import { person } from '@trongtam/db/tables'
import { aMinistry, aPerson, aTemplate, join, type TestPerson, type TestTenant } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import { aFullProvince, type FullProvince } from './full-province.ts'

/** Two provinces with a row of everything each, a ministry, a template of a year neither has planned. */
export interface World {
  readonly database: Database
  readonly call: TestApp
  readonly own: FullProvince
  readonly other: FullProvince
  readonly ministry: TestTenant
  readonly template: { readonly id: string; readonly schoolYear: number }
  /** Somebody with a password who is a member of the first province and holds no position. */
  readonly member: TestPerson & { readonly password: string }
}

export async function aWorld(database: Database): Promise<World> {
  const [own, other, ministry, template] = await Promise.all([aFullProvince(database), aFullProvince(database), aMinistry(database), aTemplate(['Nhóm một'])])
  const member = { ...(await aPerson(database)), password: 'một mật khẩu đủ dài 1024' }
  await join(database, member, own, [])
  const passwordHash = await hashPassword(member.password)
  await database.inPlatform((db) => db.update(person).set({ passwordHash }).where(eq(person.id, member.id)))
  const call = openTestApp(database)
  return { database, call, own, other, ministry, template, member }
}

/** An answer without what differs from one request to the next: its id, its nonce, its time. */
export function comparable({ status, headers, text }: TestAnswer): { status: number; headers: Record<string, string>; body: string } {
  const { 'x-request-id': _id, date: _date, ...rest } = Object.fromEntries(headers)
  const policy = rest['content-security-policy']?.replaceAll(/'nonce-[^']+'/g, "'nonce'") ?? ''
  return { status, headers: { ...rest, 'content-security-policy': policy }, body: text.replace(/"requestId":"[^"]+"/, '"requestId":""') }
}
