/** What was typed about changes and not yet decided, by the key of the change: a wording of one's own, or why it is put off. */
export type KeptWords = Readonly<Record<string, KeptWord>>

export interface KeptWord {
  readonly form: 'edit' | 'defer'
  readonly text: string
}

export function isKeptWords(value: unknown): value is KeptWords {
  return typeof value === 'object' && value !== null && Object.values(value).every(isKeptWord)
}

function isKeptWord(value: unknown): value is KeptWord {
  return (
    typeof value === 'object' &&
    value !== null &&
    'form' in value &&
    (value.form === 'edit' || value.form === 'defer') &&
    'text' in value &&
    typeof value.text === 'string'
  )
}

export function withWord(words: KeptWords, key: string, word: KeptWord): KeptWords {
  return { ...words, [key]: word }
}

export function withoutWords(words: KeptWords, keys: readonly string[]): KeptWords {
  return Object.fromEntries(Object.entries(words).filter(([key]) => !keys.includes(key)))
}

/** What was typed for changes that are open no more; only what says something. */
export function orphanedWords(words: KeptWords, openKeys: readonly string[]): [key: string, word: KeptWord][] {
  return Object.entries(words).filter(([key, { text }]) => !openKeys.includes(key) && text.trim() !== '')
}
