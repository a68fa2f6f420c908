import { localDate } from '#lib/formats.ts'

/** Where a day stands to today, in Vietnam. */
export function dayStanding(day: string): 'past' | 'today' | 'future' {
  const today = localDate(new Date())
  return day === today ? 'today' : day < today ? 'past' : 'future'
}
