import type { CreateUnitClass } from '@trongtam/client'

/** What the form of a class holds. */
export type ClassValues = CreateUnitClass

export const newClass: ClassValues = { name: '', rule: {} }

/** For drafts kept in the browser: what is of another form is none. */
export function isClassValues(value: unknown): value is ClassValues {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('rule' in value)) return false
  return typeof value.name === 'string' && typeof value.rule === 'object' && value.rule !== null && Object.values(value.rule).every(Array.isArray)
}
