const dayMs = 86_400_000

/**
 * The day it is in a tenant, as ISO dates: in an archive, which became one on `archivedOn`, the clock stands at its last
 * day, so that its units, its dates due and its school year are what they were when it closed.
 */
export function dayInTenant(archivedOn: string | null, today: string): string {
  if (archivedOn === null || today < archivedOn) return today
  return new Date(Date.parse(`${archivedOn}T00:00:00Z`) - dayMs).toISOString().slice(0, 10)
}
