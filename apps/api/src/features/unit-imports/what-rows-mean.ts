import { foldVietnamese, type SaidUnit, type UnitLevel, type UnitVersion } from '@trongtam/domain'
import { codeKey, type UnitsOfDay } from './units-of-day.ts'

/** What a row or the name of a parent means: a unit there is, or the one that the row at this index makes. */
export type Meant = { readonly unitId: string } | { readonly index: number }

export function isRow(meant: Meant | null | undefined): meant is { readonly index: number } {
  return meant !== null && meant !== undefined && 'index' in meant
}

export function keyOf(meant: Meant): string {
  return isRow(meant) ? `row ${meant.index}` : meant.unitId
}

export function distinct(meant: readonly Meant[]): Meant[] {
  return [...new Map(meant.map((each) => [keyOf(each), each])).values()]
}

/** The level a row stands at, as it says or as its kind has it. */
export function levelSaid(said: SaidUnit | undefined): UnitLevel | undefined {
  return said?.level ?? said?.kind?.level ?? undefined
}

/** The rows by what another may call them. */
export function calledInFile(rows: readonly SaidUnit[]) {
  return { byCode: indexed(rows, ({ code }) => code && codeKey(code)), byName: indexed(rows, ({ name }) => name && foldVietnamese(name)) }
}

export function unitsWithCode(said: SaidUnit, { byCode }: UnitsOfDay): readonly UnitVersion[] {
  const found = said.code ? (byCode.get(codeKey(said.code)) ?? []) : []
  if (said.level !== undefined) return found.filter(({ level }) => level === said.level)
  return found.length > 1 ? ofLikelyLevel(said, found) : found
}

export function unitsNamed(said: SaidUnit, parent: Meant | null | undefined, { byName }: UnitsOfDay): readonly UnitVersion[] {
  const named = byName.get(foldVietnamese(said.name ?? '')) ?? []
  if (parent === undefined) return named.length > 1 ? ofLikelyLevel(said, named) : named
  const parentUnitId = parent === null ? null : isRow(parent) ? undefined : parent.unitId
  return named.filter((unit) => unit.parentUnitId === parentUnitId)
}

function ofLikelyLevel(said: SaidUnit, found: readonly UnitVersion[]): readonly UnitVersion[] {
  const likely = found.filter(({ level }) => level === levelSaid(said))
  return likely.length > 0 ? likely : found
}

function indexed(rows: readonly SaidUnit[], keyOfRow: (said: SaidUnit) => string | null | undefined): Map<string, number[]> {
  const indices = new Map<string, number[]>()
  for (const [index, said] of rows.entries()) {
    const key = keyOfRow(said)
    if (!key) continue
    const group = indices.get(key)
    if (group) group.push(index)
    else indices.set(key, [index])
  }
  return indices
}
