import type { Ownership, SchoolStage, SchoolYear, UnitClassRule, UnitKind, UnitLevel } from '@trongtam/domain'
import type { Confidence, DemoDocument, DemoPlan } from './shape.ts'

export interface DemoUnit {
  readonly key: string
  readonly name: string
  /** Official code; communes and provinces only. */
  readonly code: string | null
  readonly kind: UnitKind
  readonly level: UnitLevel
  readonly stage?: SchoolStage
  readonly ownership?: Ownership
  readonly area?: string
  readonly parentKey: string | null
  readonly validFrom: string
  /** The first day on which it is no more (see `isValidOn`); null: still. */
  readonly validTo: string | null
  /** Invented for the demonstration. */
  readonly demo: boolean
  readonly note?: string
}

export interface DemoUnitClass {
  readonly key: string
  readonly name: string
  readonly rule: UnitClassRule
  readonly note?: string
}

export interface DemoStatistic {
  readonly schoolYear: SchoolYear
  readonly kind: string
  readonly value: number
  /** Change on the same time a year earlier, as stated; null where nothing is stated. */
  readonly change: number | null
  readonly documentKey: string
  readonly confidence?: Confidence
  readonly note?: string
}

export interface DemoProvince {
  readonly slug: string
  readonly name: string
  /** Key of the province's people's committee among `units`. */
  readonly committeeKey: string
  readonly documents: readonly DemoDocument[]
  readonly units: readonly DemoUnit[]
  readonly unitClasses: readonly DemoUnitClass[]
  readonly plans: readonly DemoPlan[]
  readonly statistics: readonly DemoStatistic[]
}

/** A province that was merged into another of the demonstration. */
export interface DemoArchive extends DemoProvince {
  readonly successorSlug: string
  readonly archivedOn: string
  readonly archivedByWords: string
}
