import type { Signature } from './closing-block.ts'
import type { DocumentHead } from './letterhead.ts'

/** A group or task as it is printed. */
export interface PlanRow {
  readonly kind: 'group' | 'task'
  /** `3`, `3.2`. */
  readonly number: string
  /** 1 at the top. */
  readonly depth: number
  readonly text: string
  readonly targets: readonly string[]
  readonly citations: readonly string[]
  readonly lead: string | null
  readonly coordinating: readonly string[]
  /** As it is printed: `31/05/2027`. */
  readonly due: string | null
  readonly product: string | null
}

export interface PlanDocument {
  readonly head: DocumentHead
  /** The abstract: `Thực hiện nhiệm vụ … năm học 2026 - 2027`. */
  readonly title: string
  /** `Ban hành kèm theo Quyết định số …`, null where it goes with nothing. */
  readonly issuedWith: string | null
  readonly bases: readonly string[]
  /** `Ủy ban nhân dân … ban hành Kế hoạch … như sau:` */
  readonly opening: string | null
  readonly theme: string | null
  readonly rows: readonly PlanRow[]
  /** Targets of no task. */
  readonly targets: readonly string[]
  readonly milestones: readonly { readonly name: string; /** ISO date. */ readonly on: string }[]
  readonly recipients: readonly string[]
  readonly signature: Signature | null
}
