const dayMs = 86_400_000

/** Days from one ISO date to another: 0 is the last day itself, below it is over. */
export function daysLeft(closesOn: string, today: string): number {
  return Math.round((Date.parse(closesOn) - Date.parse(today)) / dayMs)
}
