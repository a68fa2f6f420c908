import type { CreateUnitKind } from '@trongtam/client'
import { unitKinds, unitLevels } from '@trongtam/domain'

export const newKind: CreateUnitKind = { name: '', baseKind: 'other', level: 'institution' }

/** For drafts kept in the browser: what is of another form is none. */
export function isKindValues(value: unknown): value is CreateUnitKind {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('baseKind' in value) || !('level' in value)) return false
  const { name, baseKind, level } = value
  return typeof name === 'string' && unitKinds.some((known) => known === baseKind) && unitLevels.some((known) => known === level)
}
