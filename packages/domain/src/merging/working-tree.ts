import type { ItemBase, PlanItem } from '../plan-item.ts'
import { siblingClass, siblingClasses, type SiblingClass } from './sibling-class.ts'
import { SiblingList } from './sibling-list.ts'

/** A plan while it is being reconciled: its items by both ids, and every list of siblings in its order. */
export class WorkingTree {
  readonly #items: Map<string, PlanItem>
  readonly #itemsByTemplate = new Map<string, PlanItem>()
  readonly #lists = new Map<string | null, Partial<Record<SiblingClass, SiblingList>>>()
  readonly #rearranged = new Set<SiblingList>()
  /** Items whose base took its place from the revision now being read, not from the one before. */
  readonly rebased = new Set<string>()

  constructor(ours: readonly PlanItem[]) {
    this.#items = new Map(ours.map((item) => [item.id, item]))
    for (const item of ours) this.#link(item)
    for (const [parentId, children] of Map.groupBy(ours, (item) => item.parentId)) {
      for (const item of children.toSorted(byPosition)) {
        const list = this.#list(parentId, siblingClass(item.kind))
        list.insert(item.id, list.last)
      }
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

  /** The items as they are, whatever their lists say of their positions. */
  all(): PlanItem[] {
    return [...this.#items.values()]
  }

  item(id: string): PlanItem | undefined {
    return this.#items.get(id)
  }

  ofTemplate(templateId: string | null): PlanItem | undefined {
    return templateId === null ? undefined : this.#itemsByTemplate.get(templateId)
  }

  siblings(parentId: string | null, siblings: SiblingClass): string[] {
    return [...(this.#lists.get(parentId)?.[siblings] ?? [])]
  }

  last(parentId: string | null, siblings: SiblingClass): string | null {
    return this.#lists.get(parentId)?.[siblings]?.last ?? null
  }

  children(parentId: string | null): PlanItem[] {
    const lists = this.#lists.get(parentId)
    if (!lists) return []
    return siblingClasses.flatMap((each) => [...(lists[each] ?? [])]).flatMap((id) => this.#items.get(id) ?? [])
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
    const changed = { ...item, ...change }
    this.#items.set(id, changed)
    if (item.base !== null && this.ofTemplate(item.base.id)?.id === id) this.#itemsByTemplate.delete(item.base.id)
    this.#link(changed)
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
    this.#link(item)
    this.place(item.id, item.parentId, after)
  }

  #link(item: PlanItem): void {
    if (item.base !== null && !this.#itemsByTemplate.has(item.base.id)) this.#itemsByTemplate.set(item.base.id, item)
  }

  #list(parentId: string | null, siblings: SiblingClass): SiblingList {
    const lists = this.#lists.get(parentId) ?? {}
    this.#lists.set(parentId, lists)
    return (lists[siblings] ??= new SiblingList())
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
