import { useEffect, useRef, useState } from 'react'
import { draftKey } from '#lib/drafts.ts'
import { dropLongDraft, keepLongDraft, longDraftOrNull } from '#lib/long-drafts.ts'
import { useMe, useTenant } from '#lib/session.ts'
import { emptyDraft, type ImportDraft, isImportDraft } from './draft.ts'

export type Saved = { readonly state: 'nothing' | 'saving' | 'failed' } | { readonly state: 'saved'; readonly at: Date }

const pauseMs = 800

/** The draft of this person and tenant, kept on this machine within a second after a pause. `draft` is null while it is looked up. */
export function useImportDraft() {
  const { person } = useMe()
  const { slug } = useTenant()
  const key = draftKey(person.id, slug, 'import', 'document')
  const [draft, setDraft] = useState<ImportDraft | null>(null)
  const [restored, setRestored] = useState(false)
  const [saved, setSaved] = useState<Saved>({ state: 'nothing' })
  const pending = useRef<{ readonly draft: ImportDraft; readonly timer: ReturnType<typeof setTimeout> } | null>(null)

  useEffect(() => {
    let left = false
    void longDraftOrNull(key, isImportDraft).then((kept) => {
      if (left) return
      setDraft(kept ?? emptyDraft)
      setRestored(kept !== null)
    })
    const keepNow = () => {
      if (!pending.current) return
      clearTimeout(pending.current.timer)
      void keep(key, pending.current.draft).then(setSaved)
      pending.current = null
    }
    // A tab that is closed or put away, and a screen that is left, keep what was typed a moment ago.
    addEventListener('pagehide', keepNow)
    document.addEventListener('visibilitychange', keepNow)
    return () => {
      left = true
      removeEventListener('pagehide', keepNow)
      document.removeEventListener('visibilitychange', keepNow)
      keepNow()
    }
  }, [key])

  const change = (next: ImportDraft) => {
    setDraft(next)
    setSaved({ state: 'saving' })
    clearTimeout(pending.current?.timer)
    const save = () => {
      pending.current = null
      void keep(key, next).then(setSaved)
    }
    pending.current = { draft: next, timer: setTimeout(save, pauseMs) }
  }

  const clear = async () => {
    clearTimeout(pending.current?.timer)
    pending.current = null
    await dropLongDraft(key)
    setRestored(false)
    setSaved({ state: 'nothing' })
  }

  return { draft, change, clear, setDraft, restored, saved }
}

function keep(key: string, draft: ImportDraft): Promise<Saved> {
  return keepLongDraft(key, draft).then(
    () => ({ state: 'saved', at: new Date() }),
    () => ({ state: 'failed' }),
  )
}
