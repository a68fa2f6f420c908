import { useEffect, useState } from 'react'
import { draftKey } from '#lib/drafts.ts'
import { longDraftOrNull } from '#lib/long-drafts.ts'
import { useMe, useTenant } from '#lib/session.ts'
import { isKeptSheet, type KeptSheet } from './kept-sheet.ts'

/** Where this machine keeps a draft of this person. */
export function useSheetKey(draftId: string): string {
  const { person } = useMe()
  const { slug } = useTenant()
  return draftKey(person.id, slug, draftId, 'template')
}

/** What was left unsaved on this machine, null where nothing was; undefined while it is looked up. */
export function useKeptSheet(draftId: string): KeptSheet | null | undefined {
  const key = useSheetKey(draftId)
  const [kept, setKept] = useState<KeptSheet | null | undefined>(undefined)
  useEffect(() => {
    let left = false
    void longDraftOrNull(key, isKeptSheet).then((found) => {
      if (!left) setKept(found)
    })
    return () => {
      left = true
    }
  }, [key])
  return kept
}
