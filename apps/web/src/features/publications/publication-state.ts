interface Published {
  readonly id: string
  readonly schoolYear: string
  readonly revision: number
  readonly withdrawn: unknown
}

export type PublicationState = 'current' | 'superseded' | 'withdrawn'

/** What each publication is among those of its school year: the latest one counts, unless it was withdrawn. */
export function publicationStates(publications: readonly Published[]): Map<string, PublicationState> {
  const lastByYear = new Map<string, number>()
  for (const { schoolYear, revision } of publications) lastByYear.set(schoolYear, Math.max(revision, lastByYear.get(schoolYear) ?? 0))
  return new Map(
    publications.map((entry) => [entry.id, entry.withdrawn ? 'withdrawn' : lastByYear.get(entry.schoolYear) === entry.revision ? 'current' : 'superseded']),
  )
}
