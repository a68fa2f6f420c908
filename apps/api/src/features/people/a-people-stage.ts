import { newId, type Database } from '@trongtam/db'
import { aPerson, join, type TestPerson, type TestTenant } from '@trongtam/testing'
import { writeWorkbook } from '@trongtam/sheets'
import type { TestApp } from '#test-app'
import { importColumns, importSheet } from './import-columns.ts'

/** For tests: a position of the least role that somebody holds, and somebody invited to another. */
export async function aPeopleStage(database: Database, call: TestApp, tenant: TestTenant) {
  const holder = await aPerson(database)
  await join(database, holder, tenant, ['viewer'])
  const positionId = await aPosition(call, tenant)
  const appointmentId = await anAppointment(call, tenant, positionId, holder)
  const invited = await call('POST', `/api/v1/t/${tenant.slug}/invitations`, {
    as: tenant.founder,
    body: {
      email: `${newId()}@example.test`,
      name: 'Khách mời',
      positionId: await aPosition(call, tenant),
      unitId: null,
      title: null,
      role: null,
      validFrom: '2026-09-01',
    },
  })
  return { positionId, appointmentId, personId: holder.id as string, invitationId: String(invited.json.id) }
}

/** For tests: a new position, by its id. */
export async function aPosition(
  call: TestApp,
  { slug, founder, unitId }: TestTenant,
  given: { unitId?: string; title?: string; role?: string } = {},
): Promise<string> {
  const made = await call('POST', `/api/v1/t/${slug}/positions`, { as: founder, body: { unitId, title: 'Chuyên viên', role: 'viewer', ...given } })
  return String(made.json.id)
}

/** For tests: somebody in a position since long ago. */
export async function anAppointment(call: TestApp, { slug, founder }: TestTenant, positionId: string, who: TestPerson): Promise<string> {
  const made = await call('POST', `/api/v1/t/${slug}/positions/${positionId}/appointments`, {
    as: founder,
    body: { personId: who.id, validFrom: '2020-01-01' },
  })
  return String(made.json.id)
}

/** For tests: a filled-in spreadsheet as base64; each row is name, e-mail, unit, title, role, date. */
export async function aPeopleFile(rows: readonly (readonly (string | null)[])[], titles: readonly string[] = Object.values(importColumns)): Promise<string> {
  const bytes = await writeWorkbook({ sheets: [{ name: importSheet, columns: titles.map((title) => ({ title, width: 20 })), rows }] })
  return Buffer.from(bytes).toString('base64')
}
