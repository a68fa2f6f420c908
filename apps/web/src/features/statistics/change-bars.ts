interface Changed {
  readonly kind: string
  readonly percent: number | null
}

export interface ChangeBar {
  readonly kind: string
  readonly percent: number
  /** Left edge and length as shares of the width, 0 to 1. */
  readonly from: number
  readonly length: number
}

/** Bars of the changes in percent around one zero line, in the order given; those the source states none for are left out. */
export function changeBars(changes: readonly Changed[]): { readonly bars: readonly ChangeBar[]; readonly zero: number } {
  const known = changes.flatMap(({ kind, percent }) => (percent === null ? [] : [{ kind, percent }]))
  const lowest = Math.min(0, ...known.map(({ percent }) => percent))
  const highest = Math.max(0, ...known.map(({ percent }) => percent))
  const width = highest - lowest || 1
  const place = (percent: number) => (percent - lowest) / width
  return { bars: known.map(({ kind, percent }) => ({ kind, percent, from: place(Math.min(0, percent)), length: Math.abs(percent) / width })), zero: place(0) }
}
