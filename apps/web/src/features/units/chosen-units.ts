import type { ListedUnit } from '@trongtam/client'
import type { UnitRow } from './unit-rows.ts'

/** The units an event is to be about, by id. */
export type ChosenUnits = ReadonlyMap<string, ListedUnit>

/** So many fit into one event's address. */
export const chosenMax = 200

/** Chooses a unit, or no longer. */
export function toggleChosen(chosen: ChosenUnits, unit: ListedUnit): ChosenUnits {
  if (chosen.has(unit.id)) return new Map([...chosen].filter(([id]) => id !== unit.id))
  return chosen.size < chosenMax ? new Map([...chosen, [unit.id, unit]]) : chosen
}

/** Chooses every line from one to another too, both included. */
export function chooseRange(chosen: ChosenUnits, rows: readonly UnitRow[], from: number, to: number): ChosenUnits {
  const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ unit }) => [unit.id, unit] as const)
  return new Map([...chosen, ...range].slice(0, chosenMax))
}
