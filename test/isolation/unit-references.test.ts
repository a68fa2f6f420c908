import { UnitEventPreview } from '@trongtam/contracts'
import { describe, expect, test } from 'vitest'
import { connected } from './world/app-role.ts'

/** What refers to a unit or a position: the part of an event's dry run that names it, or why none does. */
const references: Readonly<Record<string, { readonly named: readonly (keyof typeof UnitEventPreview.shape)[] } | { readonly reason: string }>> = {
  unit_version_unit_fk: { named: ['touched', 'touchedCount'] },
  unit_version_parent_fk: { named: ['touched', 'belowCount'] },
  position_unit_fk: { named: ['positions'] },
  appointment_position_fk: { named: ['positions', 'peopleCount'] },
  invitation_position_fk: { named: ['invitationCount'] },
  assignment_unit_fk: { named: ['assignments', 'plans'] },
  assignment_position_fk: { named: ['positions', 'assignments'] },
  responsibility_unit_fk: { named: ['responsibilities', 'plans'] },
  unit_figure_unit_fk: { named: ['figureCount', 'figuresAhead'] },
  unit_event_unit_unit_fk: { reason: 'what happened to units before stays as it was decided' },
  unit_lineage_from_fk: { reason: 'who came after whom is added to, never rewritten' },
  unit_lineage_to_fk: { reason: 'who came after whom is added to, never rewritten' },
  takeover_from_fk: { reason: 'who took over what stands; what is carried today is among the tasks and duties' },
  takeover_to_fk: { reason: 'who took over what stands; what is carried today is among the tasks and duties' },
  takeover_position_fk: { reason: 'who took over what stands; the position itself is among the positions' },
}

/** Ids of units and positions that no key holds to anything. */
const withoutKey: Readonly<Record<string, string>> = {
  'app.unit_import_row.unit_id': 'what a row of a file was matched with when it was read; the imports that run are named',
}

/** Keys to units and positions, and columns that name one without a key. */
async function referring(): Promise<{ keys: string[]; columns: string[] }> {
  return connected('admin', async (admin) => {
    const keys = await admin.query<{ name: string; columns: string[] }>(
      `select c.conname as name, array(
         select concat_ws('.', n.nspname, r.relname, a.attname) from pg_attribute a join pg_class r on r.oid = a.attrelid join pg_namespace n on n.oid = r.relnamespace
         where a.attrelid = c.conrelid and a.attnum = any(c.conkey)) as columns
       from pg_constraint c
       where c.contype = 'f' and c.confrelid in ('app.unit'::regclass, 'app.unit_version'::regclass, 'app.position'::regclass) order by 1`,
    )
    const named = await admin.query<{ name: string }>(
      `select format('%s.%s.%s', table_schema, table_name, column_name) as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
       where table_type = 'BASE TABLE' and table_schema in ('app', 'pub') and data_type = 'uuid' and column_name ~ '(^|_)(unit|position)_id$' order by 1`,
    )
    const held = new Set(keys.rows.flatMap(({ columns }) => columns))
    return { keys: keys.rows.map(({ name }) => name), columns: named.rows.map(({ name }) => name).filter((name) => !held.has(name)) }
  })
}

const unlisted = (keys: readonly string[]) => keys.filter((key) => !(key in references))

describe('the dry run of an event', () => {
  test('names what every foreign key to a unit or a position holds, or it is listed why not; no entry is of a key that is gone', async () => {
    const { keys, columns } = await referring()
    expect(unlisted(keys)).toEqual([])
    expect(keys).toEqual(Object.keys(references).toSorted())
    expect(columns).toEqual(Object.keys(withoutKey))
    expect(unlisted([...keys, 'obligation_unit_fk']), '(control) one that is added').toEqual(['obligation_unit_fk'])
  })

  test('has every part that is said to name it', () => {
    const named = Object.values(references).flatMap((each) => ('named' in each ? each.named : []))
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((part) => !(part in UnitEventPreview.shape))).toEqual([])
  })
})
