import { foldVietnamese, type UnitVersion, unitLevels } from '@trongtam/domain'
import { namesAlike } from './names-alike.ts'
import type { FaultOfCell, SaidUnit } from './read-unit-cells.ts'
import { codeKey, pathOf, pathSign, type UnitsOfDay } from './units-of-day.ts'

/** What a row or the name of a parent means: a unit there is, or the one that the row at this index makes. */
export type Meant = { readonly unitId: string } | { readonly index: number }

export interface IdentifiedRow {
  /** Null: it cannot be told, and a fault says why. */
  readonly self: Meant | null
  /** Undefined: not said; null: at the top. */
  readonly parent: Meant | null | undefined
  readonly faults: readonly FaultOfCell[]
}

const deepest = 60

interface Called {
  readonly rowsByCode: ReadonlyMap<string, readonly number[]>
  readonly rowsByName: ReadonlyMap<string, readonly number[]>
}

/**
 * Says of each row which unit it is about: by its code within its level, else by its name below its parent. Parents may be
 * rows of the same file, in any order; a circle among them is left to whoever builds the tree.
 */
export function identifyRows(rows: readonly SaidUnit[], units: UnitsOfDay): IdentifiedRow[] {
  const byCode = rows.map((said) => unitsWithCode(said, units))
  const claimed = new Set(byCode.flatMap((found) => (found.length === 1 ? found.map(({ unitId }) => unitId) : [])))
  const called: Called = {
    rowsByCode: indexed(rows, ({ code }) => code && codeKey(code)),
    rowsByName: indexed(rows, ({ name }) => name && foldVietnamese(name)),
  }
  const known = new Map<number, IdentifiedRow | 'open'>()
  let depth = 0

  const identify = (index: number): IdentifiedRow => {
    const before = known.get(index)
    // A row that is met again on the way to its own parent is itself; so is one that no hierarchy is deep enough for.
    if (before === 'open' || (before === undefined && depth > deepest)) return { self: { index }, parent: undefined, faults: [] }
    if (before) return before
    known.set(index, 'open')
    depth += 1
    const found = decide(index)
    depth -= 1
    known.set(index, found)
    return found
  }

  const decide = (index: number): IdentifiedRow => {
    const said = rows[index] ?? {}
    const [first, ...others] = byCode[index] ?? []
    const parent = parentOf(index, said, first && others.length === 0 ? { unitId: first.unitId } : { index })
    const faults: FaultOfCell[] = typeof parent === 'string' ? [{ column: 'parent', code: parent, about: null }] : []
    const knownParent = typeof parent === 'string' ? undefined : parent
    if (others.length > 0) return { self: null, parent: knownParent, faults: [...faults, { column: 'code', code: 'ambiguous-unit', about: null }] }
    if (first) return { self: { unitId: first.unitId }, parent: knownParent, faults }
    if (said.name === undefined || faults.length > 0 || isRow(knownParent)) return { self: { index }, parent: knownParent, faults }
    const free = unitsNamed(said, knownParent, units).filter(({ unitId }) => !claimed.has(unitId))
    const [only, ...more] = namesAlike(said.name, free)
    if (more.length > 0) return { self: null, parent: knownParent, faults: [{ column: 'name', code: 'ambiguous-unit', about: null }] }
    return { self: only ? { unitId: only.unitId } : { index }, parent: knownParent, faults }
  }

  const parentOf = (index: number, said: SaidUnit, self: Meant): Meant | null | undefined | 'unknown-parent' | 'ambiguous-parent' => {
    if (said.parent === undefined || said.parent === null) return said.parent
    const all = meantBy(said.parent, index)
    const others = all.filter((each) => keyOf(each) !== keyOf(self))
    // Whoever names only itself as its parent is below itself.
    const candidates = others.length > 0 ? others : all
    const higher = candidates.length > 1 ? candidates.filter((each) => isHigher(each, said)) : candidates
    const [only, ...more] = higher.length > 0 ? higher : candidates
    if (!only) return 'unknown-parent'
    return more.length > 0 ? 'ambiguous-parent' : only
  }

  const meantBy = (words: string, asking: number): Meant[] => {
    const rowsMeant = (indices: readonly number[] = []) =>
      indices.map((each): Meant => (each === asking ? { index: each } : (identify(each).self ?? { index: each })))
    const unitsMeant = (found: readonly UnitVersion[] = []) => found.map(({ unitId }): Meant => ({ unitId }))
    const coded = distinct([...unitsMeant(units.byCode.get(codeKey(words))), ...rowsMeant(called.rowsByCode.get(codeKey(words)))])
    if (coded.length > 0) return coded
    const name = foldVietnamese(words)
    const inFile = (called.rowsByName.get(name) ?? []).map((index) => ({ index, name: rows[index]?.name ?? '' }))
    const alike = namesAlike<{ readonly name: string; readonly index?: number; readonly unitId?: string }>(words, [
      ...(units.byName.get(name) ?? []),
      ...inFile,
    ])
    const named = distinct(alike.flatMap(({ unitId, index }) => (unitId === undefined ? rowsMeant(index === undefined ? [] : [index]) : [{ unitId }])))
    if (named.length > 0) return named
    const [, before, code] = /^(.*\S)\s*\(([^()]+)\)$/.exec(words) ?? []
    if (before && code) return meantBy(code, asking).filter((each) => foldVietnamese(nameOf(each)) === foldVietnamese(before))
    return unitsMeant(unitsOnPath(words, units))
  }

  const nameOf = (each: Meant) => (isRow(each) ? (rows[each.index]?.name ?? '') : (units.byId.get(each.unitId)?.name ?? ''))
  const levelOf = (each: Meant) => (isRow(each) ? levelSaid(rows[each.index]) : units.byId.get(each.unitId)?.level)
  const isHigher = (each: Meant, said: SaidUnit) => {
    const [above, own] = [levelOf(each), levelSaid(said)]
    return above === undefined || own === undefined || unitLevels.indexOf(above) < unitLevels.indexOf(own)
  }
  return rows.map((_, index) => identify(index))
}

export function isRow(meant: Meant | null | undefined): meant is { readonly index: number } {
  return meant !== null && meant !== undefined && 'index' in meant
}

export function keyOf(meant: Meant): string {
  return isRow(meant) ? `row ${meant.index}` : meant.unitId
}

/** The level a row stands at, as it says or as its kind has it. */
export function levelSaid(said: SaidUnit | undefined) {
  return said?.level ?? said?.kind?.level ?? undefined
}

function unitsWithCode(said: SaidUnit, { byCode }: UnitsOfDay): readonly UnitVersion[] {
  const found = said.code ? (byCode.get(codeKey(said.code)) ?? []) : []
  if (said.level !== undefined) return found.filter(({ level }) => level === said.level)
  const likely = found.filter(({ level }) => level === levelSaid(said))
  return found.length > 1 && likely.length > 0 ? likely : found
}

function unitsNamed(said: SaidUnit, parent: Meant | null | undefined, { byName }: UnitsOfDay): readonly UnitVersion[] {
  const named = byName.get(foldVietnamese(said.name ?? '')) ?? []
  if (parent !== undefined) return named.filter(({ parentUnitId }) => parentUnitId === (parent === null ? null : isRow(parent) ? undefined : parent.unitId))
  const likely = named.filter(({ level }) => level === levelSaid(said))
  return named.length > 1 && likely.length > 0 ? likely : named
}

function unitsOnPath(words: string, units: UnitsOfDay): readonly UnitVersion[] {
  const steps = words.split(/\s*[›>]\s*/)
  const [last] = steps.slice(-1)
  if (steps.length < 2 || last === undefined) return []
  const ending = foldVietnamese(steps.join(pathSign))
  return (units.byName.get(foldVietnamese(last)) ?? []).filter((unit) => ` ${foldVietnamese(pathOf(units, unit))}`.endsWith(` ${ending}`))
}

function distinct(meant: readonly Meant[]): Meant[] {
  return [...new Map(meant.map((each) => [keyOf(each), each])).values()]
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
