import type { ColumnPlaces, UnitColumn } from '@trongtam/domain'
import { letterOf } from '@trongtam/sheets'

/** The letter of a column in a file; null where the file has none. */
export function letterIn(places: ColumnPlaces, column: UnitColumn): string | null {
  return places[column] === -1 ? null : letterOf(places[column])
}
