import { type Database, newId, type TenantDb } from '@trongtam/db'
import { unitVersion } from '@trongtam/db/tables'
import type { UnitVersion } from '@trongtam/domain'
import { aProvince, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createUnits, loadUnitVersions, type NewUnit, saveUnitVersions } from '@trongtam/records'

const statements: string[] = []
const database = openTestDatabase({ onQuery: (text) => void statements.push(text) })

const within = <T>({ id: tenantId, founder }: TestTenant, work: (db: TenantDb) => Promise<T>, on: Database = database) =>
  on.inTenant({ tenantId, personId: founder.id }, work)

function aSchool(parentUnitId: string, given: Partial<NewUnit> = {}): NewUnit {
  const facts = { code: null, kind: 'school', level: 'institution', stage: 'primary', ownership: 'public', area: null } as const
  return { ...facts, id: newId(), demo: true, name: 'Trường Tiểu học', parentUnitId, validFrom: '2012-01-01', validTo: null, ...given }
}

/** What the database says of a statement by force; null where it lets it pass. */
function refusal(province: TestTenant, text: ReturnType<typeof sql>): Promise<string | null> {
  return within(province, (db) => db.execute(text)).then(
    () => null,
    (error: { cause?: { constraint?: string } }) => error.cause?.constraint ?? String(error),
  )
}

describe('the versions of units', () => {
  test('are saved as they are to be: what stands in both is left alone, what begins anew is there, and back again', async () => {
    const province = await aProvince(database)
    const [moved, still] = [aSchool(province.unitId, { name: 'Trường A' }), aSchool(province.unitId, { name: 'Trường B' })]
    const parent = aSchool(province.unitId, { name: 'Phường Cha' })
    await within(province, (db) => createUnits(db, [parent, moved, still]))
    const rows = () =>
      within(province, (db) =>
        db.execute(sql`select xmin::text as written, v.* from app.unit_version v where tenant_id = ${db.tenantId} order by unit_id, valid`),
      )
    const was = await rows()
    const before = await within(province, (db) => loadUnitVersions(db, [moved.id, still.id]))
    const after = before.flatMap((version): UnitVersion[] =>
      version.unitId === still.id
        ? [version]
        : [
            { ...version, validTo: '2026-01-01' },
            { ...version, validFrom: '2026-01-01', parentUnitId: parent.id },
          ],
    )
    await within(province, (db) => saveUnitVersions(db, { before, after }))
    expect(await within(province, (db) => loadUnitVersions(db, [moved.id, still.id]))).toEqual(after)
    await within(province, (db) => saveUnitVersions(db, { before: after, after: before }))
    const plain = ({ rows: found }: Awaited<ReturnType<typeof rows>>) => found.map(({ written: _written, ...row }) => row)
    const now = await rows()
    expect(plain(now)).toEqual(plain(was))
    const writtenOf = ({ rows: found }: Awaited<ReturnType<typeof rows>>) => found.filter(({ unit_id: id }) => id === still.id).map(({ written }) => written)
    expect(writtenOf(now)).toEqual(writtenOf(was))
  })

  test('are not saved upon what is no longer there', async () => {
    const province = await aProvince(database)
    const [version] = await within(province, (db) => loadUnitVersions(db))
    const stale = { ...(version as UnitVersion), validFrom: '2011-01-01' }
    await expect(within(province, (db) => saveUnitVersions(db, { before: [stale], after: [] }))).rejects.toThrow('not what the change was made upon')
  })

  test('1.200 units are read in one statement and written in parts of 500', async () => {
    const province = await aProvince(database)
    const schools = Array.from({ length: 1200 }, (_, index) => aSchool(province.unitId, { name: `Trường ${index}` }))
    await within(province, (db) => createUnits(db, schools))
    statements.length = 0
    const before = await within(province, (db) =>
      loadUnitVersions(
        db,
        schools.map(({ id }) => id),
      ),
    )
    expect(statements.filter((text) => text.startsWith('select "unit_id"'))).toHaveLength(1)
    const after = before.flatMap((version): UnitVersion[] => [
      { ...version, validTo: '2026-01-01' },
      { ...version, validFrom: '2026-01-01', area: 'phường' },
    ])
    await within(province, (db) => saveUnitVersions(db, { before, after }))
    expect(statements.filter((text) => /delete from app.unit_version/.test(text))).toHaveLength(3)
    expect(statements.filter((text) => text.startsWith('insert into "app"."unit_version"'))).toHaveLength(5)
  })
})

describe('what no hierarchy is, the database refuses by itself', () => {
  const valid = (unitId: string, range: string, parentId: string | null) =>
    sql`insert into app.unit_version (tenant_id, unit_id, valid, name, kind, level, parent_unit_id, search_text)
      select tenant_id, id, ${range}::daterange, 'ép', 'school', 'institution', ${parentId}::uuid, 'ép' from app.unit where id = ${unitId} returning 1`

  test('two versions of a unit on one day', async () => {
    const province = await aProvince(database)
    const school = aSchool(province.unitId, { validTo: '2025-01-01' })
    await within(province, (db) => createUnits(db, [school]))
    expect(await refusal(province, valid(school.id, '[2024-12-31,2026-01-01)', province.unitId))).toBe('unit_version_pk')
    expect(await refusal(province, valid(school.id, '[2025-01-01,2026-01-01)', province.unitId))).toBeNull()
  })

  test('a child on a day its parent is not there: neither closing the parent, nor beginning before it', async () => {
    const province = await aProvince(database)
    const parent = aSchool(province.unitId)
    const child = aSchool(parent.id, { validFrom: '2015-01-01' })
    await within(province, (db) => createUnits(db, [parent]))
    await within(province, (db) => createUnits(db, [child]))
    const close = (id: string) => sql`update app.unit_version set valid = '[2012-01-01,2026-01-01)' where unit_id = ${id} and tenant_id = ${province.id}`
    expect(await refusal(province, close(parent.id))).toBe('unit_version_parent_fk')
    expect(await refusal(province, sql`delete from app.unit_version where unit_id = ${parent.id} and tenant_id = ${province.id}`)).toBe(
      'unit_version_parent_fk',
    )
    expect(await refusal(province, valid(child.id, '[2011-01-01,2015-01-01)', parent.id))).toBe('unit_version_parent_fk')
    expect(await refusal(province, valid(child.id, '[2012-01-01,2015-01-01)', parent.id))).toBeNull()
  })

  test('a unit below itself', async () => {
    const province = await aProvince(database)
    const school = aSchool(province.unitId)
    await within(province, (db) => createUnits(db, [school]))
    const below = (id: string) => sql`update app.unit_version set parent_unit_id = ${id} where unit_id = ${school.id} and tenant_id = ${province.id}`
    expect(await refusal(province, below(school.id))).toBe('unit_version_parent_check')
    expect(await refusal(province, below(province.unitId))).toBeNull()
  })

  test('a parent of another tenant', async () => {
    const [province, other] = [await aProvince(database), await aProvince(database)]
    const school = aSchool(province.unitId)
    await within(province, (db) => createUnits(db, [school]))
    const move = (id: string) =>
      within(province, (db) =>
        db
          .update(unitVersion)
          .set({ parentUnitId: id })
          .where(sql`${unitVersion.tenantId} = ${province.id} and ${unitVersion.unitId} = ${school.id}`),
      )
    await expect(move(other.unitId)).rejects.toMatchObject({ cause: { constraint: 'unit_version_parent_fk' } })
    await move(province.unitId)
  })

  test('also where it waits for the end of a change: the refusal comes there, not at COMMIT', async () => {
    const province = await aProvince(database)
    const parent = aSchool(province.unitId)
    const child = aSchool(parent.id)
    await within(province, (db) => createUnits(db, [parent]))
    await within(province, (db) => createUnits(db, [child]))
    const reached: string[] = []
    const forced = within(province, async (db) => {
      const before = await loadUnitVersions(db, [parent.id])
      await saveUnitVersions(db, { before, after: before.map((version) => ({ ...version, validTo: '2026-01-01' })) })
      reached.push('saved')
    })
    await expect(forced).rejects.toMatchObject({ cause: { constraint: 'unit_version_parent_fk' } })
    expect(reached).toEqual([])
  })
})
