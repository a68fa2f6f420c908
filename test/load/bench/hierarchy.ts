import { type Database, newId, type TenantDb } from '@trongtam/db'
import type { PersonId, TenantId } from '@trongtam/domain'
import { countClassMembers, createUnits, type NewUnit, pathToRoot, unitsBelow } from '@trongtam/records'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import type { Ratio } from './merging.ts'

const sizes = [3_000, 60_000] as const
const rounds = 15
const day = '2026-11-01'
const schoolsPerCommune = 23

interface Hierarchy {
  readonly size: number
  readonly actor: { readonly tenantId: TenantId; readonly personId: PersonId }
  readonly rootId: string
  readonly communeId: string
  readonly schoolId: string
}

interface Question {
  readonly name: string
  readonly ours: (db: TenantDb, of: Hierarchy) => Promise<unknown>
  /** The same upon a table of (id, parent_id, kind) that knows of no time. */
  readonly plain: (db: TenantDb, of: Hierarchy) => Promise<unknown>
}

const questions: readonly Question[] = [
  {
    name: 'all below the root',
    ours: (db, { rootId }) => db.execute(sql`select count(*) from ${unitsBelow(db, [rootId], day)} as below`),
    plain: (db, { rootId, size }) => db.execute(plainBelow(size, rootId)),
  },
  {
    name: 'all below one commune',
    ours: (db, { communeId }) => db.execute(sql`select count(*) from ${unitsBelow(db, [communeId], day)} as below`),
    plain: (db, { communeId, size }) => db.execute(plainBelow(size, communeId)),
  },
  {
    name: 'members of a class',
    ours: (db) => countClassMembers(db, { kinds: ['school'], stages: ['primary'] }, day),
    plain: (db, { size }) => db.execute(sql`select count(*) from bench.unit where size = ${size} and kind = 'school' and stage = 'primary'`),
  },
  {
    name: 'path to the root',
    ours: (db, { schoolId }) => pathToRoot(db, schoolId, day),
    plain: (db, { schoolId, size }) =>
      db.execute(sql`
        with recursive path as (
          select id, parent_id from bench.unit where size = ${size} and id = ${schoolId}
          union all select u.id, u.parent_id from path p join bench.unit u on u.size = ${size} and u.id = p.parent_id
        ) select id from path`),
  },
]

/** What a hierarchy with its history costs beside a plain table of parents, and how both grow from 3.000 to 60.000 units. */
export async function measureHierarchy(database: Database, adminUrl: string, actors: readonly [Hierarchy['actor'], Hierarchy['actor']]): Promise<Ratio[]> {
  const made: Hierarchy[] = []
  for (const [index, size] of sizes.entries()) made.push(await makeHierarchy(database, actors[index] ?? actors[0], size))
  await copyPlain(adminUrl, made)
  const times = new Map<string, number>()
  for (let round = 0; round < rounds; round += 1)
    for (const of of made)
      for (const { name, ours, plain } of questions)
        for (const [who, ask] of [['history', ours] as const, ['plain', plain] as const]) {
          const key = `${name} ${who} ${of.size}`
          times.set(key, Math.min(times.get(key) ?? Infinity, await database.inTenant(of.actor, (db) => timeOf(() => ask(db, of)))))
        }
  const ratio = (one: string, other: string) => (times.get(one) ?? 0) / (times.get(other) ?? 1)
  return questions.flatMap(({ name }): Ratio[] => [
    ...sizes.map((size): Ratio => [`${name}, ${size} units: with history to parent_id`, ratio(`${name} history ${size}`, `${name} plain ${size}`)]),
    [`${name}: 60000 to 3000 units, with history`, ratio(`${name} history 60000`, `${name} history 3000`)],
    [`${name}: 60000 to 3000 units, parent_id`, ratio(`${name} plain 60000`, `${name} plain 3000`)],
  ])
}

function plainBelow(size: number, rootId: string) {
  return sql`
    with recursive below as (
      select id from bench.unit where size = ${size} and id = ${rootId}
      union select u.id from below b join bench.unit u on u.size = ${size} and u.parent_id = b.id
    ) select count(*) from below`
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** A province of communes and schools; every third school had another name before. */
async function makeHierarchy(database: Database, actor: Hierarchy['actor'], size: number): Promise<Hierarchy> {
  const unit = (name: string, of: Pick<NewUnit, 'kind' | 'level' | 'parentUnitId'> & Partial<NewUnit>): NewUnit => ({
    id: newId(),
    name,
    code: null,
    stage: null,
    ownership: null,
    area: null,
    demo: true,
    validFrom: '2010-01-01',
    validTo: null,
    ...of,
  })
  const root = unit('UBND tỉnh', { kind: 'province-committee', level: 'province', parentUnitId: null })
  const communes = Array.from({ length: Math.floor(size / (schoolsPerCommune + 1)) }, (_, index) =>
    unit(`UBND xã ${index + 1}`, { kind: 'commune-committee', level: 'commune', parentUnitId: root.id }),
  )
  const schools = Array.from({ length: size - communes.length - 1 }, (_, index) =>
    unit(`Trường ${index + 1}`, {
      kind: 'school',
      level: 'institution',
      stage: index % 4 === 0 ? 'primary' : 'preschool',
      parentUnitId: communes[index % communes.length]?.id ?? root.id,
      ...(index % 3 === 0 ? { validFrom: '2020-01-01' } : {}),
    }),
  )
  await database.inTenant(actor, async (db) => {
    for (const level of [[root], communes, schools]) await createUnits(db, level)
    await db.execute(sql`
      insert into app.unit_version (tenant_id, unit_id, valid, name, kind, level, stage, parent_unit_id, search_text)
      select tenant_id, unit_id, '[2010-01-01,2020-01-01)', 'Tên cũ của ' || name, kind, level, stage, parent_unit_id, search_text
      from app.unit_version where tenant_id = ${db.tenantId} and lower(valid) = '2020-01-01' returning unit_id`)
  })
  return { size, actor, rootId: root.id, communeId: communes[0]?.id ?? root.id, schoolId: schools[7]?.id ?? root.id }
}

/** The reference: the units of the day, each with its parent, and nothing of when. */
async function copyPlain(adminUrl: string, made: readonly Hierarchy[]): Promise<void> {
  const client = new pg.Client(adminUrl)
  await client.connect()
  try {
    await client.query('create schema bench; create table bench.unit (size integer, id uuid, parent_id uuid, kind text, stage text, primary key (size, id))')
    for (const { size, actor } of made)
      await client.query(
        `insert into bench.unit select $1, unit_id, parent_unit_id, kind, stage from app.unit_version
         where tenant_id = $2 and valid @> $3::date and (unit_id = $4 or parent_unit_id is not null)`,
        [size, actor.tenantId, day, made.find((one) => one.size === size)?.rootId],
      )
    await client.query(
      'create index on bench.unit (size, parent_id); create index on bench.unit (size, kind); grant usage on schema bench to app_user; grant select on bench.unit to app_user',
    )
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}
