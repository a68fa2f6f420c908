import { useState } from 'react'
import { emptyRows, type GridRows, pasteCells, type Pasted, type Place } from './grid-rows.ts'

const rowsAtFirst = 10

interface Step {
  readonly rows: GridRows
  /** The cell that was typed in; what is typed there next belongs to the same step. */
  readonly typedAt: string | null
}

/** The rows of the grid with every step that can be taken back. */
export function useGrid() {
  const [rows, setRows] = useState<GridRows>(() => emptyRows(rowsAtFirst))
  const [past, setPast] = useState<readonly Step[]>([])
  const [typedAt, setTypedAt] = useState<string | null>(null)
  const change = (next: GridRows, typed: string | null) => {
    if (typed === null || typed !== typedAt) setPast((before) => [...before.slice(-stepsAtMost), { rows, typedAt }])
    setTypedAt(typed)
    setRows(next)
  }
  return {
    rows,
    canUndo: past.length > 0,
    type: ({ row, column }: Place, text: string) =>
      change(
        rows.map((cells, index) => (index === row ? cells.map((cell, place) => (place === column ? text : cell)) : cells)),
        `${row} ${column}`,
      ),
    paste: (at: Place, range: readonly (readonly string[])[]): Pasted => {
      const pasted = pasteCells(rows, at, range)
      change(pasted.rows, null)
      return pasted
    },
    addRows: (count: number) => change([...rows, ...emptyRows(count)], null),
    clear: () => change(emptyRows(rowsAtFirst), null),
    undo: () => {
      const last = past.at(-1)
      if (!last) return
      setPast(past.slice(0, -1))
      setTypedAt(null)
      setRows(last.rows)
    },
  }
}

const stepsAtMost = 50

export type Grid = ReturnType<typeof useGrid>
