import type { AssignmentRole, ItemBase, NodeKind, Origin, PlanStatus, SchoolYear, TargetLevel, ThemeStanding } from '@trongtam/domain'

/** A whole plan before it is stored: what deriving, importing and the demonstration all end in. */
export interface NewPlan {
  readonly schoolYear: SchoolYear
  readonly title: string
  readonly status: PlanStatus
  readonly documentId: string | null
  readonly template: { readonly id: string; readonly revision: number; readonly theme: string } | null
  readonly themes: readonly { readonly text: string; readonly standing: ThemeStanding; readonly documentId: string | null }[]
  readonly nodes: readonly NewNode[]
  readonly legalBases: readonly NewCitation[]
  readonly responsibilities: readonly NewResponsibility[]
  readonly milestones?: readonly NewMilestone[]
  /** The plan of the year before, which this one goes on from. */
  readonly carriedFrom?: string | null
}

export interface NewNode {
  readonly id: string
  readonly parentId: string | null
  readonly kind: NodeKind
  readonly position: number
  readonly text: string
  readonly origin: Origin
  readonly templateNodeId?: string | null
  readonly templateText?: string | null
  /** Where the template has it. */
  readonly templateParentId?: string | null
  readonly templatePosition?: number | null
  readonly standingTask?: boolean
  /** The node of the year before that this one goes on with. */
  readonly carriedFrom?: string | null
  readonly sourceLine?: number | null
  readonly targets?: readonly NewTarget[]
  readonly citations?: readonly NewCitation[]
  readonly assignments?: readonly NewAssignment[]
}

export interface NewTarget {
  readonly code?: string | null
  readonly name: string
  readonly level: TargetLevel
  readonly due: string | null
  readonly periodBasis?: 'school-year' | 'calendar-year'
  readonly note?: string | null
  /** What the template says of it, where it is the template's. */
  readonly templateTarget?: ItemBase | null
  readonly results?: readonly {
    readonly numerator: number
    readonly denominator: number | null
    readonly asOf: string
    readonly documentId: string | null
    readonly note: string | null
  }[]
}

export interface NewCitation {
  readonly documentId: string
  readonly place: string
  /** Its place in its list unless told. */
  readonly position?: number
  /** What the template says of it, where it is the template's. */
  readonly templateBasis?: ItemBase | null
}

export interface NewAssignment {
  readonly role: AssignmentRole
  readonly unitId: string | null
  readonly unitClassId: string | null
  readonly dueOn: string | null
  readonly product: string | null
  /** The position of the unit that sees to it. */
  readonly positionId: string | null
}

export interface NewResponsibility {
  readonly actor: string
  readonly duty: string
  readonly role: AssignmentRole
  readonly tone: 'order' | 'request'
  readonly unitId: string | null
  readonly unitClassId: string | null
  readonly sourceLine: number | null
}

export interface NewMilestone {
  readonly name: string
  /** ISO date. */
  readonly on: string
  readonly templateMilestone: ItemBase | null
}
