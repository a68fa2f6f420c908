import { themeId, type ItemBase, type PlanItem, type TemplateItem } from '../plan-item.ts'

/**
 * A province's own tree out of a revision: the same shape, order and words, every item inherited. `newId` must never
 * give the same id twice; the theme keeps its id. An item whose parent the revision lacks stands at the top.
 */
export function deriveItems(theirs: readonly TemplateItem[], newId: () => string): PlanItem[] {
  const ourIds = new Map(theirs.map(({ id }) => [id, id === themeId ? themeId : newId()]))
  const ourId = (id: string | null) => (id === null ? null : (ourIds.get(id) ?? null))
  return theirs.map((item) => ({
    id: ourId(item.id) ?? item.id,
    parentId: ourId(item.parentId),
    kind: item.kind,
    position: item.position,
    fields: item.fields,
    dropped: false,
    base: itemBase({ ...item, parentId: item.parentId !== null && ourIds.has(item.parentId) ? item.parentId : null }),
  }))
}

/** What a plan remembers of the template's item it follows. */
export function itemBase({ id, parentId, position, fields }: TemplateItem): ItemBase {
  return { id, parentId, position, fields }
}
