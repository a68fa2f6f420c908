import type { SchoolYear, Standing, TargetLevel } from '@trongtam/domain'

/** How sure the data set is of a fact: full text or two sources, one source, background knowledge only. */
export type Confidence = 'high' | 'medium' | 'low'

/** One document, cited or issuing. Keyed by issuer, number-symbol and date (F13), therefore by `key` here. */
export interface DemoDocument {
  readonly key: string
  /** Loại văn bản: `Quyết định`, `Chỉ thị`, `Luật`, `Tin báo` … */
  readonly kind: string
  /** `5127/QĐ-UBND`, `91-KL/TW`; null where the source names none. */
  readonly numberSymbol: string | null
  readonly issuer: string
  /** ISO date; null where the source bears none. */
  readonly issuedOn: string | null
  /** Trích yếu, or the headline of a report. */
  readonly title: string
  readonly signer: string | null
  /** Of the text at hand: a document only known from citations is a `report`. */
  readonly standing: Standing
  readonly confidence?: Confidence
  readonly recipients?: readonly string[]
  readonly note?: string
}

export interface DemoTarget {
  /** `T01` … `T12` are the codes of the facts; others are ours. */
  readonly code: string
  readonly name: string
  readonly level: TargetLevel
  /** ISO date, or a year, as the source says; null where it says nothing. */
  readonly due: string | null
  readonly periodBasis: 'school-year' | 'calendar-year'
  readonly confidence?: Confidence
  readonly note?: string
}

/** A document that a task or a plan rests on. */
export interface DemoCitation {
  readonly documentKey: string
  /** Where the citing text names it: `mục II.1, dòng 39`. */
  readonly place: string
  /** What of the cited document is meant: `Điều 22`. */
  readonly article?: string
}

/** A result as it was reported; `denominator` null where the source states no plan. */
export interface DemoResult {
  readonly code: string
  readonly name: string
  readonly numerator: number
  readonly denominator: number | null
  readonly unit: string
  /** As the source says: `2020-09-15`, `2019`, or the school year `2019-2020`. */
  readonly asOf: string
  readonly documentKey: string
  readonly note: string | null
}

/** mandatory: bắt buộc · adaptable: được cụ thể hóa · advisory: tham khảo. */
export type TemplateRule = 'mandatory' | 'adaptable' | 'advisory'

export interface DemoTemplateTask {
  /** Stable node id, e.g. `tpl-2024-g01-t01`. */
  readonly key: string
  readonly text: string
  readonly rule: TemplateRule
  readonly targets?: readonly DemoTarget[]
}

export interface DemoTemplateGroup {
  /** Stable node id, e.g. `tpl-2024-g01`. */
  readonly key: string
  readonly number: number
  readonly title: string
  readonly rule: TemplateRule
  readonly confidence?: Confidence
  readonly tasks: readonly DemoTemplateTask[]
  readonly targets?: readonly DemoTarget[]
}

export interface DemoTemplate {
  readonly key: string
  readonly schoolYear: SchoolYear
  readonly title: string
  readonly theme: string
  /** Where the theme was read, when it is not the template's own document. */
  readonly themeDocumentKey?: string
  readonly documentKey: string | null
  readonly confidence: Confidence
  readonly summary: string
  readonly note?: string
  readonly groups: readonly DemoTemplateGroup[]
}

export interface DemoTheme {
  readonly text: string
  readonly documentKey: string
  readonly standing: Standing
}

export type NodeOrigin = 'inherited' | 'adapted' | 'local'

export interface DemoPlanTask {
  readonly text: string
  readonly origin: NodeOrigin
  readonly templateTaskKey?: string
  /** Nhiệm vụ thường xuyên: judged by periodic evidence, not by one done-date. */
  readonly standingTask?: boolean
  /** The source states a premise here rather than work (câu dẫn); kept because it counts as a leaf of the document. */
  readonly leadIn?: boolean
  /** The day it was noted as done. */
  readonly finishedOn?: string
  /** Line of the seed, from 1. */
  readonly sourceLine?: number
  readonly targets?: readonly DemoTarget[]
  readonly citations?: readonly DemoCitation[]
  readonly results?: readonly DemoResult[]
  readonly note?: string
}

export interface DemoPlanGroup {
  /** Stable within the plan, e.g. `g01`. */
  readonly key: string
  readonly number: number
  readonly title: string
  readonly templateGroupKey: string | null
  readonly origin: NodeOrigin
  readonly sourceLine?: number
  readonly tasks: readonly DemoPlanTask[]
}

/** A duty as the document assigns it: to a unit or to a class; both null where the actor is neither ("đoàn thể"). */
export interface DemoResponsibility {
  readonly unitKey: string | null
  readonly unitClassKey: string | null
  /** As the document writes it. */
  readonly actor: string
  readonly duty: string
  readonly role: 'lead' | 'coordinating' | 'executing'
  /** `request` where the document says "Đề nghị". */
  readonly tone: 'order' | 'request'
  readonly sourceLine: number
}

/** An assignment inside a plan; `group` and `task` are counted from 1 in the order of the plan's own lists. */
export interface DemoAssignment {
  readonly group: number
  readonly task: number
  readonly unitKey: string | null
  readonly unitClassKey: string | null
  readonly role: 'lead' | 'coordinating'
  readonly due?: string
  readonly product?: string
}

interface DemoPlanHead {
  readonly key: string
  readonly schoolYear: SchoolYear
  readonly title: string
}

/** A plan written out in full, from a document or a report of the past. */
export interface DemoWrittenPlan extends DemoPlanHead {
  readonly status: 'issued'
  /** The issuing document, or the report about it where only that is known (see its `standing`). */
  readonly documentKey: string | null
  readonly templateKey: string | null
  readonly themes: readonly DemoTheme[]
  /** Phương hướng: where the source states a direction and no theme. */
  readonly direction?: string
  readonly groups: readonly DemoPlanGroup[]
  readonly legalBases: readonly DemoCitation[]
  readonly responsibilities: readonly DemoResponsibility[]
  readonly assignments?: readonly DemoAssignment[]
  readonly note?: string
}

/** What a province changes in a plan derived from the ministry's template. */
export type DemoAdaptation =
  | { readonly change: 'group-title'; readonly templateGroupKey: string; readonly title: string }
  | { readonly change: 'task-text'; readonly templateTaskKey: string; readonly text: string }
  | {
      readonly change: 'add-task'
      readonly templateGroupKey: string
      readonly taskKey: string
      readonly text: string
      readonly targets?: readonly DemoTarget[]
    }
  | { readonly change: 'drop-task'; readonly templateTaskKey: string; readonly reason: string }

/** An assignment in a derived plan: names a template task, or the `taskKey` of an added one. */
export interface DemoDraftAssignment {
  readonly taskKey: string
  readonly unitKey: string | null
  readonly unitClassKey: string | null
  readonly role: 'lead' | 'coordinating'
  readonly due?: string
  readonly product?: string
}

/** A draft that the seeding code derives from a template and then adapts. */
export interface DemoDraftPlan extends DemoPlanHead {
  readonly status: 'draft'
  /** Key of the template. */
  readonly deriveFrom: string
  readonly adaptations: readonly DemoAdaptation[]
  readonly assignments: readonly DemoDraftAssignment[]
  readonly note?: string
}

export type DemoPlan = DemoWrittenPlan | DemoDraftPlan
