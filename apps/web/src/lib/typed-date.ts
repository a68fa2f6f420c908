const typed = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/

/**
 * A date as people here type it, day first (`3/12/2026`, `03-12-2026`, `3.12.2026`, `03122026`), as ISO `2026-12-03`;
 * null when it is no day of the calendar. Two-digit years are refused: nothing is guessed.
 */
export function typedDateOrNull(text: string): string | null {
  const tidy = text.trim()
  const match = typed.exec(tidy) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(tidy)
  if (!match) return null
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 1900 ? date.toISOString().slice(0, 10) : null
}
