import type { Operation } from '@trongtam/domain'
import type { Tenant } from '#lib/session.ts'
import type { IconName } from '#ui/icon.tsx'

interface DeepScreen {
  readonly key: 'unitEvents' | 'newUnitEvent'
  readonly path: string
  readonly icon: IconName
  readonly needs?: Operation
}

/** Screens that stand below another and are found by the search alone. */
const ofProvince: readonly DeepScreen[] = [
  { key: 'unitEvents', path: '/units/events', icon: 'clock' },
  { key: 'newUnitEvent', path: '/units/events/new', icon: 'plus', needs: 'unit.edit' },
]

/** Those of a tenant on which this person may do something; paths are complete. */
export function deepScreensOf({ slug, kind, may }: Pick<Tenant, 'slug' | 'kind' | 'may'>): DeepScreen[] {
  if (kind === 'ministry') return []
  return ofProvince.filter(({ needs }) => needs === undefined || may(needs)).map((screen) => ({ ...screen, path: `/t/${slug}${screen.path}` }))
}
