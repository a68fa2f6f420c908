import type pg from 'pg'

/** As many tenants as the planner takes there to be, whatever it finds. */
const tenantsTaken = 10

const tables = ['unit_version', 'unit_figure', 'unit_lineage', 'unit_event_unit'] as const

/**
 * Holds fast what the planner thinks of tenants in the tables of units: each has a tenth of the rows. Were they counted, a
 * tenant whose units were written a moment ago would be taken for a single row, and every look at what lies below a unit
 * (one for each that an event rewrites) would read all its units; and the largest for the whole table, and be read with all
 * others. Here and not in a migration: a database that was restored has forgotten it. Where a table is being vacuumed its turn
 * comes at the next start.
 */
export async function holdTenantStatistics(client: pg.Client): Promise<void> {
  for (const table of tables)
    await client.query(`do $$ begin
      set local lock_timeout = '2s';
      if exists (select from pg_attribute where attrelid = 'app.${table}'::regclass and attname = 'tenant_id' and attstattarget is distinct from 0) then
        alter table app.${table} alter column tenant_id set statistics 0;
      end if;
      perform pg_clear_attribute_stats('app', '${table}', 'tenant_id', false);
      perform pg_restore_attribute_stats('schemaname', 'app', 'relname', '${table}', 'attname', 'tenant_id', 'inherited', false,
        'null_frac', 0::real, 'avg_width', 16, 'n_distinct', ${tenantsTaken}::real);
    exception when lock_not_available then null;
    end $$`)
}
