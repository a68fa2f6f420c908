import type { Ownership, SchoolStage, UnitLevel } from '../unit.ts'
import { compareVietnamese, tidyText } from '../vietnamese-text.ts'
import type { UnitColumn } from './unit-columns.ts'
import type { FaultOfCell, UnitImportFaultCode } from './unit-import-fault.ts'
import { kindOfWords, levelOfWords, type OwnKind, ownershipOfWords, type SaidKind, stageOfWords } from './unit-words.ts'

/** What a row says of a unit. What it is silent about is absent; null and an empty list: it shall have none. */
export interface SaidUnit {
  readonly name?: string
  readonly code?: string | null
  readonly kind?: SaidKind
  readonly level?: UnitLevel
  readonly stage?: SchoolStage | null
  readonly ownership?: Ownership | null
  readonly area?: string | null
  readonly tags?: readonly string[]
  /** Code, name or path of the parent; null: at the top. */
  readonly parent?: string | null
}

const longest = { code: 40, name: 300, area: 100, parent: 1_000, tag: 60, tags: 20 }

/** The words of a row, each by itself. A cell that is wrong says nothing. */
export function readUnitCells(cells: Readonly<Record<UnitColumn, string>>, ownKinds: readonly OwnKind[]): { said: SaidUnit; faults: FaultOfCell[] } {
  const faults: FaultOfCell[] = []
  const note = (column: UnitColumn, code: UnitImportFaultCode) => void faults.push({ column, code, about: null })
  const text = (column: 'code' | 'name' | 'area' | 'parent') => {
    const tidied = tidyText(cells[column])
    if (tidied.length > longest[column]) note(column, 'too-long')
    return tidied === '' || tidied.length > longest[column] ? undefined : tidied
  }
  const word = <V>(column: UnitColumn, code: UnitImportFaultCode, meant: (words: string) => V | null) => {
    const tidied = tidyText(cells[column])
    if (tidied === '') return undefined
    const value = meant(tidied)
    if (value === null) note(column, code)
    return value ?? undefined
  }
  const orNone = <V>(column: UnitColumn, code: UnitImportFaultCode, meant: (words: string) => V | null) =>
    isNone(cells[column]) ? null : word(column, code, meant)
  const name = text('name')
  if (isNone(name ?? '')) note('name', 'missing')
  const said = {
    name: isNone(name ?? '') ? undefined : name,
    code: noneOr(text('code')),
    kind: word('kind', 'unknown-kind', (words) => kindOfWords(words, ownKinds)),
    level: word('level', 'unknown-level', levelOfWords),
    stage: orNone('stage', 'unknown-stage', stageOfWords),
    ownership: orNone('ownership', 'unknown-ownership', ownershipOfWords),
    area: noneOr(text('area')),
    tags: tagsOf(cells.tags, note),
    parent: noneOr(text('parent')),
  }
  return { said: withoutSilence(said), faults }
}

function tagsOf(cell: string, note: (column: UnitColumn, code: UnitImportFaultCode) => void): readonly string[] | undefined {
  if (isNone(cell)) return []
  const tags = [...new Set(cell.split(/[,;]/).map(tidyText))].filter((tag) => tag !== '').toSorted(compareVietnamese)
  if (tags.some((tag) => tag.length > longest.tag)) note('tags', 'too-long')
  if (tags.length > longest.tags) note('tags', 'too-many-tags')
  return tags.length === 0 ? undefined : tags
}

/** A dash by itself takes away what is there. */
function isNone(cell: string): boolean {
  return /^[-–—]$/.test(tidyText(cell))
}

function noneOr(text: string | undefined): string | null | undefined {
  return text !== undefined && isNone(text) ? null : text
}

type Spoken<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

/** The same without what is undefined, as `exactOptionalPropertyTypes` wants it. */
function withoutSilence<T extends object>(said: T): Spoken<T> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Spoken<T>
}
