/** `?revision=2` of the address, or undefined: the latest that stands. */
export function revisionOfSearch(search: object): number | undefined {
  const revision = 'revision' in search ? Number(search.revision) : 0
  return Number.isInteger(revision) && revision >= 1 ? revision : undefined
}
