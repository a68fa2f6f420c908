import { pgSchema, type PgColumnBuilderBase, primaryKey, uuid } from 'drizzle-orm/pg-core'

export const appSchema = pgSchema('app')

/** A table of a tenant's own rows: `tenant_id` and `id` lead every key (ISO-11). */
export function tenantTable<Name extends string, Columns extends Record<string, PgColumnBuilderBase>>(name: Name, columns: Columns) {
  return appSchema.table(name, { tenantId: uuid('tenant_id').notNull(), id: uuid().notNull(), ...columns }, (t) => [
    primaryKey({ name: `${name}_pk`, columns: [t.tenantId, t.id] }),
  ])
}
