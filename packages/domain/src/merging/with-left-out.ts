import { themeId, type PlanItem, type TemplateItem } from '../plan-item.ts'
import { itemBase } from './derive-items.ts'

/**
 * The plan with what it left out of a revision as dropped items: a plan that came from a document says nothing of what it
 * did not take over. `said` is the revision the plan was last reconciled with, `newId` must never give the same id twice.
 * A theme of the province's own answers the revision's. What the plan knows already stays as it is.
 */
export function withLeftOut(ours: readonly PlanItem[], said: readonly TemplateItem[], newId: () => string): PlanItem[] {
  const ourIds = new Map(ours.flatMap(({ id, base }) => (base ? [[base.id, id] as const] : [])))
  const missing = said.filter(({ id }) => !ourIds.has(id))
  if (missing.length === 0) return [...ours]
  for (const { id } of missing) ourIds.set(id, id === themeId ? themeId : newId())
  const ourId = (id: string | null) => (id === null ? null : (ourIds.get(id) ?? null))
  const theme = missing.find(({ id }) => id === themeId)
  const known = ours.map((item) => (theme && item.id === themeId ? { ...item, base: itemBase(theme) } : item))
  const isNew = ({ id }: TemplateItem) => id !== themeId || !ours.some((item) => item.id === themeId)
  const added = missing.filter(isNew).map(({ id, parentId, kind, position, fields, ...theirs }) => ({
    id: ourId(id) ?? id,
    parentId: ourId(parentId),
    kind,
    position,
    fields: id === themeId ? { text: null } : fields,
    dropped: id !== themeId,
    base: itemBase({ id, parentId, kind, position, fields, ...theirs }),
  }))
  return [...known, ...added]
}
