import type { CatalogueCheck } from './catalogue-check.ts'

const ownTenant = `(tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid)`
const ministryInside = `(NULLIF(current_setting('app.ministry_person'::text, true), ''::text) IS NOT NULL)`

/** What each class's policies are, as the catalogue writes them. */
const policies = `
expected (class, suffix, command, role, using_text, check_text) as (
  values ('tenant', '_own', '*', 'public', $$${ownTenant}$$, $$${ownTenant}$$),
    ('publication', '_own', '*', 'app_user', $$${ownTenant}$$, $$${ownTenant}$$),
    ('publication', '_ministry', 'r', 'app_ministry', $$${ministryInside}$$, null),
    ('identity', '_platform', '*', 'app_platform', 'true', 'true'),
    ('identity', '_door', '*', 'trongtam_owner', 'true', 'true')
), wanted as (
  select r.oid, r.name, e.*, split_part(r.name, '.', 2) || e.suffix as policy from relation r join expected e on e.class = r.class where r.of_tenant
), found as (
  select r.oid, r.name, r.class, p.polname::text as policy, p.polcmd::text as command, p.polpermissive,
    case when p.polroles = '{0}' then 'public' else (select string_agg(rolname, ', ' order by rolname) from pg_roles where oid = any (p.polroles)) end as role,
    pg_get_expr(p.polqual, p.polrelid) as using_text, pg_get_expr(p.polwithcheck, p.polrelid) as check_text
  from pg_policy p join relation r on r.oid = p.polrelid
)`

export const relationChecks: readonly CatalogueCheck[] = [
  {
    rule: 'ISO-02',
    faults: `select format('%s is in no class', name), format('Give %s a class in packages/db/src/relation-classes.ts and emit the row security anew, or drop it.', name)
      from relation where class is null`,
  },
  {
    rule: 'ISO-02',
    faults: `select format('%s is listed %s times', name, count(*)), 'Leave one entry in packages/db/src/relation-classes.ts.' from classed group by name having count(*) > 1`,
  },
  {
    rule: 'ISO-02',
    faults: `select format('%s is listed and not there', name), 'Run the migrations: pnpm trongtam migrate.' from classed c where not exists (select from relation r where r.name = c.name)`,
  },
  {
    rule: 'ISO-01',
    faults: `select format('%s holds rows of tenants and row security is %s', name, case when secured then 'not forced upon its owner' else 'off' end),
        format('alter table %s enable row level security; alter table %1$s force row level security;', name)
      from relation where of_tenant and kind in ('r', 'p') and not (secured and forced)`,
  },
  {
    rule: 'ISO-01',
    faults: `select format('%s is of class %s and has no tenant_id', name, class), 'Give it a tenant_id, or another class in packages/db/src/relation-classes.ts.'
      from relation where class in ('tenant', 'publication') and not of_tenant`,
  },
  {
    rule: 'ISO-03',
    given: [policies],
    faults: `select format('%s lacks its policy %s', name, policy), 'Create it as the row security in packages/db/migrations does.'
      from wanted w where not exists (select from found f where f.oid = w.oid and f.policy = w.policy)`,
  },
  {
    rule: 'ISO-03',
    given: [policies],
    faults: `select format('the policy %s of %s is not the one of its class', policy, name),
        format('drop policy %I on %s; then create the policies of %2$s as the row security in packages/db/migrations does.', policy, name)
      from found f where not exists (
        select from wanted w where w.oid = f.oid and f.polpermissive
          and (w.policy, w.command, w.role, w.using_text) = (f.policy, f.command, f.role, f.using_text) and w.check_text is not distinct from f.check_text)`,
  },
  {
    rule: 'ISO-13',
    faults: `select format('%s is a materialised view: row security does not reach what it keeps', name), format('drop materialized view %s;', name) from relation where kind = 'm'`,
  },
  {
    rule: 'ISO-13',
    faults: `select format('the view %s reads with its owner''s rights', name), format('alter view %s set (security_invoker = true);', name)
      from relation where kind = 'v' and not coalesce(options && array['security_invoker=true', 'security_invoker=on', 'security_invoker=1'], false)`,
  },
  {
    rule: 'ISO-14',
    faults: `select format('%s counts on: a sequence tells how much there is', name), format('drop sequence %s; ids are made by newId().', name)
      from relation where kind = 'S' and class is distinct from 'system'`,
  },
]
