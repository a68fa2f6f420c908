/** The last day of a version that is valid until before `validTo`. */
export function lastDay(validTo: string): string {
  const day = new Date(`${validTo}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}
