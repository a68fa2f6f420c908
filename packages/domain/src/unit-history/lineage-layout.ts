import { uncrossedColumns } from '../uncrossed-columns.ts'
import type { LineageComponent } from './unit-lineage.ts'

export interface LineageLayout {
  /** The day each layer begins, oldest first; null: units from before all events. */
  readonly layers: readonly (string | null)[]
  /** Layer by layer, and by row; rows count from 0 within each layer. */
  readonly places: readonly { readonly unitId: string; readonly layer: number; readonly row: number }[]
}

/**
 * Units in layers by the day on which they last took over from others, so that few lines cross. An edge leads to a later
 * layer, unless it comes from a unit that went on and took over from others afterwards. The same lineage gives the same picture.
 */
export function lineageLayout({ unitIds, edges }: LineageComponent): LineageLayout {
  const dayOf = new Map<string, string | null>(unitIds.map((unitId) => [unitId, null]))
  for (const { toUnitId, on } of edges) if ((dayOf.get(toUnitId) ?? '') < on) dayOf.set(toUnitId, on)
  const layers = [...new Set(dayOf.values())].toSorted((a, b) => Number((a ?? '') > (b ?? '')) - Number((a ?? '') < (b ?? '')))
  const ids = [...dayOf.keys()].toSorted()
  const columns = layers.map((layer) => ids.filter((id) => dayOf.get(id) === layer))
  const lines = edges.map(({ fromUnitId, toUnitId }) => ({ fromId: fromUnitId, toId: toUnitId }))
  const places = uncrossedColumns(columns, lines).flatMap((column, layer) => column.map((unitId, row) => ({ unitId, layer, row })))
  return { layers, places }
}
