import { aProvince, openTestDatabase } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { ofTenant, repeatedRead, type TenantDb } from '@trongtam/db'
import { unitVersion } from '@trongtam/db/tables'
import { provesItRunsAsTheAppRole } from './world/app-role.ts'

const statements: string[] = []
const database = openTestDatabase({ onQuery: (text) => void statements.push(text) })
provesItRunsAsTheAppRole(database)

const namesOfKind = repeatedRead(['kind'], (db: TenantDb, { kind }: { kind: string }) =>
  db
    .select({ name: unitVersion.name, tenantId: unitVersion.tenantId })
    .from(unitVersion)
    .where(and(ofTenant(db, unitVersion), eq(unitVersion.kind, kind as 'school'))),
)
const namesOfTenant = repeatedRead([], (db: TenantDb) =>
  db.select({ name: unitVersion.name, tenantId: unitVersion.tenantId }).from(unitVersion).where(ofTenant(db, unitVersion)),
)

test('ISO-10 a read written once answers each tenant with its own rows, whoever came first', async () => {
  const provinces = [await aProvince(database), await aProvince(database)]
  for (const { id, founder } of [...provinces, ...provinces.toReversed()]) {
    const rows = await database.inTenant({ tenantId: id, personId: founder.id }, (db) => namesOfTenant(db, {}))
    expect(rows.map(({ tenantId }) => tenantId)).toEqual([id])
  }
  expect(new Set(statements.filter((text) => /^select .* from "app"."unit_version"/.test(text))).size).toBe(1)
})

test('ISO-09 what is filled in decides, and the read dies with its handle', async () => {
  const { id, founder } = await aProvince(database)
  const actor = { tenantId: id, personId: founder.id }
  const count = (kind: string) => database.inTenant(actor, async (db) => (await namesOfKind(db, { kind })).length)
  expect([await count('education-department'), await count('press')]).toEqual([1, 0])
  const stale = await database.inTenant(actor, async (db) => db)
  await expect(namesOfTenant(stale, {})).rejects.toThrow()
})
