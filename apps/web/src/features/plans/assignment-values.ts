import type { AssignTask, PlanNodeDetail } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { typedDateOrNull } from '#lib/typed-date.ts'

export interface ChosenUnit {
  readonly id: string
  readonly name: string
}

/** The unit that leads, and which of its positions sees to the task: one choice, since the second hangs on the first. */
export interface ChosenLead extends ChosenUnit {
  readonly position: { readonly id: string; readonly title: string } | null
}

/** The assignment form as typed: the date is the text of its field. */
export interface AssignmentValues {
  readonly lead: ChosenLead | null
  readonly coordinating: readonly ChosenUnit[]
  readonly due: string
  readonly product: string
}

/** What the form shows of a node; assignments to classes of units are not part of it. */
export function assignmentValues(node: Pick<PlanNodeDetail, 'assignments' | 'dueOn'>): AssignmentValues {
  const units = node.assignments.flatMap(({ role, unitId, name, position }) => (unitId === null ? [] : [{ role, unit: { id: unitId, name }, position }]))
  const lead = units.find(({ role }) => role === 'lead')
  return {
    lead: lead ? { ...lead.unit, position: lead.position } : null,
    coordinating: units.filter(({ role }) => role === 'coordinating').map(({ unit }) => unit),
    due: node.dueOn === null ? '' : formatDate(node.dueOn),
    product: node.assignments.find(({ product }) => product !== null)?.product ?? '',
  }
}

/** The values as the API takes them; null when the date is no date. */
export function assignmentBodyOrNull(values: AssignmentValues): AssignTask | null {
  const dueOn = typedDateOrNull(values.due)
  if (dueOn === null && values.due.trim() !== '') return null
  return {
    leadUnitId: values.lead?.id ?? null,
    leadPositionId: values.lead?.position?.id ?? null,
    coordinatingUnitIds: values.coordinating.map((unit) => unit.id).filter((id) => id !== values.lead?.id),
    dueOn,
    product: values.product.trim() === '' ? null : values.product.trim(),
  }
}

export function isAssignmentValues(value: unknown): value is AssignmentValues {
  return (
    typeof value === 'object' &&
    value !== null &&
    'lead' in value &&
    (value.lead === null || (typeof value.lead === 'object' && 'position' in value.lead)) &&
    'coordinating' in value &&
    Array.isArray(value.coordinating) &&
    'due' in value &&
    typeof value.due === 'string' &&
    'product' in value &&
    typeof value.product === 'string'
  )
}
