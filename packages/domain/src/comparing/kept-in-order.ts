/**
 * Of two orders of the same ids, the ids that kept their order: as many as possible, and of several such choices the one
 * whose ids come first. It is the same whichever of the two is named first; the others are what was moved.
 */
export function keptInOrder(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const placeBefore = new Map(before.map((id, place) => [id, place]))
  const steps = after.flatMap((id, placeAfter) => {
    const place = placeBefore.get(id)
    return place === undefined ? [] : [{ id, before: place, after: placeAfter }]
  })
  const lengths = chainLengths(steps.map((step) => step.before))
  const byLength = Map.groupBy(steps, (_, index) => lengths[index] ?? 0)
  const kept = new Set<string>()
  let last = { before: -1, after: -1 }
  for (let length = Math.max(0, ...byLength.keys()); length > 0; length--) {
    const next = (byLength.get(length) ?? [])
      .filter((step) => step.before > last.before && step.after > last.after)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]
    if (next === undefined) break
    kept.add(next.id)
    last = next
  }
  return kept
}

/** For each place, how many rising places the longest chain from there on has, itself included. */
function chainLengths(places: readonly number[]): number[] {
  // tails[k]: the highest place that a chain of k + 1 begins with, so that the list falls.
  const tails: number[] = []
  const lengths = places.map(() => 0)
  for (let index = places.length - 1; index >= 0; index--) {
    const place = places[index] ?? 0
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tails[middle] ?? 0) > place) low = middle + 1
      else high = middle
    }
    tails[low] = place
    lengths[index] = low + 1
  }
  return lengths
}
