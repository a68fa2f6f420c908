import { definerFunctions } from './definer-functions.ts'
import { type DescribedRelation, describedRelations, rowSecurityMigrations } from './relation-classes.ts'

const ownTenant = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid`
const ministryInside = `nullif(current_setting('app.ministry_person', true), '') is not null`

const lastMigration = rowSecurityMigrations.at(-1)

/** What each role may enter and call besides tables. */
const doors = [
  'grant usage on schema app, pub, template to app_user;',
  'grant usage on schema app, platform, identity to app_platform;',
  'grant usage on schema pub, template to app_ministry;',
  'grant execute on function app.roles_today(uuid, uuid, date) to app_user;',
  'grant execute on function app.append_audit(uuid, text) to app_user;',
  'grant execute on function platform.reader_of(uuid) to app_platform;',
  ...definerFunctions.map(({ name, callers }) => `grant execute on function ${name} to ${callers.join(', ')};`),
]

/**
 * The newest migration of row security (ISO-22): row security enabled and forced on every new table with a tenant_id,
 * one policy per tenant table, and the least grants each role can work with, upon all tables.
 */
export function rowSecuritySql(relations: readonly DescribedRelation[] = describedRelations()): string {
  return [
    '-- Emitted by `pnpm --filter @trongtam/db emit-row-security` from src/relation-classes.ts; do not edit.',
    ...doors,
    ...relations.map(relationSql),
    '',
  ].join('\n')
}

/** What secures one relation in the migration that made it: it stands in an older migration as it was emitted then. */
export function securingSql(relation: DescribedRelation): string[] {
  return [...forced(relation), ...policies(relation)]
}

function relationSql(relation: DescribedRelation): string {
  const isNew = relation.securedBy === lastMigration
  return ['', `-- ${relation.name}: ${relation.class}`, ...(isNew ? securingSql(relation) : []), ...grants(relation)].join('\n')
}

function forced({ name, columns }: DescribedRelation): string[] {
  return columns.includes('tenant_id') ? [`alter table ${name} enable row level security;`, `alter table ${name} force row level security;`] : []
}

function policies({ name, class: ofClass, columns }: DescribedRelation): string[] {
  if (!columns.includes('tenant_id')) return []
  const table = name.split('.')[1]
  if (ofClass === 'tenant') return [`create policy ${table}_own on ${name} for all using (${ownTenant}) with check (${ownTenant});`]
  if (ofClass === 'publication')
    return [
      `create policy ${table}_own on ${name} for all to app_user using (${ownTenant}) with check (${ownTenant});`,
      `create policy ${table}_ministry on ${name} for select to app_ministry using (${ministryInside});`,
    ]
  return [
    `create policy ${table}_platform on ${name} for all to app_platform using (true) with check (true);`,
    `create policy ${table}_door on ${name} for all to trongtam_owner using (true) with check (true);`,
  ]
}

function grants({ name, class: ofClass, appendOnly, columns }: DescribedRelation): string[] {
  switch (ofClass) {
    case 'tenant':
      return appendOnly
        ? [`grant select, insert on ${name} to app_user;`]
        : [`grant select, insert, delete, update (${changeable(columns)}) on ${name} to app_user;`]
    case 'publication':
      return [`grant select, insert on ${name} to app_user;`, `grant select on ${name} to app_ministry;`]
    case 'template':
      return [`grant select on ${name} to app_user, app_ministry;`]
    case 'identity':
      return [`grant select, insert, delete, update (${changeable(columns)}) on ${name} to app_platform;`]
    case 'platform':
      return [`grant select, insert, update on ${name} to app_platform;`]
    case 'system':
      return []
  }
}

/** Nobody moves a row to another tenant (ISO-12). */
function changeable(columns: readonly string[]): string {
  return columns.filter((column) => column !== 'tenant_id').join(', ')
}
