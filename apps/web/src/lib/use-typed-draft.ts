import { useState } from 'react'
import { draftKey, draftOrNull, dropDraft, keepDraft } from './drafts.ts'
import { useMe, useTenant } from './session.ts'
import type { TypedDraft } from './typed-draft.ts'

/** The draft of one form of one node: null until something is typed; survives a reload, ends with save or discard. */
export function useTypedDraft<T>(nodeId: string, form: string, isValue: (value: unknown) => value is T) {
  const { person } = useMe()
  const { slug } = useTenant()
  const key = draftKey(person.id, slug, nodeId, form)
  const isDraft = (value: unknown): value is TypedDraft<T> =>
    typeof value === 'object' && value !== null && 'base' in value && 'typed' in value && isValue(value.base) && isValue(value.typed)
  const [draft, setDraft] = useState(() => draftOrNull(key, isDraft))
  return {
    draft,
    keep: (next: TypedDraft<T>) => {
      keepDraft(key, next)
      setDraft(next)
    },
    drop: () => {
      dropDraft(key)
      setDraft(null)
    },
  }
}
