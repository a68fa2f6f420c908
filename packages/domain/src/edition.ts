import type { AssignmentRole } from './plan.ts'
import type { PlanItem } from './plan-item.ts'

/** An issued state of a plan, whole: what an edition's bytes say, what an amendment begins from and is compared with. */
export type EditionContent = {
  readonly format: 'trongtam.edition/1'
  readonly number: number
  readonly schoolYear: string
  readonly title: string
  readonly document: EditionDocument | null
  readonly theme: { readonly text: string; readonly source: string } | null
  readonly template: { readonly id: string; readonly revision: number } | null
  /** The whole tree with what was dropped. */
  readonly items: readonly PlanItem[]
  readonly assignments: readonly EditionAssignment[]
  /** Why this edition differs from the one before: in general, and by the id of an item. */
  readonly reason: string | null
  readonly reasons: { readonly [itemId: string]: string }
}

export type EditionDocument = {
  readonly id: string
  readonly numberSymbol: string | null
  readonly issuedOn: string | null
  readonly issuer: string
  readonly signer: string | null
  readonly title: string
}

/** Who does a task, with the unit's name as it was on the day of issue. */
export type EditionAssignment = {
  readonly nodeId: string
  readonly role: AssignmentRole
  readonly unitId: string | null
  readonly unitClassId: string | null
  readonly positionId: string | null
  readonly name: string
  readonly dueOn: string | null
  readonly product: string | null
}
