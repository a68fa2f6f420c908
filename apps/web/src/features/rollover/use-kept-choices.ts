import { useEffect, useState } from 'react'
import { draftKey } from '#lib/drafts.ts'
import { dropLongDraft, keepLongDraft, longDraftOrNull } from '#lib/long-drafts.ts'
import { useMe, useTenant } from '#lib/session.ts'
import { type Choices, isChoices, nothingChosen } from './choices.ts'

/** What a person has chosen so far: survives a closed tab, ends when the plan is rolled over. Null until it is read. */
export function useKeptChoices(planId: string) {
  const { person } = useMe()
  const { slug } = useTenant()
  const key = draftKey(person.id, slug, planId, 'rollover')
  const [choices, setChoices] = useState<Choices | null>(null)
  useEffect(() => {
    let isHere = true
    void longDraftOrNull(key, isChoices).then((kept) => isHere && setChoices(kept ?? nothingChosen))
    return () => void (isHere = false)
  }, [key])
  return {
    choices,
    keep: (next: Choices) => {
      setChoices(next)
      // A browser that keeps nothing must not stop the choosing.
      void keepLongDraft(key, next).catch(() => undefined)
    },
    drop: () => dropLongDraft(key),
  }
}
