import { type DescribedRelation, describedRelations, systemRelations } from '../relation-classes.ts'

/** One thing a live database must keep to: `faults` answers a row (wrong, mend) for each place where it does not. */
export interface CatalogueCheck {
  readonly rule: string
  /** Queries of its own, `name as (…)`, beside those of `preamble`. */
  readonly given?: readonly string[]
  readonly faults: string
}

/** What every check may speak of: the class list, the relations there are, and the grants of each class. */
const preamble = `classed as (
  select * from unnest($1::text[], $2::text[], $3::boolean[]) as c (name, class, append_only)
), relation as (
  select c.oid, c.relkind as kind, c.relowner as owner, c.relacl as acl, c.reloptions as options, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
    n.nspname as schema, n.nspname || '.' || c.relname as name, k.class, k.append_only,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as of_tenant
  from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    left join classed k on k.name = n.nspname || '.' || c.relname
  where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
), grantable (class, role, privilege, of_append_only) as (
  values ('tenant', 'app_user', 'SELECT', true), ('tenant', 'app_user', 'INSERT', true), ('tenant', 'app_user', 'DELETE', false),
    ('publication', 'app_user', 'SELECT', true), ('publication', 'app_user', 'INSERT', true), ('publication', 'app_ministry', 'SELECT', true),
    ('template', 'app_user', 'SELECT', true), ('template', 'app_ministry', 'SELECT', true),
    ('identity', 'app_platform', 'SELECT', true), ('identity', 'app_platform', 'INSERT', true), ('identity', 'app_platform', 'DELETE', true),
    ('platform', 'app_platform', 'SELECT', true), ('platform', 'app_platform', 'INSERT', true), ('platform', 'app_platform', 'UPDATE', true)
)`

/** One statement that answers the faults of all checks: rule, wrong, mend. */
export function checksSql(checks: readonly CatalogueCheck[]): string {
  const asked = checks.map(
    ({ rule, given = [], faults }) => `select '${rule}' as rule, * from (${given.length > 0 ? `with ${given.join(', ')}` : ''} ${faults}) fault (wrong, mend)`,
  )
  return `with ${preamble} ${asked.join(' union all ')} order by rule, wrong`
}

export function checksValues(): [string[], string[], boolean[]] {
  const listed = [...describedRelations(), ...Object.entries(systemRelations).map(([name, ofClass]) => ({ name, class: ofClass, appendOnly: false }))]
  return [listed.map(({ name }) => name), listed.map((each) => each.class), listed.map(({ appendOnly }) => appendOnly)]
}

/** The tables in which every row belongs to a tenant. */
export function tenantRelations(): DescribedRelation[] {
  return describedRelations().filter((relation) => relation.class === 'tenant' || relation.class === 'publication')
}
