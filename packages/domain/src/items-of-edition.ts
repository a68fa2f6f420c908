import { type PlanItem, themeId } from './plan-item.ts'

/**
 * The items of a plan as an edition has them: nothing is lost, what came since stays as what the province left out of its
 * own, and a theme the edition does not have goes without words.
 */
export function itemsOfEdition(current: readonly PlanItem[], edition: readonly PlanItem[]): PlanItem[] {
  const issued = new Map(edition.map((item) => [item.id, item]))
  const known = new Set(current.map(({ id }) => id))
  const back = current.map((item): PlanItem => {
    const was = issued.get(item.id)
    if (was !== undefined) return was
    return item.id === themeId ? { ...item, fields: { text: null }, base: null } : { ...item, dropped: true, base: null }
  })
  return [...back, ...edition.filter(({ id }) => !known.has(id))]
}
