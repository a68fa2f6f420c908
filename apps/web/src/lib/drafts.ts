const prefix = 'trongtam.draft:'

/** Where unsaved typing waits: one entry per person, tenant, thing and form; survives a reload, not a sign-out. */
export function draftKey(person: string, slug: string, thing: string, form: string): string {
  return [person, slug, thing, form].join(':')
}

/** What was typed before, or null when there is nothing or it is no longer readable. */
export function draftOrNull<T>(key: string, isDraft: (value: unknown) => value is T): T | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null')
    return isDraft(value) ? value : null
  } catch {
    return null
  }
}

export function keepDraft(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(value))
  } catch {
    // A full or forbidden storage must not stop the typing.
  }
}

export function dropDraft(key: string): void {
  sessionStorage.removeItem(prefix + key)
}

export function dropAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
}
