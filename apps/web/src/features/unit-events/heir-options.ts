import type { ChosenUnit } from '#lib/units/unit-select.tsx'
import type { UnitsOfDay } from './event-body.ts'
import type { EventValues } from './event-values.ts'

/** The units whose children must go elsewhere, or may: those that end, and the one that is split. */
export function losingUnits({ kind, units, intoThere, into }: EventValues): readonly string[] {
  if (kind === 'merge') return units.filter((id) => !intoThere || id !== into?.id)
  return kind === 'split' || kind === 'dissolve' ? units : []
}

/** Where a child may go: what comes of the units, the units above them, and those added by hand; without a name while none is typed. */
export function heirOptions(values: EventValues, units: UnitsOfDay): readonly ChosenUnit[] {
  const lost = losingUnits(values)
  const above = lost.flatMap((id): ChosenUnit[] => {
    const unit = units.get(id)
    return unit?.parentId ? [{ id: unit.parentId, name: unit.parentName ?? '' }] : []
  })
  const all = [...successors(values), ...above, ...values.otherHeirs].filter(({ id }) => !lost.includes(id))
  return [...new Map(all.map((unit) => [unit.id, unit])).values()]
}

function successors({ kind, intoThere, into, intoNew, parts }: EventValues): readonly ChosenUnit[] {
  if (kind === 'merge') return intoThere ? (into ? [into] : []) : [intoNew]
  if (kind === 'split') return parts.flatMap((part) => ('there' in part ? (part.there ? [part.there] : []) : [part]))
  return []
}

/** What happens to a child that nobody chose a place for. */
export function heirDefault({ kind, goesOn }: Pick<EventValues, 'kind' | 'goesOn'>): 'merge' | 'split' | 'stays' | 'dissolve' {
  if (kind === 'split') return goesOn ? 'stays' : 'split'
  return kind === 'merge' ? 'merge' : 'dissolve'
}

/** The heirs after a choice for some children; null: as by default, empty: to the top. */
export function chooseHeirs(heirs: EventValues['heirs'], children: readonly string[], heir: string | null): EventValues['heirs'] {
  const chosen = new Set(children)
  const others = Object.entries(heirs).filter(([child]) => !chosen.has(child))
  return Object.fromEntries([...others, ...(heir === null ? [] : children.map((child) => [child, heir] as const))])
}
