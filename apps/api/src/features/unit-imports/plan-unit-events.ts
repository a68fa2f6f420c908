import { type EstablishedUnit, type UnitEvent, type UnitFacts } from '@trongtam/domain'
import { isRow, type Meant } from './what-rows-mean.ts'
import type { IntendedUnit } from './intended-units.ts'

const kindFacts = ['kind', 'ownKindId', 'stage', 'ownership', 'area', 'tags'] as const satisfies readonly (keyof UnitFacts)[]

/**
 * The events that make units what the rows want them to be: all new units one event, units that move below the same parent
 * one event, every other change one for each unit. `idOf` names the unit of a row.
 */
export function planUnitEvents(on: string, intended: ReadonlyMap<number, IntendedUnit>, idOf: (index: number) => string): UnitEvent[] {
  const parentOf = (parent: Meant | null) => (parent === null ? null : isRow(parent) ? idOf(parent.index) : parent.unitId)
  const establish: EstablishedUnit[] = []
  const changes: UnitEvent[] = []
  const moves = new Map<string | null, string[]>()
  const kinds: UnitEvent[] = []
  const moveTo = (parentUnitId: string | null, unitId: string) => {
    const together = moves.get(parentUnitId)
    if (together) together.push(unitId)
    else moves.set(parentUnitId, [unitId])
  }
  for (const [index, { before, facts, parent }] of intended) {
    const [unitId, parentUnitId] = [idOf(index), parentOf(parent)]
    if (before === null) {
      establish.push({ unitId, ...facts, parentUnitId })
      continue
    }
    if (before.code !== facts.code) changes.push({ kind: 'recode', on, unitId, code: facts.code })
    if (before.name !== facts.name) changes.push({ kind: 'rename', on, unitId, name: facts.name })
    if (before.level !== facts.level) kinds.push({ kind: 'transfer-level', on, unitId, level: facts.level, parentUnitId })
    else if (before.parentUnitId !== parentUnitId) moveTo(parentUnitId, unitId)
    if (hasOtherKind(before, facts)) kinds.push({ kind: 'change-kind', on, unitId, to: kindOf(facts) })
  }
  return [
    ...changes,
    ...(establish.length > 0 ? [{ kind: 'establish', on, units: establish } as const] : []),
    ...[...moves].map(([parentUnitId, unitIds]) => ({ kind: 'move', on, unitIds, parentUnitId }) as const),
    ...kinds,
  ]
}

function hasOtherKind(before: Pick<UnitFacts, (typeof kindFacts)[number]>, facts: Pick<UnitFacts, (typeof kindFacts)[number]>): boolean {
  return kindFacts.some((fact) => JSON.stringify(before[fact]) !== JSON.stringify(facts[fact]))
}

function kindOf({ kind, ownKindId, stage, ownership, area, tags }: Pick<UnitFacts, (typeof kindFacts)[number]>) {
  return { kind, ownKindId, stage, ownership, area, tags }
}
