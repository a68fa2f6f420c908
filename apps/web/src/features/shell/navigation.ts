import type { Operation } from '@trongtam/domain'
import type { Tenant } from '#lib/session.ts'
import type { IconName } from '#ui/icon.tsx'

export interface NavigationEntry {
  readonly key:
    | 'people'
    | 'home'
    | 'plans'
    | 'themes'
    | 'import'
    | 'documents'
    | 'units'
    | 'statistics'
    | 'publications'
    | 'templates'
    | 'unitPattern'
    | 'comparison'
    | 'registrations'
    | 'tenants'
    | 'adoption'
    | 'consultations'
    | 'audit'
  readonly path: string
  readonly icon: IconName
  /** Shown to who may do this alone. */
  readonly needs?: Operation
  /** Current only at exactly this path. */
  readonly exact?: boolean
}

const ofProvince: readonly NavigationEntry[] = [
  { key: 'home', path: '', icon: 'home', exact: true },
  { key: 'plans', path: '/plans', icon: 'plan' },
  { key: 'import', path: '/import', icon: 'import', needs: 'document.import' },
  { key: 'documents', path: '/documents', icon: 'document' },
  { key: 'units', path: '/units', icon: 'unit' },
  { key: 'people', path: '/people', icon: 'person', needs: 'people.read' },
  { key: 'statistics', path: '/statistics', icon: 'numbers' },
  { key: 'themes', path: '/themes', icon: 'theme' },
  { key: 'publications', path: '/publications', icon: 'publish' },
  { key: 'templates', path: '/templates', icon: 'template' },
  { key: 'consultations', path: '/consultations', icon: 'comment', needs: 'consultation.comment' },
  { key: 'audit', path: '/audit', icon: 'clock', needs: 'audit.read' },
]

const ofMinistry: readonly NavigationEntry[] = [
  { key: 'comparison', path: '/comparison', icon: 'compare' },
  { key: 'adoption', path: '/adoption', icon: 'numbers', needs: 'adoption.read' },
  { key: 'templates', path: '/templates', icon: 'template' },
  { key: 'registrations', path: '/registrations', icon: 'document', needs: 'registration.read' },
  { key: 'tenants', path: '/tenants', icon: 'unit', needs: 'registration.read' },
  { key: 'unitPattern', path: '/unit-pattern', icon: 'theme' },
  { key: 'people', path: '/people', icon: 'person', needs: 'people.read' },
  { key: 'audit', path: '/audit', icon: 'clock', needs: 'audit.read' },
]

/** The screens of a tenant, without those this person may do nothing on; paths are complete. */
export function navigationOf(tenant: Pick<Tenant, 'slug' | 'kind' | 'may'>): NavigationEntry[] {
  const entries = tenant.kind === 'ministry' ? ofMinistry : ofProvince
  return entries.filter(({ needs }) => needs === undefined || tenant.may(needs)).map((entry) => ({ ...entry, path: `/t/${tenant.slug}${entry.path}` }))
}
