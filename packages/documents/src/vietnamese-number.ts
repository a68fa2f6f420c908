/** A number as Vietnamese documents write it: dots group thousands, a comma opens the decimals. */
export const numberPattern = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?'

const whole = new RegExp(`^(?:${numberPattern})$`)

/** "230.000" is 230000, "95,5" is 95.5, "2792" is 2792; anything else ("95.5", "1.23", "") is null. */
export function readVietnameseNumber(text: string): number | null {
  const written = text.trim()
  if (!whole.test(written) || /^0\d*\./.test(written)) return null
  const value = Number(written.replaceAll('.', '').replace(',', '.'))
  return Number.isFinite(value) ? value : null
}

/** The inverse of `readVietnameseNumber` for finite numbers of ordinary size: 230000 is "230.000". */
export function formatVietnameseNumber(value: number): string {
  const [units = '0', decimals] = String(Math.abs(value)).split('.')
  const grouped = units.replace(/\B(?=(?:\d{3})+$)/g, '.')
  return `${value < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`
}
