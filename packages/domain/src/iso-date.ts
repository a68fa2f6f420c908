const written = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether a text is a day of the calendar as ISO 8601 writes it: `2026-09-05`, and not `2026-02-30`. */
export function isIsoDate(text: string): boolean {
  const [, year = '', month = '', day = ''] = written.exec(text) ?? []
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return year !== '' && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}
