import type { FieldsProps } from './details-step.tsx'
import { factsOf } from './event-body.ts'
import { FactFields } from './fact-fields.tsx'

/** What a unit is from the day on, apart from its name, its level and its place. */
export function KindFields({ values, units, onType }: FieldsProps) {
  const facts = values.facts ?? factsOf(units.get(values.units[0] ?? ''))
  return <FactFields facts={facts} withLevel={false} onType={(next) => onType({ ...values, facts: next })} />
}
