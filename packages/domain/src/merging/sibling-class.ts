import type { ItemKind } from '../plan-item.ts'

/** What is ordered together below one parent: groups and tasks share an order, every other kind has its own. */
export const siblingClasses = ['theme', 'node', 'target', 'basis', 'milestone'] as const
export type SiblingClass = (typeof siblingClasses)[number]

export function siblingClass(kind: ItemKind): SiblingClass {
  return kind === 'group' || kind === 'task' ? 'node' : kind
}

/** Names the siblings of one class below one parent; the top is the parent null. */
export function siblingsKey(parentId: string | null, siblings: SiblingClass): string {
  return `${siblings}:${parentId ?? ''}`
}
