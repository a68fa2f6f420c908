import { siblingsKey, type SiblingClass } from './sibling-class.ts'
import type { Revision } from './revision.ts'
import type { WorkingTree } from './working-tree.ts'

/** The siblings that base, theirs and ours have below the same parent, by template id, in the order of each. */
export interface SiblingOrder {
  readonly by: 'nobody' | 'ours' | 'theirs' | 'both-alike' | 'both'
  readonly base: readonly string[]
  readonly theirs: readonly string[]
  readonly ours: readonly string[]
}

const noOrder: SiblingOrder = { by: 'nobody', base: [], theirs: [], ours: [] }

/** Who ordered otherwise than the base; items named in `without` are left aside. Only what is to be seen has an order. */
export function siblingOrder(
  tree: WorkingTree,
  revision: Revision,
  parentId: string | null,
  siblings: SiblingClass,
  without?: ReadonlySet<string>,
): SiblingOrder {
  const list = revision.siblings.get(siblingsKey(parentId, siblings)) ?? []
  const ourParent = tree.ofTemplate(parentId)
  if (list.length < 2 || (parentId !== null && ourParent === undefined) || tree.isHidden(ourParent?.id ?? null)) return noOrder
  const basePositions = new Map<string, number>()
  for (const { id } of list) {
    const item = tree.ofTemplate(id)
    if (!item?.base || item.dropped || item.base.parentId !== parentId || item.parentId !== (ourParent?.id ?? null)) continue
    if (!without?.has(item.id)) basePositions.set(id, item.base.position)
  }
  const theirs = [...basePositions.keys()]
  const base = theirs.toSorted((a, b) => (basePositions.get(a) ?? 0) - (basePositions.get(b) ?? 0) || (a < b ? -1 : 1))
  const ours = tree.siblings(ourParent?.id ?? null, siblings).flatMap((id) => {
    const templateId = tree.item(id)?.base?.id
    return templateId !== undefined && basePositions.has(templateId) ? [templateId] : []
  })
  return { by: whoOrdered(base, theirs, ours), base, theirs, ours }
}

function whoOrdered(base: readonly string[], theirs: readonly string[], ours: readonly string[]): SiblingOrder['by'] {
  const [byThem, byUs] = [!sameOrder(base, theirs), !sameOrder(base, ours)]
  if (byThem && byUs) return sameOrder(theirs, ours) ? 'both-alike' : 'both'
  if (byThem) return 'theirs'
  return byUs ? 'ours' : 'nobody'
}

function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.every((id, index) => id === b[index])
}
