import type { StepKey } from './checklist-steps.ts'

const prefix = 'trongtam.checklist:'

export interface Memory {
  readonly dismissed: boolean
  readonly seen: readonly StepKey[]
}

/** What this browser remembers of one person in one tenant. */
export function recall(person: string, slug: string): Memory {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`${prefix}${person}:${slug}`) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return { dismissed: false, seen: [] }
    const seen: unknown = Reflect.get(kept, 'seen')
    return { dismissed: Reflect.get(kept, 'dismissed') === true, seen: Array.isArray(seen) ? (seen as StepKey[]) : [] }
  } catch {
    return { dismissed: false, seen: [] }
  }
}

export function remember(person: string, slug: string, memory: Memory): void {
  try {
    localStorage.setItem(`${prefix}${person}:${slug}`, JSON.stringify(memory))
  } catch {
    // A forbidden storage only means that the list is shown again.
  }
}
