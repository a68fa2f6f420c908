/** The beginning of every query key that belongs to one tenant. */
export function tenantKey<const Rest extends readonly unknown[]>(slug: string, ...rest: Rest) {
  return ['t', slug, ...rest] as const
}

/** True for `/t/ha-noi` and `/t/ha-noi/` alone. */
export function isTenantHome(pathname: string): boolean {
  return /^\/t\/[^/]+\/?$/.test(pathname)
}
