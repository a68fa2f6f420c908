import { useEffect, useState } from 'react'
import { draftKey } from '#lib/drafts.ts'
import { dropLongDraft, keepLongDraft, longDraftOrNull } from '#lib/long-drafts.ts'
import { useMe, useTenant } from '#lib/session.ts'
import { isKeptWords, type KeptWord, type KeptWords, withoutWords, withWord } from './kept-words.ts'

const nothing: KeptWords = {}

/** What this person has typed about the changes of a plan; also when the tab was closed meanwhile. */
export function useKeptWords(planId: string) {
  const { person } = useMe()
  const { slug } = useTenant()
  const key = draftKey(person.id, slug, planId, 'reconciliation')
  const [words, setWords] = useState(nothing)
  useEffect(() => {
    let left = false
    void longDraftOrNull(key, isKeptWords).then((kept) => {
      if (!left && kept) setWords((typed) => ({ ...kept, ...typed }))
    })
    return () => {
      left = true
    }
  }, [key])
  const change = (next: KeptWords) => {
    setWords(next)
    // A browser that keeps nothing must not stop the typing.
    void (Object.keys(next).length === 0 ? dropLongDraft(key) : keepLongDraft(key, next).catch(() => undefined))
  }
  return {
    words,
    keep: (of: string, word: KeptWord) => change(withWord(words, of, word)),
    drop: (...of: string[]) => change(withoutWords(words, of)),
  }
}
