import type { FaultOfCell, SaidUnit, UnitFacts, UnitVersion } from '@trongtam/domain'
import type { IdentifiedRow } from './identify-rows.ts'
import { isRow, keyOf, levelSaid, type Meant } from './what-rows-mean.ts'
import { marked } from './names-alike.ts'
import { codeKey, type UnitsOfDay } from './units-of-day.ts'

/** What a row wants a unit to be from the day on. */
export interface IntendedUnit {
  /** The unit as it is; null: it begins that day. */
  readonly before: UnitVersion | null
  readonly facts: Omit<UnitFacts, 'parentUnitId'>
  readonly parent: Meant | null
}

export interface Intent {
  readonly intended: IntendedUnit | null
  readonly faults: readonly FaultOfCell[]
}

/** What each row comes to with what it is silent about: as the unit is, or as its kind has it. */
export function intendUnits(rows: readonly SaidUnit[], identified: readonly IdentifiedRow[], units: UnitsOfDay): Intent[] {
  const first = new Map<string, number>()
  const twice = (key: string, index: number) => {
    const other = first.get(key)
    if (other === undefined) first.set(key, index)
    return other
  }
  return rows.map((said, index) => {
    const { self, parent, faults } = identified[index] ?? { self: null, parent: undefined, faults: [] }
    if (self === null) return { intended: null, faults }
    if (!isRow(self)) {
      const before = units.byId.get(self.unitId)
      const other = twice(self.unitId, index)
      if (!before || other !== undefined) return { intended: null, faults: [...faults, repeated(said.code ? 'code' : 'name', other ?? index)] }
      return { intended: changedUnit(before, said, parent), faults }
    }
    const found = newUnit(said, parent, units, faults)
    if (!found.intended) return found
    const { facts, parent: above } = found.intended
    const sameCode = facts.code === null ? undefined : twice(`code ${facts.level} ${codeKey(facts.code)}`, index)
    const sameName = twice(`name ${above === null ? '' : keyOf(above)} ${marked(facts.name)}`, index)
    if (sameCode === undefined && sameName === undefined) return found
    const repetition = sameCode === undefined ? repeated('name', sameName ?? index) : repeated('code', sameCode)
    return { intended: null, faults: [...found.faults, repetition] }
  })
}

/** `about` is the index of the other row until rows are named by their numbers. */
function repeated(column: 'code' | 'name', other: number): FaultOfCell {
  return { column, code: 'twice-in-file', about: `index:${other}` }
}

function changedUnit(before: UnitVersion, said: SaidUnit, parent: Meant | null | undefined): IntendedUnit {
  const { kind, parent: _words, ...plain } = said
  const { unitId: _id, parentUnitId, validFrom: _from, validTo: _to, ...facts } = before
  return {
    before,
    facts: { ...facts, ...plain, ...(kind && { kind: kind.kind, ownKindId: kind.ownKindId }) },
    parent: parent === undefined ? (parentUnitId === null ? null : { unitId: parentUnitId }) : parent,
  }
}

/** A unit that begins: it needs a kind, a level and, below the province, a parent. */
function newUnit(said: SaidUnit, parent: Meant | null | undefined, units: UnitsOfDay, before: readonly FaultOfCell[]): Intent {
  const { name, kind, code = null, stage = null, ownership = null, area = null, tags = [] } = said
  const level = levelSaid(said)
  const faults = [...before]
  const missing = (column: FaultOfCell['column']) => {
    if (!faults.some((fault) => fault.column === column)) faults.push({ column, code: 'missing', about: null })
  }
  if (name === undefined) missing('name')
  if (kind === undefined) missing('kind')
  else if (level === undefined) missing('level')
  const mayBeTop = level === 'province' || level === 'central' || said.parent === null
  if (parent === undefined && level !== undefined && !mayBeTop) missing('parent')
  const later = beginsLater(said, units)
  if (later) faults.push(later)
  if (faults.length > 0 || name === undefined || kind === undefined || level === undefined) return { intended: null, faults }
  const facts = { name, code, kind: kind.kind, ownKindId: kind.ownKindId, level, stage, ownership, area, tags }
  return { intended: { before: null, facts, parent: parent ?? null }, faults }
}

/** A unit of this code that begins only after the day: to establish it now would make it twice. */
function beginsLater(said: SaidUnit, { laterByCode }: UnitsOfDay): FaultOfCell | null {
  const later = said.code ? laterByCode.get(codeKey(said.code))?.find(({ level }) => level === levelSaid(said)) : undefined
  return later ? { column: 'code', code: 'begins-later', about: `day:${later.validFrom}` } : null
}
