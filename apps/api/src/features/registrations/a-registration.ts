import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '@trongtam/db'
import { commune, mail, province, registration, ticket } from '@trongtam/db/tables'
import type { TenantId } from '@trongtam/domain'
import { aNetwork, aPasskeyOf, aPerson } from '@trongtam/testing'
import type { TestApp } from '../../test-app.ts'
import { and, desc, eq } from 'drizzle-orm'

export interface TestProvinceOnMap {
  readonly code: string
  readonly slug: string
  readonly name: string
}

/** For tests: a province of the map that no other test uses, with two communes. */
export async function aProvinceOnMap(database: Database): Promise<TestProvinceOnMap> {
  const mark = randomBytes(5).toString('hex')
  const made = { code: `t${mark}`, slug: `tinh-${mark}`, name: `Vùng ${mark}` }
  await database.inPlatform(async (db) => {
    await db.insert(province).values({ ...made, fullName: `Tỉnh ${made.name}`, kind: 'province', validFrom: '2025-07-01' })
    await db.insert(commune).values(
      (['Phường Một', 'Xã Hai'] as const).map((name, index) => ({
        code: `${mark}${index}`,
        name,
        provinceCode: made.code,
        kind: index === 0 ? ('ward' as const) : ('commune' as const),
        validFrom: '2025-07-01',
      })),
    )
  })
  return made
}

export const goodPassword = 'ba con vịt bơi qua sông'
export const pdfLetter = new File(['%PDF-1.7\nCông văn\n%%EOF\n'], 'Công văn 12.pdf')

export interface AskedFor {
  readonly email: string
  readonly letter?: File
  readonly from?: string
  readonly fields?: Readonly<Record<string, string>>
}

/** For tests: what the form sends. */
export function signUpForm({ code }: Pick<TestProvinceOnMap, 'code'>, email: string, letter = pdfLetter): Record<string, unknown> {
  return { provinceCode: code, officialName: 'Sở Giáo dục và Đào tạo', contactName: 'Nguyễn Thị Liên Hệ', email, notSecret: 'true', letter }
}

/** For tests: signs up as the form does; answers what the API answered. */
export function signUp(call: TestApp, { code }: Pick<TestProvinceOnMap, 'code'>, { email, letter = pdfLetter, from = aNetwork(), fields = {} }: AskedFor) {
  return call('POST', '/api/v1/registrations', { isForm: true, body: { ...signUpForm({ code }, email, letter), ...fields }, from })
}

/** For tests: the token of the last mail to an address, as the worker makes it when it sends. */
export async function tokenFor(database: Database, email: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await database.inPlatform(async (db) => {
    const [sent] = await db
      .select({ ticketId: mail.ticketId })
      .from(mail)
      .where(and(eq(mail.toEmail, email), eq(mail.kind, 'registration-confirm')))
      .orderBy(desc(mail.id))
      .limit(1)
    if (!sent?.ticketId) throw new Error(`nothing was sent to ${email}`)
    await db
      .update(ticket)
      .set({ tokenHash: createHash('sha256').update(token).digest('hex') })
      .where(eq(ticket.id, sent.ticketId))
  })
  return token
}

/** For tests: a province that waits for the ministry, and its applicant with a session and a second factor. */
export async function aWaitingProvince(database: Database, call: TestApp) {
  const [place, applicant] = [await aProvinceOnMap(database), await aPerson(database)]
  await aPasskeyOf(database, applicant)
  await signUp(call, place, { email: applicant.email })
  const confirmed = await call('POST', '/api/v1/registrations/confirmation', { body: { token: await tokenFor(database, applicant.email) } })
  if (confirmed.status !== 200) throw new Error(confirmed.text)
  const [row] = await database.lookUp((db) => db.select().from(registration).where(eq(registration.email, applicant.email)))
  return { ...place, applicant, registrationId: row?.id ?? '', tenantId: row?.foundedTenantId as TenantId }
}
