import type { Pool } from 'pg'

const faultsQuery = `
  select fault from (
    select 'is a superuser' as fault from pg_roles where rolname = current_user and rolsuper
    union all select 'bypasses row security' from pg_roles where rolname = current_user and rolbypassrls
    union all select 'may create roles or databases' from pg_roles where rolname = current_user and (rolcreaterole or rolcreatedb)
    union all select 'owns ' || c.oid::regclass from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = current_user
    union all select 'owns the schema ' || nspname from pg_namespace n join pg_roles r on r.oid = n.nspowner where r.rolname = current_user
    union all select 'owns the function ' || p.oid::regprocedure from pg_proc p join pg_roles r on r.oid = p.proowner where r.rolname = current_user
    union all select 'holds ' || privilege || ' on ' || c.oid::regclass
      from pg_class c join pg_namespace n on n.oid = c.relnamespace,
        unnest(array['truncate', 'references', 'trigger']) as privilege
      where c.relkind in ('r', 'p') and n.nspname in ('app', 'platform', 'identity', 'template', 'pub', 'drizzle') and has_table_privilege(current_user, c.oid, privilege)
    union all select 'may create in the schema ' || nspname from pg_namespace
      where nspname !~ '^pg_' and nspname <> 'information_schema' and has_schema_privilege(current_user, oid, 'create')
    union all select 'holds ' || privilege || ' on the database' from unnest(array['create', 'temp']) as privilege
      where has_database_privilege(current_user, current_database(), privilege)
    union all select 'is a member of ' || r.rolname from pg_roles r
      where r.rolname <> current_user and r.rolname !~ '^pg_' and pg_has_role(current_user, r.oid, 'member')
  ) faults limit 20`

/** What this pool's role could do beyond its work (ISO-04), one sentence each; empty for a safe role. */
export async function roleFaults(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ fault: string; role: string }>(`select current_user as role, fault from (${faultsQuery}) f`)
  return rows.map((row) => `The database role ${row.role} ${row.fault}.`)
}
