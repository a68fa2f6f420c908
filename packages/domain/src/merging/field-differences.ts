import type { Json } from '../canonical-json.ts'
import type { ItemFields } from '../plan-item.ts'
import { fieldNames, sameValue } from './item-fields.ts'

/** A field in which not all three say the same, and who left the base. */
export interface FieldDifference {
  readonly field: string
  readonly by: 'ours' | 'theirs' | 'both-alike' | 'both'
  readonly base: Json
  readonly theirs: Json
  readonly ours: Json
}

export function fieldDifferences(base: ItemFields, theirs: ItemFields, ours: ItemFields): FieldDifference[] {
  return fieldNames(base, theirs, ours).flatMap((field) => {
    const values = { base: base[field] ?? null, theirs: theirs[field] ?? null, ours: ours[field] ?? null }
    const by = whoChanged(values)
    return by === null ? [] : [{ field, by, ...values }]
  })
}

function whoChanged({ base, theirs, ours }: Record<'base' | 'theirs' | 'ours', Json>): FieldDifference['by'] | null {
  const [changedByThem, changedByUs] = [!sameValue(base, theirs), !sameValue(base, ours)]
  if (changedByThem && changedByUs) return sameValue(theirs, ours) ? 'both-alike' : 'both'
  if (changedByThem) return 'theirs'
  return changedByUs ? 'ours' : null
}
