import type { NodeKind } from './plan.ts'
import type { TargetLevel } from './target.ts'

/** How a field of a template binds a province: bắt buộc, được cụ thể hóa, tham khảo. */
export const fieldRules = ['mandatory', 'adaptable', 'advisory'] as const
export type FieldRule = (typeof fieldRules)[number]

export const confidences = ['high', 'medium', 'low'] as const
/** How sure we are of what a template says the ministry's document says. */
export type Confidence = (typeof confidences)[number]

/** All a revision of a template says: what editors write, what is published, what a plan is derived from. */
export interface TemplateContent {
  readonly theme: { readonly text: string; readonly rule: FieldRule }
  readonly nodes: readonly TemplateNode[]
  readonly bases: readonly TemplateBasis[]
  readonly milestones: readonly TemplateMilestone[]
}

/** A group or task. Its id is the same in every revision; `rule` binds its words, `placeRule` where it stands. */
export interface TemplateNode {
  readonly id: string
  readonly parentId: string | null
  readonly kind: NodeKind
  readonly position: number
  readonly text: string
  readonly rule: FieldRule
  readonly placeRule: FieldRule
  readonly targets: readonly TemplateTarget[]
  /** Nodes of the revision before that this one was split from or merged of; empty where it is itself or new. */
  readonly cameFrom: readonly string[]
}

/** A target of a node, with the code of its indicator where it has one; `rule` binds its level. */
export interface TemplateTarget {
  readonly id: string
  readonly indicator: string | null
  readonly name: string
  readonly level: TargetLevel
  readonly due: string | null
  readonly rule: FieldRule
}

/** A document as a template cites it; a document is its issuer, number and symbol, and date (F13). */
export interface CitedDocument {
  readonly kind: string
  readonly numberSymbol: string | null
  readonly issuer: string
  /** ISO date. */
  readonly issuedOn: string | null
  readonly title: string
}

/** A legal basis of the whole template, or of one node. */
export interface TemplateBasis {
  readonly id: string
  readonly nodeId: string | null
  readonly document: CitedDocument
  readonly place: string
  readonly rule: FieldRule
}

/** A date of the year's calendar: the opening day, the end of a term, a report. */
export interface TemplateMilestone {
  readonly id: string
  readonly name: string
  /** ISO date. */
  readonly on: string
  readonly rule: FieldRule
}
