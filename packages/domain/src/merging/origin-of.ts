import type { PlanItem } from '../plan-item.ts'
import type { Origin } from '../plan.ts'
import { differingFields } from './item-fields.ts'

/** Where an item of a plan stands to the template: out of use, the province's own, in its own words, or as it was given. */
export function originOf(item: PlanItem): Origin {
  if (item.dropped) return 'dropped'
  if (item.base === null) return 'local'
  return differingFields(item.base.fields, item.fields).length > 0 ? 'adapted' : 'inherited'
}
