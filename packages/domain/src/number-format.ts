const vietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6, signDisplay: 'negative' })

/** 1234.5 as `1.234,5`; to six decimals, and what rounds to zero is `0`, never `-0`. */
export function formatNumber(value: number): string {
  return vietnamese.format(value)
}

/** A number as Vietnamese documents write it (`1.234,5`, `2792`, `95,5`), or null. `1.234` is 1234; `1.5`, `0.500` are no numbers. */
export function numberOrNull(text: string): number | null {
  const match = /^([+-]?)([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(text.trim())
  if (!match) return null
  const [, sign, whole = '', fraction = '0'] = match
  const value = Number(`${whole.replaceAll('.', '')}.${fraction}`)
  if (!Number.isFinite(value)) return null
  return sign === '-' ? 0 - value : value
}

/** ISO date `2024-09-30` as `30/09/2024`. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-')
  return `${day}/${month}/${year}`
}

/** ISO date `2024-02-05` as `05 tháng 02 năm 2024`: a nought before days below 10 and the months 1 and 2 (Decree 30/2020, appendix I). */
export function formatDateInWords(iso: string): string {
  const [year, month = '', day] = iso.slice(0, 10).split('-')
  return `${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}
