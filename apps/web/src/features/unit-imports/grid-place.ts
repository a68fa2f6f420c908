import type { Place } from './grid-rows.ts'

/** In pixels. */
export const rowHeight = 36

/** The id of the field at a place of a grid. */
export function cellId(grid: string, { row, column }: Place): string {
  return `${grid}-${row}-${column}`
}
