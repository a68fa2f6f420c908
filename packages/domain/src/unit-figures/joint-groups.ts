/** The keys in groups, in their order: two that are linked, even over others, are in one. */
export function jointGroups<K>(keys: readonly K[], links: readonly (readonly K[])[]): K[][] {
  const leaders = new Map(keys.map((key) => [key, key]))
  const leaderOf = (key: K): K => {
    const leader = leaders.get(key) ?? key
    return leader === key ? key : leaderOf(leader)
  }
  for (const [first, ...others] of links) {
    if (first === undefined) continue
    for (const other of others) leaders.set(leaderOf(other), leaderOf(first))
  }
  return [...Map.groupBy(keys, leaderOf).values()]
}
