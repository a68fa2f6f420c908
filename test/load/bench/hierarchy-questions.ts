import type { TenantDb } from '@trongtam/db'
import { unitVersion } from '@trongtam/db/tables'
import { classMembers, countClassMembers, meansOn, pathToRoot, unitsBelow } from '@trongtam/records'
import { sql } from 'drizzle-orm'
import { day, type Hierarchy } from './hierarchy-data.ts'

/** A question asked of the hierarchy through time, and of a table of (id, parent_id, kind, stage, name) that knows of no time. */
interface HierarchyQuestion {
  readonly name: string
  readonly ours: (db: TenantDb, of: Hierarchy) => Promise<unknown>
  readonly plain: (db: TenantDb, of: Hierarchy) => Promise<unknown>
}

const rule = { kinds: ['school'], stages: ['primary'] } as const
const isMember = sql`kind = 'school' and stage = 'primary'`

export const hierarchyQuestions: readonly HierarchyQuestion[] = [
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
    name: 'path to the root',
    ours: (db, { schoolId }) => pathToRoot(db, schoolId, day),
    plain: (db, { schoolId, size }) =>
      db.execute(sql`
        with recursive path as (
          select id, parent_id from bench.unit where size = ${size} and id = ${schoolId}
          union all select u.id, u.parent_id from path p join bench.unit u on u.size = ${size} and u.id = p.parent_id
        ) select id from path`),
  },
  {
    name: 'members of a class',
    ours: (db) =>
      db
        .select({ unitId: unitVersion.unitId })
        .from(unitVersion)
        .where(meansOn(db, rule, day)),
    plain: (db, { size }) => db.execute(sql`select id from bench.unit where size = ${size} and ${isMember}`),
  },
  {
    name: 'members of a class, counted',
    ours: (db) => countClassMembers(db, rule, day),
    plain: (db, { size }) => db.execute(sql`select count(*) from bench.unit where size = ${size} and ${isMember}`),
  },
  {
    name: 'members of a class, first 50 by name',
    ours: (db) => classMembers(db, rule, day, { limit: 50, after: null }),
    plain: (db, { size }) => db.execute(sql`select id, name, parent_id from bench.unit where size = ${size} and ${isMember} order by name, id limit 50`),
  },
]

function plainBelow(size: number, rootId: string) {
  return sql`
    with recursive below as (
      select id from bench.unit where size = ${size} and id = ${rootId}
      union select u.id from below b join bench.unit u on u.size = ${size} and u.parent_id = b.id
    ) select count(*) from below`
}
