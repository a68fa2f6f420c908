/** Standing of a source: the full text of an instrument, or a report about one (tường thuật). */
export const standings = ['full-text', 'report'] as const
export type Standing = (typeof standings)[number]

/** Where a plan's theme comes from: the province's own wording while it drafts, its instrument, the ministry's template, a report. */
export const themeStandings = ['own', 'full-text', 'template', 'report'] as const
export type ThemeStanding = (typeof themeStandings)[number]

export interface ThemeSource {
  readonly text: string
  readonly standing: ThemeStanding
  /** ISO date of the source, null where it bears none. */
  readonly issuedOn: string | null
}

export interface ChosenTheme<S extends ThemeSource> {
  readonly chosen: S | null
  readonly others: readonly S[]
  /** Some other source words the theme differently (F7): shown, never hidden. */
  readonly conflict: boolean
}

/** A draft's own wording beats full text, full text the template, the template a report; then the later date, then the order given. Every source given is returned, none is lost. */
export function chooseTheme<S extends ThemeSource>(sources: readonly S[]): ChosenTheme<S> {
  const ranked = sources
    .map((source, index) => ({ source, index }))
    .toSorted((a, b) => rank(a.source) - rank(b.source) || (b.source.issuedOn ?? '').localeCompare(a.source.issuedOn ?? '') || a.index - b.index)
  const [first, ...rest] = ranked.map((entry) => entry.source)
  return { chosen: first ?? null, others: rest, conflict: rest.some((other) => comparable(other.text) !== comparable(first?.text ?? '')) }
}

function rank(source: ThemeSource): number {
  return themeStandings.indexOf(source.standing)
}

function comparable(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[\s.“”"]+/gu, ' ')
    .trim()
}
