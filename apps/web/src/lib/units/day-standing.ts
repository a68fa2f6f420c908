/** Where a day stands to the tenant's today. */
export function dayStanding(day: string, today: string): 'past' | 'today' | 'future' {
  return day === today ? 'today' : day < today ? 'past' : 'future'
}
