import type { Pool } from 'pg'

/** What the role $1 could do beyond the work of a server's role (ISO-04): one row (fault) each. */
export const roleFaultsQuery = `
  with given as (select oid, rolname from pg_roles where rolname = $1::name)
  select fault from (
    select 'is a superuser' as fault from pg_roles where rolname = $1 and rolsuper
    union all select 'bypasses row security' from pg_roles where rolname = $1 and rolbypassrls
    union all select 'may create roles or databases' from pg_roles where rolname = $1 and (rolcreaterole or rolcreatedb)
    union all select 'may copy the whole server by replication' from pg_roles where rolname = $1 and rolreplication
    union all select 'owns ' || c.oid::regclass from pg_class c join given on given.oid = c.relowner
    union all select 'owns the schema ' || nspname from pg_namespace n join given on given.oid = n.nspowner
    union all select 'owns the function ' || p.oid::regprocedure from pg_proc p join given on given.oid = p.proowner
    union all select 'owns the database ' || datname from pg_database d join given on given.oid = d.datdba
    union all select 'holds ' || privilege || ' on ' || c.oid::regclass
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join given on true,
        unnest(array['truncate', 'references', 'trigger']) as privilege
      where c.relkind in ('r', 'p') and n.nspname in ('app', 'platform', 'identity', 'template', 'pub', 'drizzle')
        and case when privilege = 'references' then has_any_column_privilege(given.oid, c.oid, privilege) else has_table_privilege(given.oid, c.oid, privilege) end
    union all select 'may create in the schema ' || nspname from pg_namespace n join given on true
      where nspname !~ '^pg_' and nspname <> 'information_schema' and has_schema_privilege(given.oid, n.oid, 'create')
    union all select 'holds ' || privilege || ' on the database' from given, unnest(array['create', 'temp']) as privilege
      where has_database_privilege(given.oid, current_database(), privilege)
    union all select 'is a member of ' || r.rolname from pg_roles r join given on r.oid <> given.oid where pg_has_role(given.oid, r.oid, 'member')
    union all select 'is not there' where not exists (select from given)
  ) faults limit 20`

/** What this pool's role could do beyond its work (ISO-04), one sentence each; empty for a safe role. */
export async function roleFaults(pool: Pool): Promise<string[]> {
  const {
    rows: [session],
  } = await pool.query<{ role: string }>('select current_user as role')
  const { rows } = await pool.query<{ fault: string }>(roleFaultsQuery, [session?.role])
  return rows.map((row) => `The database role ${session?.role} ${row.fault}.`)
}
