import type { CatalogueCheck } from './catalogue-check.ts'

const owned = `owned as (select * from relation where class in ('tenant', 'publication'))`

/** Foreign keys with the classes of both ends, and whether they pair tenant_id with tenant_id. */
const references = `reference as (
  select k.conname as key, child.name as child, child.class as child_class, parent.name as parent, parent.class as parent_class, k.confupdtype, k.confdeltype,
    exists (
      select from unnest(k.conkey, k.confkey) as pair (ours, theirs)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.ours and a.attname = 'tenant_id'
        join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.theirs and b.attname = 'tenant_id') as by_tenant
  from pg_constraint k join relation child on child.oid = k.conrelid join relation parent on parent.oid = k.confrelid where k.contype = 'f'
)`

/** Indexes with the names of their key columns, in order. */
const indexes = `key_index as (
  select o.name, o.class, c.relname as index, i.indisunique, i.indisprimary, i.indisexclusion, columns.names
  from owned o join pg_index i on i.indrelid = o.oid join pg_class c on c.oid = i.indexrelid,
    lateral (select array_agg(a.attname::text order by k.place) as names
      from unnest(i.indkey::int2[]) with ordinality as k (number, place) left join pg_attribute a on a.attrelid = o.oid and a.attnum = k.number and k.number > 0
      where k.place <= i.indnkeyatts) columns
)`

export const keyChecks: readonly CatalogueCheck[] = [
  {
    rule: 'ISO-11',
    given: [owned],
    faults: `select format('%s has no primary key', name), 'Give it one that begins with tenant_id.'
      from owned o where kind in ('r', 'p') and not exists (select from pg_index i where i.indrelid = o.oid and i.indisprimary)`,
  },
  {
    rule: 'ISO-11',
    given: [owned, indexes],
    faults: `select format('the primary key %s of %s does not begin with tenant_id', index, name), 'Make the key anew with tenant_id in front.'
      from key_index where indisprimary and names[1] is distinct from 'tenant_id'`,
  },
  {
    rule: 'ISO-11',
    given: [owned, indexes],
    faults: `select format('the unique key %s of %s leaves tenant_id out: it tells one tenant what another has', index, name), 'Make the key anew with tenant_id in it.'
      from key_index where (indisunique or indisexclusion) and not coalesce('tenant_id' = any (names), false)`,
  },
  {
    rule: 'ISO-11',
    given: [references],
    faults: `select format('the foreign key %s of %s crosses tenants: it does not carry tenant_id', key, child), format('Make it anew over (tenant_id, …) of both %s and %s.', child, parent)
      from reference where child_class in ('tenant', 'publication') and parent_class in ('tenant', 'publication') and not by_tenant`,
  },
  {
    rule: 'SCL-01',
    given: [references],
    faults: `select format('%s of class %s refers to %s of class %s', child, child_class, parent, parent_class), format('alter table %s drop constraint %I;', child, key)
      from reference where (child_class not in ('tenant') and parent_class = 'tenant') or (child_class in ('tenant', 'publication') and parent_class not in ('tenant', 'publication', 'platform', 'template'))`,
  },
  {
    rule: 'SCL-02',
    given: [references],
    faults: `select format('the foreign key %s of %s acts upon change or sets null', key, child), format('Make it anew with no action, restrict or cascade on delete, and nothing on update.')
      from reference where confupdtype <> 'a' or confdeltype not in ('a', 'r', 'c')`,
  },
  {
    rule: 'SCL-03',
    faults: `select format('%s has the trigger %s', r.name, t.tgname), format('drop trigger %I on %s; what it does belongs to the application.', t.tgname, r.name)
      from pg_trigger t join relation r on r.oid = t.tgrelid where not t.tgisinternal
      union all select format('%s has the rule %s', r.name, w.rulename), format('drop rule %I on %s;', w.rulename, r.name)
      from pg_rewrite w join relation r on r.oid = w.ev_class where w.rulename <> '_RETURN'`,
  },
  {
    rule: 'SCL-04',
    given: [owned, indexes],
    faults: `select format('the index %s of %s does not begin with tenant_id', index, name), 'Make it anew with tenant_id in front.'
      from key_index where class = 'tenant' and names[1] is distinct from 'tenant_id'`,
  },
  {
    rule: 'SCL-07',
    faults: `select format('the constraint %s of %s was not named by us, or would be taken for a shard''s', k.conname, r.name), format('alter table %s rename constraint %I to …;', r.name, k.conname)
      from pg_constraint k join relation r on r.oid = k.conrelid where r.class <> 'system' and k.contype in ('p', 'u', 'f', 'c', 'x') and k.conname ~ '(_pkey|_fkey|_excl|_[0-9]+|_(check|key|fkey)[0-9]+)$'
      union all select format('the constraint %s of %s is not validated', k.conname, r.name), format('alter table %s validate constraint %I;', r.name, k.conname)
      from pg_constraint k join relation r on r.oid = k.conrelid where not k.convalidated
      union all select format('the constraint name %s is used %s times', k.conname, count(*)), 'Rename all but one: errors are told apart by it.'
      from pg_constraint k join relation r on r.oid = k.conrelid where k.contype in ('p', 'u', 'f', 'c', 'x') group by k.conname having count(*) > 1`,
  },
]
