import { themeId, type PlanItem, type TemplateItem } from '../plan-item.ts'
import { itemBase } from './derive-items.ts'
import { precedingSibling } from './preceding-sibling.ts'
import type { Revision } from './revision.ts'
import { siblingClass } from './sibling-class.ts'
import { whoMoved } from './who-moved.ts'
import type { WorkingTree } from './working-tree.ts'

/** A plan at work, the revision it is reconciled with, and where fresh ids come from. */
export interface Merging {
  readonly tree: WorkingTree
  readonly revision: Revision
  readonly newId: () => string
}

/** Adds an item of the revision where it belongs; what it stands below is added or restored along. Returns our id. */
export function addItem(merging: Merging, theirs: TemplateItem): string {
  return insertItem(merging, theirs, ourParent(merging, theirs.parentId), false)
}

/** Remembers an item of the revision that the province does not want; unseen, it may wait elsewhere for what it stands below. */
export function addDropped(merging: Merging, theirs: TemplateItem): void {
  const parentId = merging.tree.ofTemplate(theirs.parentId)?.id
  insertItem(merging, theirs, parentId ?? (theirs.kind === 'target' ? shelter(merging, theirs) : null), true)
}

/** A target is never without a node: the nearest above that the plan has, or its first. */
function shelter({ tree, revision }: Merging, { parentId }: TemplateItem): string | null {
  let above = parentId
  while (above !== null && !tree.ofTemplate(above)) above = revision.itemsById.get(above)?.parentId ?? null
  return tree.ofTemplate(above)?.id ?? tree.siblings(null, 'node')[0] ?? null
}

function insertItem({ tree, revision, newId }: Merging, theirs: TemplateItem, parentId: string | null, dropped: boolean): string {
  const { kind, position, fields } = theirs
  const id = theirs.id === themeId ? themeId : newId()
  tree.insert({ id, parentId, kind, position, fields, dropped, base: itemBase(theirs) }, precedingSibling(tree, revision, theirs, parentId))
  tree.rebased.add(id)
  return id
}

/** Puts an item where the revision has it. */
export function moveItem(merging: Merging, id: string, theirs: TemplateItem): void {
  const { tree, revision } = merging
  const parentId = ourParent(merging, theirs.parentId)
  while (parentId !== null && tree.isWithin(parentId, id) && clearAway(merging, parentId, id)) {}
  tree.place(id, parentId, precedingSibling(tree, revision, theirs, parentId))
  tree.rebase(id, theirs)
}

/** Makes an item seen again, with what was dropped together with it. */
export function restoreItem(merging: Merging, id: string, theirs: TemplateItem): void {
  const { tree, revision } = merging
  const item = tree.item(id)
  if (!item?.base) return
  const followsTheirs = tree.parentTemplateId(item) === theirs.parentId
  const waits = item.parentId === null || item.kind === 'target' || tree.isHidden(item.parentId)
  if (item.base.parentId !== theirs.parentId || (!followsTheirs && waits)) moveItem(merging, id, theirs)
  else if (followsTheirs) {
    const parentId = ourParent(merging, theirs.parentId)
    tree.place(id, parentId, precedingSibling(tree, revision, theirs, parentId))
  }
  tree.update(id, { dropped: false })
}

/** Our item for a parent in the revision, to be seen; where it was out of sight it comes back without its other children. */
function ourParent(merging: Merging, templateId: string | null): string | null {
  const { tree, revision } = merging
  const theirs = templateId === null ? undefined : revision.itemsById.get(templateId)
  if (!theirs) return null
  const item = tree.ofTemplate(theirs.id)
  if (!item) return addItem(merging, theirs)
  if (!tree.isHidden(item.id)) return item.id
  for (const child of tree.children(item.id)) tree.update(child.id, { dropped: true })
  restoreItem(merging, item.id, theirs)
  return item.id
}

/**
 * Takes away from between an item and its destination below it what the revision does not have there: to where the
 * revision moved it, or else beside the item. Otherwise the item would come to stand above itself.
 */
function clearAway(merging: Merging, fromId: string, belowId: string): boolean {
  const { tree, revision } = merging
  const below = tree.item(belowId)
  const stray = strayAbove(merging, fromId, belowId)
  if (!below || !stray) return false
  const theirs = stray.base ? revision.itemsById.get(stray.base.id) : undefined
  if (stray.base && theirs && whoMoved(tree, stray, stray.base, theirs) === 'theirs') moveItem(merging, stray.id, theirs)
  else {
    const isTheirPlace = theirs !== undefined && tree.parentTemplateId(below) === theirs.parentId
    const beside = siblingClass(stray.kind) === siblingClass(below.kind) ? below.id : null
    tree.place(stray.id, below.parentId, isTheirPlace ? precedingSibling(tree, revision, theirs, below.parentId) : beside)
  }
  return true
}

function strayAbove({ tree, revision }: Merging, fromId: string, belowId: string): PlanItem | undefined {
  let item = tree.item(fromId)
  while (item && item.parentId !== null) {
    const theirs = item.base ? revision.itemsById.get(item.base.id) : undefined
    if (!theirs || tree.parentTemplateId(item) !== theirs.parentId || item.parentId === belowId) return item
    item = tree.item(item.parentId)
  }
  return undefined
}
