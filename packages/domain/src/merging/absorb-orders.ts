import type { ItemBase, PlanItem, TemplateItem } from '../plan-item.ts'
import type { Revision } from './revision.ts'
import { siblingClass } from './sibling-class.ts'
import { SiblingList } from './sibling-list.ts'
import { siblingOrder } from './sibling-order.ts'
import type { WorkingTree } from './working-tree.ts'

/** Takes over the positions of the revision wherever it asks for no other order; returns how many orders were changed alike. */
export function absorbOrders(tree: WorkingTree, revision: Revision): number {
  let same = 0
  for (const list of revision.siblings.values()) {
    const [first] = list
    if (!first) continue
    const { by } = siblingOrder(tree, revision, first.parentId, siblingClass(first.kind), tree.rebased)
    if (by === 'both-alike') same += 1
    if (by === 'theirs' || by === 'both') fitAmongOlder(tree, list)
    else adoptPositions(tree, list)
  }
  tree.rebased.clear()
  return same
}

/** The bases of these siblings have the positions of the revision. */
export function adoptPositions(tree: WorkingTree, list: readonly TemplateItem[]): void {
  for (const theirs of list) {
    const item = memberOf(tree, theirs)
    if (item && item.base.position !== theirs.position) tree.update(item.id, { base: { ...item.base, position: theirs.position } })
  }
}

/** While the order of the older siblings is an open question, the base of a new one says only behind which it came. */
function fitAmongOlder(tree: WorkingTree, list: readonly TemplateItem[]): void {
  const members = list.flatMap((theirs) => memberOf(tree, theirs) ?? [])
  if (!members.some(({ id }) => tree.rebased.has(id))) return
  const order = new SiblingList()
  const older = members.filter(({ id }) => !tree.rebased.has(id))
  for (const { id } of older.toSorted((a, b) => a.base.position - b.base.position || (a.base.id < b.base.id ? -1 : 1))) order.insert(id, order.last)
  const ourParent = tree.ofTemplate(list[0]?.parentId ?? null)?.id ?? null
  let before: string | null = null
  for (const { id, parentId, dropped } of members) {
    if (tree.rebased.has(id)) order.insert(id, before)
    if (!dropped && parentId === ourParent) before = id
  }
  let position = 0
  for (const id of order) {
    position += 1
    const base = tree.item(id)?.base
    if (base) tree.update(id, { base: { ...base, position } })
  }
}

/** Our item of one of the revision's, if its base stands among the same siblings. */
function memberOf(tree: WorkingTree, theirs: TemplateItem): (PlanItem & { readonly base: ItemBase }) | undefined {
  const item = tree.ofTemplate(theirs.id)
  return item?.base && item.base.parentId === theirs.parentId ? { ...item, base: item.base } : undefined
}
