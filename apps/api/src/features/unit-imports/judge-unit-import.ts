import {
  type CarriedOutEvent,
  carryOutUnitEvents,
  type FaultOfCell,
  type OwnKind,
  readUnitCells,
  type SaidUnit,
  type UnitColumn,
  type UnitVersion,
} from '@trongtam/domain'
import { describeChanges, type ChangeOfCell } from './describe-changes.ts'
import { faultsOfEvents } from './faults-of-events.ts'
import { type IdentifiedRow, identifyRows } from './identify-rows.ts'
import { isRow, type Meant } from './what-rows-mean.ts'
import { type IntendedUnit, intendUnits } from './intended-units.ts'
import { planUnitEvents } from './plan-unit-events.ts'
import { codeKey, type UnitsOfDay, unitsOfDay } from './units-of-day.ts'

export interface UnitLine {
  /** As the spreadsheet counts. */
  readonly row: number
  readonly cells: Readonly<Record<UnitColumn, string>>
}

/** What rows are judged by: the hierarchy through all time, the province's own kinds, and the day they are to hold from. */
export interface UnitImportContext {
  readonly on: string
  readonly history: readonly UnitVersion[]
  readonly ownKinds: readonly OwnKind[]
  /** Never the same twice. */
  readonly newId: () => string
}

export interface JudgedUnitRow {
  readonly row: number
  readonly state: 'new' | 'changed' | 'same' | 'fault'
  /** The unit it is about, as it is there already; null: new, or not known. */
  readonly unitId: string | null
  readonly changes: readonly ChangeOfCell[]
  readonly faults: readonly FaultOfCell[]
  /** What it is to be below: a unit, a row by its number, nothing. */
  readonly parent: { readonly unitId: string } | { readonly row: number } | null
}

export interface JudgedUnitImport {
  readonly rows: readonly JudgedUnitRow[]
  /** What the rows come to, each upon what the one before it left; nothing while a row is wrong. */
  readonly events: readonly CarriedOutEvent[]
  /** The units that begin, by the number of their row. */
  readonly newIds: ReadonlyMap<number, string>
}

const roundsAtMost = 6
/** What the paths of a hierarchy are read to. */
const deepest = 40

/**
 * Judges rows of units by themselves, against each other and against the hierarchy, and carries out on trial what they come
 * to: what is judged without a fault can be written. Yields now and then, so that whoever drives it may let others go on.
 */
export function* judgeUnitImport(lines: readonly UnitLine[], context: UnitImportContext): Generator<void, JudgedUnitImport> {
  const units = unitsOfDay(context.history, context.on)
  const read = lines.map(({ cells }) => readUnitCells(cells, context.ownKinds))
  yield
  const said = read.map((each) => each.said)
  const identified = identifyRows(said, units)
  yield
  const intents = intendUnits(said, identified, units)
  const faults = intents.map((intent, index) => joined(read[index]?.faults ?? [], intent.faults))
  for (const [index, own] of faults.entries()) if (isTooDeep(intents, index)) own.push({ column: 'parent', code: 'too-deep', about: null })
  const newIds = new Map(intents.flatMap(({ intended }, index) => (intended?.before === null ? [[index, context.newId()] as const] : [])))
  const idOf = (index: number) => intents[index]?.intended?.before?.unitId ?? newIds.get(index) ?? ''
  let events: readonly CarriedOutEvent[] = []
  for (let round = 0; round < roundsAtMost; round++) {
    const sound = soundRows(
      intents.map(({ intended }) => intended),
      faults,
    )
    const tried = yield* carryOutUnitEvents(context.history, planUnitEvents(context.on, sound, idOf))
    events = tried.done
    const found = faultsOfEvents(tried.refused)
    if (found.size === 0) break
    for (const index of sound.keys())
      faults[index]?.push(...(found.get(idOf(index)) ?? []).map((fault) => explained(fault, { said: said[index] ?? {}, unitId: idOf(index), units, context })))
  }
  const rows = lines.map(({ row }, index) => judgedRow({ row, index, lines, units, identified, faults, intended: intents[index]?.intended ?? null, context }))
  const isFaulty = rows.some(({ state }) => state === 'fault')
  return { rows, events: isFaulty ? [] : events, newIds: new Map([...newIds].map(([index, id]) => [lines[index]?.row ?? 0, id])) }
}

/** A cell that says something wrong is not missing as well. */
function joined(words: readonly FaultOfCell[], others: readonly FaultOfCell[]): FaultOfCell[] {
  const wrong = new Set(words.map(({ column }) => column))
  return [...words, ...others.filter(({ column, code }) => code !== 'missing' || !wrong.has(column))]
}

function isTooDeep(intents: readonly { readonly intended: IntendedUnit | null }[], index: number): boolean {
  const passed = new Set([index])
  for (let parent = intents[index]?.intended?.parent; isRow(parent); parent = intents[parent.index]?.intended?.parent) {
    if (passed.has(parent.index)) return false
    if (passed.size > deepest) return true
    passed.add(parent.index)
  }
  return false
}

/** Rows without a fault that hang below none with one: what they want can be tried. */
function soundRows(intended: readonly (IntendedUnit | null)[], faults: readonly (readonly FaultOfCell[])[]): Map<number, IntendedUnit> {
  const isSound = (index: number, passed = 0): boolean => {
    const wanted = intended[index]
    if (!wanted || (faults[index]?.length ?? 0) > 0) return false
    // A circle is for the trial itself to find.
    return !isRow(wanted.parent) || passed > deepest || isSound(wanted.parent.index, passed + 1)
  }
  return new Map(intended.flatMap((wanted, index) => (wanted && isSound(index) ? [[index, wanted] as const] : [])))
}

interface Judging {
  readonly row: number
  readonly index: number
  readonly lines: readonly UnitLine[]
  readonly units: UnitsOfDay
  readonly identified: readonly IdentifiedRow[]
  readonly faults: readonly (readonly FaultOfCell[])[]
  readonly intended: IntendedUnit | null
  readonly context: UnitImportContext
}

function judgedRow({ row, index, lines, units, identified, faults, intended, context }: Judging): JudgedUnitRow {
  const self = identified[index]?.self ?? null
  const own = (faults[index] ?? []).map((fault) => ({ ...fault, about: byNumber(fault.about, lines) }))
  const unitId = self && !isRow(self) ? self.unitId : null
  const parent = intended ? placeOf(intended.parent, lines) : null
  if (own.length > 0 || !intended) return { row, state: 'fault', unitId, changes: [], faults: own, parent }
  if (intended.before === null) return { row, state: 'new', unitId: null, changes: [], faults: [], parent }
  const nameOf = (meant: Meant | null) =>
    meant === null ? '' : isRow(meant) ? (lines[meant.index]?.cells.name ?? '') : (units.byId.get(meant.unitId)?.name ?? '')
  const changes = describeChanges(intended, nameOf, context.ownKinds)
  return { row, state: changes.length > 0 ? 'changed' : 'same', unitId, changes, faults: [], parent }
}

function placeOf(meant: Meant | null, lines: readonly UnitLine[]) {
  return isRow(meant) ? { row: lines[meant.index]?.row ?? 0 } : meant
}

function byNumber(about: string | null, lines: readonly UnitLine[]): string | null {
  const [, index] = /^index:(\d+)$/.exec(about ?? '') ?? []
  return index === undefined ? about : `row:${lines[Number(index)]?.row ?? 0}`
}

interface Explaining {
  readonly said: SaidUnit
  readonly unitId: string
  readonly units: UnitsOfDay
  readonly context: UnitImportContext
}

/** Says who has the code already, where that is a unit there is, and which later day stands in the way. */
function explained(fault: FaultOfCell, { said, unitId, units, context }: Explaining): FaultOfCell {
  if (fault.code === 'code-taken') {
    const holder = said.code ? units.byCode.get(codeKey(said.code))?.find((each) => each.unitId !== unitId) : undefined
    return holder ? { ...fault, about: `unit:${holder.name}` } : fault
  }
  if (fault.code !== 'later-change') return fault
  const [day] = context.history.flatMap((version) => (version.unitId === unitId && version.validFrom > context.on ? [version.validFrom] : [])).toSorted()
  return day === undefined ? fault : { ...fault, about: `day:${day}` }
}
