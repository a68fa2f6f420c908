/** Words that stand beside each other in both languages. */
export type Both = readonly [vi: string, en: string]

/** The words of one language: 0 Vietnamese, 1 English. */
export function inLanguage<Key extends string>(words: Readonly<Record<Key, Both>>, language: 0 | 1): Readonly<Record<Key, string>> {
  const entries = Object.entries<Both>(words).map(([key, both]) => [key, both[language]])
  // The keys are those of `words`.
  return Object.fromEntries(entries) as Readonly<Record<Key, string>>
}
