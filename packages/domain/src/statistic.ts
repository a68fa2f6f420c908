export interface StatisticCount {
  readonly value: number
  /** Change on the same time a year earlier, as the source states it; null where the source states none. */
  readonly change: number | null
}

/** The value of the year before, recovered from the stated change; null where nothing was stated. */
export function valueYearBefore(count: StatisticCount): number | null {
  return count.change === null ? null : count.value - count.change
}

/** Change in percent of the year before; null where it is unknown or the year before was not above 0. */
export function yearOnYearPercent(count: StatisticCount): number | null {
  const before = valueYearBefore(count)
  return before !== null && before > 0 ? ((count.value - before) * 100) / before : null
}
