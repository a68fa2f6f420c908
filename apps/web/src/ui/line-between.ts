/** The upper left corner of a box in a picture, in pixels. */
export interface Corner {
  readonly x: number
  readonly y: number
}

/** The d of an SVG path between two boxes of one size: from side to side, always left to right; within a column around it. */
export function lineBetween(from: Corner, to: Corner, { width, height }: { readonly width: number; readonly height: number }): string {
  const [fromY, toY] = [from.y + height / 2, to.y + height / 2]
  if (from.x === to.x) {
    const x = from.x + width
    return `M ${x} ${fromY} C ${x + 40} ${fromY}, ${x + 40} ${toY}, ${x} ${toY}`
  }
  const [left, right, leftY, rightY] = from.x < to.x ? [from, to, fromY, toY] : [to, from, toY, fromY]
  const [startX, endX] = [left.x + width, right.x]
  const middle = (startX + endX) / 2
  return `M ${startX} ${leftY} C ${middle} ${leftY}, ${middle} ${rightY}, ${endX} ${rightY}`
}
