import { foldVietnamese } from './vietnamese-text.ts'

/** Kinds of unit a task may be given to; departments of other sectors, police, press and the Front among them. */
export const unitKinds = [
  'ministry',
  'province-committee',
  'education-department',
  'department',
  'district-committee',
  'district-office',
  'commune-committee',
  'commune-office',
  'school',
  'continuing-centre',
  'higher-education',
  'police',
  'press',
  'front',
  'other',
] as const
export type UnitKind = (typeof unitKinds)[number]

export const unitLevels = ['central', 'province', 'district', 'commune', 'institution'] as const
export type UnitLevel = (typeof unitLevels)[number]

export const schoolStages = ['preschool', 'primary', 'lower-secondary', 'upper-secondary', 'combined'] as const
export type SchoolStage = (typeof schoolStages)[number]

export const ownerships = ['public', 'private'] as const
export type Ownership = (typeof ownerships)[number]

/** What a unit is, apart from when. */
export interface UnitFacts {
  readonly name: string
  readonly code: string | null
  readonly kind: UnitKind
  /** A kind of the province's own within `kind`; null: none. */
  readonly ownKindId: string | null
  readonly level: UnitLevel
  readonly stage: SchoolStage | null
  readonly ownership: Ownership | null
  readonly area: string | null
  /** In Vietnamese order, each once. */
  readonly tags: readonly string[]
  readonly parentUnitId: string | null
}

/** What a unit is from `validFrom` on, until the day before `validTo` (ISO dates; null: still). */
export interface UnitVersion extends UnitFacts {
  readonly unitId: string
  readonly validFrom: string
  readonly validTo: string | null
}

export function isValidOn(version: Pick<UnitVersion, 'validFrom' | 'validTo'>, date: string): boolean {
  return version.validFrom <= date && (version.validTo === null || date < version.validTo)
}

/** A class of units (khối) as a rule; an absent condition does not narrow. */
export interface UnitClassRule {
  readonly kinds?: readonly UnitKind[] | undefined
  readonly levels?: readonly UnitLevel[] | undefined
  readonly stages?: readonly SchoolStage[] | undefined
  readonly ownerships?: readonly Ownership[] | undefined
  readonly areas?: readonly string[] | undefined
  /** Kinds of the province's own, by id. */
  readonly ownKinds?: readonly string[] | undefined
  /** A unit with any of these tags. */
  readonly tags?: readonly string[] | undefined
}

/** The units a class means on a date: exactly those whose version of that day meets every condition. */
export function expandUnitClass<V extends UnitVersion>(rule: UnitClassRule, versions: readonly V[], date: string): V[] {
  return versions.filter((version) => isValidOn(version, date) && meets(rule, version))
}

function meets(rule: UnitClassRule, version: UnitVersion): boolean {
  return (
    admits(rule.kinds, version.kind) &&
    admits(rule.levels, version.level) &&
    admits(rule.stages, version.stage) &&
    admits(rule.ownerships, version.ownership) &&
    admits(rule.areas?.map(foldVietnamese), version.area === null ? null : foldVietnamese(version.area)) &&
    admits(rule.ownKinds, version.ownKindId) &&
    (rule.tags === undefined || version.tags.some((tag) => rule.tags?.map(foldVietnamese).includes(foldVietnamese(tag))))
  )
}

function admits<T>(allowed: readonly T[] | undefined, value: T | null): boolean {
  return allowed === undefined || (value !== null && allowed.includes(value))
}
