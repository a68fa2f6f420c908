import type { UnitEventPreview } from '@trongtam/client'

/** How a preview differs from the one a person has seen: counts, and what was added to a list or is gone from it. */
export type PreviewChange =
  | { readonly kind: 'count'; readonly what: 'touched' | 'below' | 'people' | 'figures'; readonly before: number; readonly after: number }
  | { readonly kind: 'added' | 'gone'; readonly words: string }

export function previewChanges(before: UnitEventPreview, after: UnitEventPreview): PreviewChange[] {
  const counts = (['touched', 'below', 'people', 'figures'] as const).flatMap((what): PreviewChange[] => {
    const [was, is] = [countOf(before, what), countOf(after, what)]
    return was === is ? [] : [{ kind: 'count', what, before: was, after: is }]
  })
  const [old, now] = [namedIn(before), namedIn(after)]
  const missingFrom = (names: Map<string, string>, others: Map<string, string>) => [...names].flatMap(([key, words]) => (others.has(key) ? [] : [words]))
  return [
    ...counts,
    ...missingFrom(now, old).map((words) => ({ kind: 'added' as const, words })),
    ...missingFrom(old, now).map((words) => ({ kind: 'gone' as const, words })),
  ]
}

function countOf(preview: UnitEventPreview, what: 'touched' | 'below' | 'people' | 'figures'): number {
  return { touched: preview.touchedCount, below: preview.belowCount, people: preview.peopleCount, figures: preview.figureCount }[what]
}

/** Everything with a name in a preview; a unit that reads otherwise before or after is another entry. */
function namedIn({ touched, positions, assignments, responsibilities, classes, faults }: UnitEventPreview): Map<string, string> {
  const nameOf = (unit: (typeof touched)[number]) => unit.before?.name ?? unit.after?.name ?? ''
  return new Map([
    ...touched.map((unit) => [`unit ${JSON.stringify([unit.unitId, unit.before, unit.after])}`, nameOf(unit)] as const),
    ...positions.map((each) => [`position ${each.positionId} ${each.holders.join()}`, `${each.title}, ${each.fromUnitName}`] as const),
    ...assignments.map((each) => [`assignment ${each.assignmentId}`, each.text] as const),
    ...responsibilities.map((each) => [`responsibility ${each.responsibilityId}`, each.duty] as const),
    ...classes.map((each) => [`class ${each.unitClassId} ${each.before} ${each.after}`, each.name] as const),
    ...faults.map((each) => [`fault ${each.code} ${each.unitId}`, each.unitName ?? ''] as const),
  ])
}
