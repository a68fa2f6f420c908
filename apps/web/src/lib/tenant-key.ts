import type { QueryClient } from '@tanstack/react-query'

/** The beginning of every query key that belongs to one tenant. */
export function tenantKey<const Rest extends readonly unknown[]>(slug: string, ...rest: Rest) {
  return ['t', slug, ...rest] as const
}

/** `ha-noi` of `/t/ha-noi/plans`; null outside every tenant. */
export function tenantOfPath(pathname: string): string | null {
  return /^\/t\/([^/]+)/.exec(pathname)?.[1] ?? null
}

/** True for `/t/ha-noi` and `/t/ha-noi/` alone. */
export function isTenantHome(pathname: string): boolean {
  return /^\/t\/[^/]+\/?$/.test(pathname)
}

/** Forgets every query and every mutation but the session and what belongs to `slug` (null: to none). */
export function forgetOtherTenants(queries: QueryClient, slug: string | null): void {
  const isForeign = (key: readonly unknown[]) => key[0] === 't' && key[1] !== slug
  const foreign = { predicate: (query: { readonly queryKey: readonly unknown[] }) => isForeign(query.queryKey) }
  void queries.cancelQueries(foreign)
  queries.removeQueries(foreign)
  queries.getMutationCache().clear()
}
