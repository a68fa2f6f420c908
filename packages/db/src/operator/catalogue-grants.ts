import type { CatalogueCheck } from './catalogue-check.ts'

const held = `held as (
  select r.name, r.schema, r.class, r.append_only, coalesce(g.rolname, 'PUBLIC') as role, a.privilege_type as privilege
  from relation r, aclexplode(r.acl) a left join pg_roles g on g.oid = a.grantee where a.grantee <> r.owner
)`

/** Column privileges by table: what is granted on its columns, and which columns have the grant. */
const columns = `changeable as (
  select r.oid, r.name, r.class, a.attname as column, case r.class when 'tenant' then 'app_user' when 'identity' then 'app_platform' end as role
  from relation r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
  where (r.class = 'identity' or (r.class = 'tenant' and not r.append_only)) and a.attname <> 'tenant_id'
), held as (
  select r.oid, r.name, r.schema, a.attname as column, coalesce(g.rolname, 'PUBLIC') as role, x.privilege_type as privilege
  from relation r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped, aclexplode(a.attacl) x left join pg_roles g on g.oid = x.grantee
  where x.grantee <> r.owner
)`

const surplus = `select name, schema, role, privilege from held h where not exists (
  select from grantable g where g.class = h.class and g.role = h.role and g.privilege = h.privilege and (g.of_append_only or not h.append_only))`

const doors = `door (schema, role) as (
  values ('app', 'app_user'), ('pub', 'app_user'), ('template', 'app_user'), ('app', 'app_platform'), ('platform', 'app_platform'), ('identity', 'app_platform'), ('pub', 'app_ministry'), ('template', 'app_ministry')
), entrance as (
  select n.nspname::text as schema, coalesce(g.rolname, 'PUBLIC') as role, a.privilege_type as privilege
  from pg_namespace n, aclexplode(n.nspacl) a left join pg_roles g on g.oid = a.grantee
  where n.nspname in (select schema from relation where class is not null) and a.grantee <> n.nspowner
)`

const mendSurplus = `format('revoke %s on %s from %s;', lower(privilege), name, role)`

export const grantChecks: readonly CatalogueCheck[] = [
  {
    rule: 'ISO-12',
    faults: `select format('%s may change tenant_id of %s: a row could move to another tenant', g.rolname, r.name), format('revoke update on %s from %I; revoke update (tenant_id) on %1$s from %2$I;', r.name, g.rolname)
      from relation r, pg_roles g
      where r.of_tenant and r.kind in ('r', 'p', 'v') and g.rolname !~ '^pg_' and not g.rolsuper and not pg_has_role(g.oid, r.owner, 'member') and has_column_privilege(g.oid, r.oid, 'tenant_id', 'update')`,
  },
  {
    rule: 'PUB-01',
    given: [held],
    faults: `select format('%s holds %s on %s: what is published never changes', role, privilege, name), ${mendSurplus} from (${surplus}) s where schema = 'pub' and role <> 'app_ministry'`,
  },
  {
    rule: 'PUB-01',
    given: [columns],
    faults: `select format('%s holds %s on columns of %s: what is published never changes', role, privilege, name), format('revoke %s on %s from %s;', lower(privilege), name, role)
      from held where schema = 'pub' group by name, role, privilege`,
  },
  {
    rule: 'PUB-04',
    given: [held],
    faults: `select format('app_ministry holds %s on %s', privilege, name), ${mendSurplus} from (${surplus}) s where role = 'app_ministry'`,
  },
  {
    rule: 'PUB-04',
    given: [doors],
    faults: `select format('app_ministry holds %s on the schema %s', privilege, schema), format('revoke %s on schema %s from app_ministry;', lower(privilege), schema)
      from entrance e where role = 'app_ministry' and (privilege <> 'USAGE' or not exists (select from door d where d.schema = e.schema and d.role = e.role))`,
  },
  {
    rule: 'ISO-22',
    given: [held],
    faults: `select format('%s holds %s on %s, which its class does not give', role, privilege, name), ${mendSurplus} from (${surplus}) s where schema <> 'pub' and role <> 'app_ministry'`,
  },
  {
    rule: 'ISO-22',
    given: [held],
    faults: `select format('%s lacks %s on %s', g.role, g.privilege, r.name), format('grant %s on %s to %s;', lower(g.privilege), r.name, g.role)
      from relation r join grantable g on g.class = r.class and (g.of_append_only or not r.append_only)
      where not exists (select from held h where h.name = r.name and h.role = g.role and h.privilege = g.privilege)`,
  },
  {
    rule: 'ISO-22',
    given: [columns],
    faults: `select format('%s lacks update on the column %s of %s', role, c.column, name), format('grant update (%I) on %s to %s;', c.column, name, role) from changeable c
      where not exists (select from held h where h.oid = c.oid and h.column = c.column and h.role = c.role and h.privilege = 'UPDATE')
      union all select format('%s holds %s on the column %s of %s', role, privilege, h.column, name), format('revoke %s (%I) on %s from %s;', lower(privilege), h.column, name, role) from held h
      where h.column <> 'tenant_id' and h.schema <> 'pub' and not exists (select from changeable c where c.oid = h.oid and c.column = h.column and c.role = h.role and h.privilege = 'UPDATE')`,
  },
  {
    rule: 'ISO-22',
    given: [doors],
    faults: `select format('%s holds %s on the schema %s', role, privilege, schema), format('revoke %s on schema %s from %s;', lower(privilege), schema, role)
      from entrance e where role <> 'app_ministry' and (privilege <> 'USAGE' or not exists (select from door d where d.schema = e.schema and d.role = e.role))
      union all select format('%s grants what is made later by itself', coalesce((select rolname from pg_roles where oid = defaclrole), 'a role')), 'alter default privileges … revoke all …;' from pg_default_acl`,
  },
]
