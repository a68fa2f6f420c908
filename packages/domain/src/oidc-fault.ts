/** The closed list of reasons why signing in by a tenant's own accounts led nowhere; the sign-in screen words each. */
export const oidcFaults = ['expired', 'refused', 'unverified', 'no-account', 'invited', 'several-tenants', 'unavailable', 'slow-down'] as const
export type OidcFault = (typeof oidcFaults)[number]
