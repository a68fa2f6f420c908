import type { TemplateItem } from '../plan-item.ts'
import type { Change } from './change.ts'
import { changeOf } from './change-of.ts'
import type { Comparison } from './item-changes.ts'
import { strictestRule } from './strictest-rule.ts'

/**
 * The same changes with those that belong to a split or a merger put together, where the first of them stood. Each item
 * an older one became goes to one of them: to the merger where it came from several, to the split of its one origin
 * otherwise; the removal of the origin goes with the split if there is one.
 */
export function bundleLineage(comparison: Comparison, changes: readonly Change[]): Change[] {
  const known = new Map(changes.map((change) => [change.key, change]))
  const arrivals = Map.groupBy(
    changes.filter(({ type }) => type === 'moved'),
    ({ theirs }) => theirs,
  )
  const bundles = new Map<string, Change>()
  const lineages = lineagesOf(comparison, known)
  for (const lineage of lineages) {
    const removals = lineage.sources.flatMap((id) => known.get(`removed:${id}`) ?? []).filter(({ key }) => !bundles.has(key))
    const additions = lineage.items.flatMap(({ id }) => known.get(`added:${id}`) ?? [])
    const moves = lineage.items.flatMap(({ id }) => arrivals.get(id) ?? []).filter(({ base }) => typeof base === 'string' && lineage.sources.includes(base))
    const parts = [...additions, ...moves, ...removals]
    if (parts.length === 0) continue
    const bundle = bundleOf(comparison, lineage, parts)
    for (const { key } of parts) bundles.set(key, bundle)
  }
  return [...new Set(changes.map((change) => bundles.get(change.key) ?? change))]
}

interface Lineage {
  readonly type: 'split' | 'merged'
  /** The old item of a split, the new one of a merger. */
  readonly itemId: string
  readonly sources: readonly string[]
  readonly items: readonly TemplateItem[]
}

/** Splits first, so that they take the removals. */
function lineagesOf({ tree, revision }: Comparison, known: ReadonlyMap<string, Change>): Lineage[] {
  const merged: Lineage[] = []
  const split = new Map<string, TemplateItem[]>()
  for (const item of revision.items) {
    if (item.cameFrom.length === 0) continue
    const isNew = known.has(`added:${item.id}`)
    const sources = [...new Set(item.cameFrom)].filter((id) => id !== item.id && tree.ofTemplate(id) && (isNew || known.has(`removed:${id}`)))
    const [source] = sources
    if (source === undefined) continue
    if (!isNew || sources.length > 1) merged.push({ type: 'merged', itemId: item.id, sources, items: [item] })
    else split.set(source, [...(split.get(source) ?? []), item])
  }
  return [...[...split].map(([source, items]): Lineage => ({ type: 'split', itemId: source, sources: [source], items })), ...merged]
}

function bundleOf({ tree, groupOfOurs }: Comparison, { type, itemId, sources, items }: Lineage, parts: readonly Change[]): Change {
  const old = sources.flatMap((id) => tree.ofTemplate(id) ?? [])
  const ours = tree.ofTemplate(itemId)
  const [base, kept] = [old.map((item) => item.base?.fields ?? null), old.map(({ fields }) => fields)]
  const became = items.map(({ fields }) => fields)
  const [first] = old
  return changeOf({
    type,
    itemId,
    ourId: ours?.id ?? null,
    kind: (ours ?? items[0] ?? first)?.kind ?? 'group',
    why: parts.find(({ why }) => why !== undefined)?.why ?? null,
    rule: strictestRule(parts.map(({ rule }) => rule)),
    base: type === 'split' ? (base[0] ?? null) : base,
    theirs: type === 'split' ? became : (became[0] ?? null),
    ours: type === 'split' ? (kept[0] ?? null) : kept,
    groupId: first ? groupOfOurs(first.id) : null,
    parts,
  })
}
