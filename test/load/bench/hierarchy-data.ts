import { type Database, newId } from '@trongtam/db'
import type { PersonId, TenantId } from '@trongtam/domain'
import { createUnits, type NewUnit } from '@trongtam/records'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { makeTenant } from './bench-tenant.ts'

/** The day every question is asked of. */
export const day = '2026-11-01'
const schoolsPerCommune = 23
const clusterSize = 1_000

export interface Hierarchy {
  readonly size: number
  readonly slug: string
  readonly token: string
  readonly actor: { readonly tenantId: TenantId; readonly personId: PersonId }
  readonly rootId: string
  readonly communeId: string
  readonly schoolId: string
  /** 1.000 units: a cluster with its schools, and the communes it is moved between. */
  readonly clusterId: string
  readonly homes: readonly [string, string]
}

/** A province of communes, schools and one cluster of schools; every third school had another name before. */
export async function makeHierarchy(database: Database, size: number): Promise<Hierarchy> {
  const { id: tenantId, slug, token, personId } = await makeTenant(database, `phan-cap-${size}`, 'province', 'planner')
  const actor = { tenantId, personId }
  const root = aUnit('UBND tỉnh', { kind: 'province-committee', level: 'province', parentUnitId: null })
  const communes = Array.from({ length: Math.floor((size - clusterSize) / (schoolsPerCommune + 1)) }, (_, index) =>
    aUnit(`UBND xã ${index + 1}`, { kind: 'commune-committee', level: 'commune', parentUnitId: root.id }),
  )
  const [first = root, second = root, third = root] = communes
  const cluster = aUnit('Cụm trường', { kind: 'school', level: 'institution', stage: 'combined', parentUnitId: second.id })
  const schools = Array.from({ length: size - communes.length - 2 }, (_, index) =>
    aUnit(`Trường ${index + 1}`, {
      kind: 'school',
      level: 'institution',
      stage: index % 4 === 0 ? 'primary' : 'preschool',
      parentUnitId: index < clusterSize - 1 ? cluster.id : (communes[index % communes.length] ?? root).id,
      ...(index % 3 === 0 ? { validFrom: '2020-01-01' } : {}),
    }),
  )
  await database.inTenant(actor, async (db) => {
    for (const level of [[root], communes, [cluster], schools]) await createUnits(db, level)
    await db.execute(sql`
      insert into app.unit_version (tenant_id, unit_id, valid, name, kind, level, stage, parent_unit_id, search_text)
      select tenant_id, unit_id, '[2010-01-01,2020-01-01)', 'Tên cũ của ' || name, kind, level, stage, parent_unit_id, search_text
      from app.unit_version where tenant_id = ${db.tenantId} and lower(valid) = '2020-01-01' returning unit_id`)
  })
  const schoolId = (schools.at(-1) ?? root).id
  return { size, slug, token, actor, rootId: root.id, communeId: first.id, schoolId, clusterId: cluster.id, homes: [second.id, third.id] }
}

function aUnit(name: string, of: Pick<NewUnit, 'kind' | 'level' | 'parentUnitId'> & Partial<NewUnit>): NewUnit {
  const facts = { code: null, stage: null, ownership: null, area: null, demo: true, validFrom: '2010-01-01', validTo: null }
  return { ...facts, id: newId(), name, ...of }
}

/** The reference: the units of the day, each with its parent, and nothing of when. */
export async function copyPlain(client: pg.Client, made: readonly Hierarchy[]): Promise<void> {
  await client.query(`
    create schema bench;
    create table bench.unit (size integer, id uuid, parent_id uuid, kind text, stage text, name text collate platform.vietnamese, primary key (size, id));
    create index on bench.unit (size, parent_id);
    create index on bench.unit (size, kind, name);
    grant usage on schema bench to app_user;
    grant select on bench.unit to app_user`)
  for (const { size, actor, rootId } of made)
    await client.query(
      `insert into bench.unit select $1, unit_id, parent_unit_id, kind, stage, name from app.unit_version
       where tenant_id = $2 and valid @> $3::date and kind <> 'department' and (unit_id = $4 or parent_unit_id is not null)`,
      [size, actor.tenantId, day, rootId],
    )
  await client.query('vacuum analyze')
}
