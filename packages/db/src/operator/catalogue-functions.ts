import { definerFunctions } from '../definer-functions.ts'
import type { CatalogueCheck } from './catalogue-check.ts'

const listed = `listed (name, callers) as (values ${definerFunctions.map(({ name, callers }) => `('${name}', array['${callers.join("', '")}'])`).join(', ')}), definer as (
  select p.oid, p.proconfig, p.proacl, o.rolname as owner, l.name, l.callers
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles o on o.oid = p.proowner
    left join listed l on l.name = n.nspname || '.' || p.proname || '(' || (select coalesce(string_agg(format_type(t, null), ',' order by place), '') from unnest(p.proargtypes) with ordinality as a (t, place)) || ')'
  where p.prosecdef and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
)`

export const functionChecks: readonly CatalogueCheck[] = [
  {
    rule: 'ISO-13',
    given: [listed],
    faults: `select format('%s runs with the rights of %s and is not on the list', oid::regprocedure, owner), format('drop function %s; or list it in packages/db/src/operator/catalogue-functions.ts with a cross-tenant test.', oid::regprocedure)
      from definer where name is null`,
  },
  {
    rule: 'ISO-13',
    given: [listed],
    faults: `select format('the function %s is not there, or does not run with its owner''s rights', l.name), 'Create it as packages/db/migrations does.'
      from listed l where not exists (select from definer d where d.name = l.name)`,
  },
  {
    rule: 'ISO-13',
    given: [listed],
    faults: `select format('%s does not pin its search path', name), format('alter function %s set search_path = pg_catalog, pg_temp;', name)
      from definer where name is not null and proconfig is distinct from array['search_path=pg_catalog, pg_temp']`,
  },
  {
    rule: 'ISO-13',
    given: [listed],
    faults: `select format('%s may be called by %s', name, coalesce(r.rolname, 'PUBLIC')), format('revoke execute on function %s from %s;', name, coalesce(quote_ident(r.rolname), 'public'))
      from definer d, aclexplode(coalesce(d.proacl, acldefault('f', (select oid from pg_roles where rolname = d.owner)))) a left join pg_roles r on r.oid = a.grantee
      where name is not null and coalesce(r.rolname, 'PUBLIC') <> all (d.callers || d.owner::text)`,
  },
  {
    rule: 'ISO-13',
    given: [listed],
    faults: `select format('%s belongs to %s', name, owner), format('alter function %s owner to trongtam_owner;', name) from definer where name is not null and owner <> 'trongtam_owner'`,
  },
]
