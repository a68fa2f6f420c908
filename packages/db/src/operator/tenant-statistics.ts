import type pg from 'pg'

/** As many tenants as the planner takes there to be, whatever it finds. */
const tenantsTaken = 10

/**
 * Holds fast what the planner thinks of tenants in `app.unit_version`: each has a tenth of the rows. Were they counted, a
 * tenant whose units were written a moment ago would be taken for a single row, and every look at what lies below a unit
 * (one for each that an event rewrites) would read all its units; and the largest for the whole table, and be read with all
 * others. Here and not in a migration: a database that was restored has forgotten it.
 */
export async function holdTenantStatistics(client: pg.Client): Promise<void> {
  await client.query(`do $$ begin
    if exists (select from pg_attribute where attrelid = 'app.unit_version'::regclass and attname = 'tenant_id' and attstattarget is distinct from 0) then
      alter table app.unit_version alter column tenant_id set statistics 0;
    end if;
    perform pg_clear_attribute_stats('app', 'unit_version', 'tenant_id', false);
    perform pg_restore_attribute_stats('schemaname', 'app', 'relname', 'unit_version', 'attname', 'tenant_id', 'inherited', false,
      'null_frac', 0::real, 'avg_width', 16, 'n_distinct', ${tenantsTaken}::real);
  end $$`)
}
