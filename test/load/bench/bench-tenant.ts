import { startSession } from '@trongtam/auth'
import { type Database, newId } from '@trongtam/db'
import { appointment, membership, person, position, tenant } from '@trongtam/db/tables'
import type { PersonId, Role, TenantId } from '@trongtam/domain'
import { createUnits } from '@trongtam/records'

export const unitsEach = 40

export interface BenchTenant {
  readonly id: TenantId
  readonly slug: string
  readonly token: string
  readonly personId: PersonId
  readonly unitIds: string[]
}

/** A tenant with a few units and one person who is signed in, in one role. */
export async function makeTenant(database: Database, slug: string, kind: 'province' | 'ministry', role: Role): Promise<BenchTenant> {
  const id = newId() as TenantId
  const personId = newId() as PersonId
  const token = await database.inPlatform(async (db) => {
    await db.insert(tenant).values({ id, slug, name: `Tỉnh ${slug}`, kind, status: 'active', accent: '#1c4f8f' })
    // What is measured is work, not signing in: no second factor is asked of them.
    await db.insert(person).values({ id: personId, email: `${slug}@bench.test`, name: slug, exemptFromFactor: true })
    await db.insert(membership).values({ personId, tenantId: id })
    return (await startSession(db, { personId, strict: false, remember: true, userAgent: null, network: null, awaiting: null })).token
  })
  const unitIds = Array.from({ length: unitsEach }, () => newId())
  await database.inTenant({ tenantId: id, personId }, async (db) => {
    await createUnits(
      db,
      unitIds.map((unitId, index) => ({
        id: unitId,
        demo: true,
        name: `Phòng ban số ${index + 1} của ${slug}`,
        code: null,
        kind: 'department',
        level: 'province',
        stage: null,
        ownership: null,
        area: null,
        parentUnitId: index === 0 ? null : (unitIds[0] as string),
        validFrom: '2010-01-01',
        validTo: null,
      })),
    )
    const positionId = newId()
    await db.insert(position).values({ tenantId: id, id: positionId, unitId: unitIds[0] as string, title: role, role })
    await db.insert(appointment).values({ tenantId: id, id: newId(), positionId, personId, validFrom: '2020-01-01' })
  })
  return { id, slug, token, personId, unitIds }
}
