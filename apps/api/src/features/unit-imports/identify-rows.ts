import { type FaultOfCell, foldVietnamese, type SaidUnit, unitLevels } from '@trongtam/domain'
import { absentParent } from './absent-parent.ts'
import { namesAlike } from './names-alike.ts'
import { calledInFile, distinct, isRow, keyOf, levelSaid, type Meant, unitsNamed, unitsWithCode } from './what-rows-mean.ts'
import { codeKey, type UnitsOfDay } from './units-of-day.ts'

export interface IdentifiedRow {
  /** Null: it cannot be told, and a fault says why. */
  readonly self: Meant | null
  /** Undefined: not said; null: at the top. */
  readonly parent: Meant | null | undefined
  readonly faults: readonly FaultOfCell[]
}

/** All that is known while rows are identified one after another, each on the way to those below it. */
interface Identifying {
  readonly rows: readonly SaidUnit[]
  readonly units: UnitsOfDay
  readonly byCode: readonly ReturnType<typeof unitsWithCode>[]
  /** Units that a row means by their code: no other row means them by their name. */
  readonly claimed: ReadonlySet<string>
  readonly called: ReturnType<typeof calledInFile>
  readonly known: Map<number, IdentifiedRow | 'open'>
  depth: number
}

const deepest = 60
const pathSteps = /\s*[›>]\s*/

/**
 * Says of each row which unit it is about: by its code within its level, else by its name below its parent. Parents may be
 * rows of the same file, in any order; a circle among them is left to whoever builds the tree.
 */
export function identifyRows(rows: readonly SaidUnit[], units: UnitsOfDay): IdentifiedRow[] {
  const byCode = rows.map((said) => unitsWithCode(said, units))
  const claimed = new Set(byCode.flatMap((found) => (found.length === 1 ? found.map(({ unitId }) => unitId) : [])))
  const identifying: Identifying = { rows, units, byCode, claimed, called: calledInFile(rows), known: new Map(), depth: 0 }
  return rows.map((_, index) => identify(identifying, index))
}

function identify(identifying: Identifying, index: number): IdentifiedRow {
  const { known } = identifying
  const before = known.get(index)
  // A row that is met again on the way to its own parent is itself; so is one that no hierarchy is deep enough for.
  if (before === 'open' || (before === undefined && identifying.depth > deepest)) return { self: { index }, parent: undefined, faults: [] }
  if (before) return before
  known.set(index, 'open')
  identifying.depth += 1
  const found = decide(identifying, index)
  identifying.depth -= 1
  known.set(index, found)
  return found
}

function decide(identifying: Identifying, index: number): IdentifiedRow {
  const { rows, units, byCode, claimed } = identifying
  const said = rows[index] ?? {}
  const [first, ...others] = byCode[index] ?? []
  const found = parentOf(identifying, index, first && others.length === 0 ? { unitId: first.unitId } : { index })
  const faults: FaultOfCell[] = typeof found === 'string' ? [faultOfParent(found, said.parent ?? '', units)] : []
  const parent = typeof found === 'string' ? undefined : found
  if (others.length > 0) return { self: null, parent, faults: [...faults, { column: 'code', code: 'ambiguous-unit', about: null }] }
  if (first) return { self: { unitId: first.unitId }, parent, faults }
  if (said.name === undefined || faults.length > 0 || isRow(parent)) return { self: { index }, parent, faults }
  const free = unitsNamed(said, parent, units).filter(({ unitId }) => !claimed.has(unitId))
  const [only, ...more] = namesAlike(said.name, free)
  if (more.length > 0) return { self: null, parent, faults: [{ column: 'name', code: 'ambiguous-unit', about: null }] }
  return { self: only ? { unitId: only.unitId } : { index }, parent, faults }
}

function faultOfParent(code: 'unknown-parent' | 'ambiguous-parent', words: string, units: UnitsOfDay): FaultOfCell {
  return code === 'unknown-parent' ? absentParent(words, units) : { column: 'parent', code, about: null }
}

function parentOf(identifying: Identifying, index: number, self: Meant): Meant | null | undefined | 'unknown-parent' | 'ambiguous-parent' {
  const said = identifying.rows[index] ?? {}
  if (said.parent === undefined || said.parent === null) return said.parent
  const all = meantBy(identifying, said.parent, index)
  const others = all.filter((each) => keyOf(each) !== keyOf(self))
  // Whoever names only itself as its parent is below itself.
  const candidates = others.length > 0 ? others : all
  const higher = candidates.length > 1 ? candidates.filter((each) => isHigher(identifying, each, said)) : candidates
  const [only, ...more] = higher.length > 0 ? higher : candidates
  if (!only) return 'unknown-parent'
  return more.length > 0 ? 'ambiguous-parent' : only
}

/** Whom words mean that the row at `asking` says: by code, by name, by name and code, by a path. */
function meantBy(identifying: Identifying, words: string, asking: number): Meant[] {
  const { rows, units, called } = identifying
  const rowsMeant = (indices: readonly number[] = []) =>
    indices.map((index): Meant => (index === asking ? { index } : (identify(identifying, index).self ?? { index })))
  const code = codeKey(words)
  const coded = distinct([...(units.byCode.get(code) ?? []).map(({ unitId }) => ({ unitId })), ...rowsMeant(called.byCode.get(code))])
  if (coded.length > 0) return coded
  const name = foldVietnamese(words)
  const inFile = (called.byName.get(name) ?? []).map((index) => ({ index, name: rows[index]?.name ?? '' }))
  const there = (units.byName.get(name) ?? []).map((unit) => ({ unitId: unit.unitId, name: unit.name }))
  const alike = namesAlike<{ readonly name: string } & Meant>(words, [...there, ...inFile])
  const named = distinct(alike.flatMap((each) => (isRow(each) ? rowsMeant([each.index]) : [{ unitId: each.unitId }])))
  if (named.length > 0) return named
  const [, before, within] = /^(.*\S)\s*\(([^()]+)\)$/.exec(words) ?? []
  if (before && within) return meantBy(identifying, within, asking).filter((each) => foldVietnamese(nameOf(identifying, each)) === foldVietnamese(before))
  const steps = words.split(pathSteps)
  const last = steps.at(-1)
  return steps.length < 2 || last === undefined ? [] : meantBy(identifying, last, asking).filter((each) => isAtEndOf(identifying, steps, each))
}

/** Whether its own name and those above it are the steps of a path, as far as the path goes. */
function isAtEndOf(identifying: Identifying, steps: readonly string[], each: Meant | null): boolean {
  const last = steps.at(-1)
  if (last === undefined) return true
  if (each === null || foldVietnamese(nameOf(identifying, each)) !== foldVietnamese(last)) return false
  return isAtEndOf(identifying, steps.slice(0, -1), parentIn(identifying, each))
}

function parentIn(identifying: Identifying, each: Meant): Meant | null {
  if (isRow(each)) return identify(identifying, each.index).parent ?? null
  const parentUnitId = identifying.units.byId.get(each.unitId)?.parentUnitId ?? null
  return parentUnitId === null ? null : { unitId: parentUnitId }
}

function nameOf({ rows, units }: Identifying, each: Meant): string {
  return (isRow(each) ? rows[each.index]?.name : units.byId.get(each.unitId)?.name) ?? ''
}

function isHigher({ rows, units }: Identifying, each: Meant, said: SaidUnit): boolean {
  const above = isRow(each) ? levelSaid(rows[each.index]) : units.byId.get(each.unitId)?.level
  const own = levelSaid(said)
  return above === undefined || own === undefined || unitLevels.indexOf(above) < unitLevels.indexOf(own)
}
