import { canonicalJson, type Json } from '../canonical-json.ts'
import type { ItemFields } from '../plan-item.ts'

/** Whether two values say the same; a field that is absent says null. */
export function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (typeof a === 'string' && typeof b === 'string') return false
  return canonicalJson(a ?? null) === canonicalJson(b ?? null)
}

/** The names of the fields that differ, in the order of the items. */
export function differingFields(a: ItemFields, b: ItemFields): string[] {
  return fieldNames(a, b).filter((field) => !sameValue(a[field], b[field]))
}

/** The names of all fields of several items, each once, in the order of the first that has it. */
export function fieldNames(first: ItemFields, ...others: readonly ItemFields[]): string[] {
  const names = Object.keys(first)
  for (const fields of others) for (const name of Object.keys(fields)) if (!names.includes(name)) names.push(name)
  return names
}

/** The fields with one of them set, or taken away where the value is absent. */
export function withField(fields: ItemFields, field: string, value: Json | undefined): ItemFields {
  if (value !== undefined) return { ...fields, [field]: value }
  const { [field]: _, ...others } = fields
  return others
}
