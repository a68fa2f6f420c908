import { useEffect, useRef, useState } from 'react'
import { draftKey } from '#lib/drafts.ts'
import { dropLongDraft, keepLongDraft, longDraftOrNull } from '#lib/long-drafts.ts'
import { useMe, useTenant } from '#lib/session.ts'
import { isKeptComments, type KeptComments, withComment } from './kept-comments.ts'

/** What this person has typed about a draft and not sent, also when the tab was closed meanwhile; null until it is read. */
export function useKeptComments(consultationId: string) {
  const { person } = useMe()
  const { slug } = useTenant()
  const place = draftKey(person.id, slug, consultationId, 'comments')
  const [found, setFound] = useState<KeptComments | null>(null)
  const now = useRef<KeptComments>({})
  useEffect(() => {
    let left = false
    void longDraftOrNull(place, isKeptComments).then((kept) => {
      if (left) return
      now.current = kept ?? {}
      setFound(now.current)
    })
    return () => {
      left = true
    }
  }, [place])
  // The tree is not drawn anew with every letter: the form holds what is typed, this only keeps it.
  const keep = (key: string, text: string) => {
    now.current = withComment(now.current, key, text)
    // A browser that keeps nothing must not stop the typing.
    void (Object.keys(now.current).length === 0 ? dropLongDraft(place) : keepLongDraft(place, now.current).catch(() => undefined))
  }
  return { found, keep, textOf: (key: string) => now.current[key] ?? '', unsent: () => now.current }
}
