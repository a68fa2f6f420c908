/** Which editions are compared, as the address says; without `to` the amendment that is being written. */
export interface ComparisonSearch {
  readonly from: number
  readonly to?: number
}

export function comparisonSearch(search: Readonly<Record<string, unknown>>): ComparisonSearch {
  const [from, to] = [editionNumber(search.from) ?? 1, editionNumber(search.to)]
  return { from, ...(to !== undefined && to > from && { to }) }
}

/** A number of the address; undefined when it is none of an edition. */
export function editionNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number >= 1 ? number : undefined
}

/** What an earlier edition can be compared with: the later ones, and the amendment where one is being written (null). */
export function laterChoices(numbers: readonly number[], from: number, isAmending: boolean): (number | null)[] {
  return [...(isAmending ? [null] : []), ...numbers.filter((number) => number > from)]
}
