import type { ItemBase, PlanItem } from '../plan-item.ts'
import { siblingClass, siblingClasses, siblingsKey, type SiblingClass } from './sibling-class.ts'
import { SiblingList } from './sibling-list.ts'

/** A plan while it is being reconciled: its items by both ids, and every list of siblings in its order. */
export class WorkingTree {
  readonly #items: Map<string, PlanItem>
  readonly #ourIds = new Map<string, string>()
  readonly #lists = new Map<string, SiblingList>()
  readonly #rearranged = new Set<SiblingList>()
  /** Items whose base took its place from the revision now being read, not from the one before. */
  readonly rebased = new Set<string>()

  constructor(ours: readonly PlanItem[]) {
    this.#items = new Map(ours.map((item) => [item.id, item]))
    for (const item of ours.toSorted(byPosition)) {
      const list = this.#list(item.parentId, siblingClass(item.kind))
      list.insert(item.id, list.last)
      if (item.base !== null && !this.#ourIds.has(item.base.id)) this.#ourIds.set(item.base.id, item.id)
    }
  }

  /** The items in the order they were given, new ones last; lists that were changed are numbered from 1. */
  items(): PlanItem[] {
    for (const list of this.#rearranged) {
      let position = 0
      for (const id of list) this.update(id, { position: (position += 1) })
    }
    this.#rearranged.clear()
    return [...this.#items.values()]
  }

  ids(): string[] {
    return [...this.#items.keys()]
  }

  item(id: string): PlanItem | undefined {
    return this.#items.get(id)
  }

  ofTemplate(templateId: string | null): PlanItem | undefined {
    const id = templateId === null ? undefined : this.#ourIds.get(templateId)
    return id === undefined ? undefined : this.#items.get(id)
  }

  siblings(parentId: string | null, siblings: SiblingClass): string[] {
    return [...(this.#lists.get(siblingsKey(parentId, siblings)) ?? [])]
  }

  last(parentId: string | null, siblings: SiblingClass): string | null {
    return this.#lists.get(siblingsKey(parentId, siblings))?.last ?? null
  }

  children(parentId: string | null): PlanItem[] {
    return siblingClasses.flatMap((each) => this.siblings(parentId, each)).flatMap((id) => this.#items.get(id) ?? [])
  }

  /** Every item that can be reached from the top, a parent before its children. */
  documentOrder(): PlanItem[] {
    const ordered: PlanItem[] = []
    const open = this.children(null).toReversed()
    for (let item = open.pop(); item; item = open.pop()) {
      ordered.push(item)
      open.push(...this.children(item.id).toReversed())
    }
    return ordered
  }

  /** Dropped, or below what is dropped. */
  isHidden(id: string | null): boolean {
    return this.#reaches(id, (item) => item.dropped)
  }

  isWithin(id: string | null, ancestorId: string): boolean {
    return this.#reaches(id, (item) => item.id === ancestorId)
  }

  /** The template's id of what an item stands below: null at the top, undefined below an item of the province's own. */
  parentTemplateId({ parentId }: PlanItem): string | null | undefined {
    return parentId === null ? null : this.#items.get(parentId)?.base?.id
  }

  /** Changes an item where it stands; the link to the template follows. */
  update(id: string, change: Partial<Pick<PlanItem, 'base' | 'dropped' | 'fields' | 'kind' | 'parentId' | 'position'>>): void {
    const item = this.#items.get(id)
    if (item === undefined) return
    if (change.base !== undefined && item.base !== null && change.base?.id !== item.base.id) this.#ourIds.delete(item.base.id)
    if (change.base) this.#ourIds.set(change.base.id, id)
    this.#items.set(id, { ...item, ...change })
  }

  /** The base of an item says the place that the revision gives it. */
  rebase(id: string, { parentId, position }: Pick<ItemBase, 'parentId' | 'position'>): void {
    const base = this.#items.get(id)?.base
    if (!base) return
    this.update(id, { base: { ...base, parentId, position } })
    this.rebased.add(id)
  }

  /** Puts an item below a parent, behind one of its siblings there or first. */
  place(id: string, parentId: string | null, after: string | null): void {
    const item = this.#items.get(id)
    if (item === undefined || after === id) return
    const from = this.#list(item.parentId, siblingClass(item.kind))
    const to = this.#list(parentId, siblingClass(item.kind))
    from.remove(id)
    to.insert(id, after)
    this.#rearranged.add(from).add(to)
    if (parentId !== item.parentId) this.update(id, { parentId })
  }

  insert(item: PlanItem, after: string | null): void {
    this.#items.set(item.id, item)
    if (item.base !== null) this.#ourIds.set(item.base.id, item.id)
    this.place(item.id, item.parentId, after)
  }

  #list(parentId: string | null, siblings: SiblingClass): SiblingList {
    const key = siblingsKey(parentId, siblings)
    const list = this.#lists.get(key) ?? new SiblingList()
    this.#lists.set(key, list)
    return list
  }

  /** Whether an item or what is above it meets a condition; a ring of parents ends after as many steps as there are items. */
  #reaches(id: string | null, meets: (item: PlanItem) => boolean): boolean {
    let item = id === null ? undefined : this.#items.get(id)
    for (let steps = 0; item && steps < this.#items.size; steps += 1) {
      if (meets(item)) return true
      item = item.parentId === null ? undefined : this.#items.get(item.parentId)
    }
    return false
  }
}

/** Between equal positions the template's id decides, as it does in the template. */
function byPosition(a: PlanItem, b: PlanItem): number {
  return a.position - b.position || ((a.base?.id ?? a.id) < (b.base?.id ?? b.id) ? -1 : 1)
}
