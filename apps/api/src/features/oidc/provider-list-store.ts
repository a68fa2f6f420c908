import type { PlatformDb } from '@trongtam/db'
import { oidcProvider, tenant } from '@trongtam/db/tables'
import { mentionsWords } from '@trongtam/records'
import { and, asc, eq, sql } from 'drizzle-orm'

interface ProviderPage {
  readonly q: string
  readonly limit: number
  /** Name and address of the last one of the page before. */
  readonly after: readonly [name: string, slug: string] | null
}

/** The tenants one can sign in to with accounts of their own, by name: nothing of them but what is on their door. */
export function listTenantsWithProvider(db: PlatformDb, { q, limit, after }: ProviderPage) {
  return db
    .select({ slug: tenant.slug, name: tenant.name, provider: oidcProvider.name })
    .from(oidcProvider)
    .innerJoin(tenant, and(eq(tenant.id, oidcProvider.tenantId), eq(tenant.status, 'active')))
    .where(and(mentionsWords([tenant.name, oidcProvider.name], q), after ? sql`(${tenant.name}, ${tenant.slug}) > (${after[0]}, ${after[1]})` : undefined))
    .orderBy(asc(tenant.name), asc(tenant.slug))
    .limit(limit + 1)
}
