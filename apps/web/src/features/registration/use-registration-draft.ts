import { useEffect, useState } from 'react'
import { draftKey, draftOrNull, dropDraft, keepDraft } from '#lib/drafts.ts'
import { dropLongDraft, keepLongDraft, longDraftOrNull } from '#lib/long-drafts.ts'
import { isRegistrationValues, noValues, type RegistrationValues } from './registration-values.ts'

const key = draftKey('stranger', '-', 'registration', 'form')
const letterKey = draftKey('stranger', '-', 'registration', 'letter')

/** The form and its letter, as they were before the page was loaded again. */
export function useRegistrationDraft() {
  const [values, setValues] = useState(() => draftOrNull(key, isRegistrationValues) ?? noValues)
  const [letter, setLetter] = useState<File | null>(null)
  useEffect(() => {
    let left = false
    void longDraftOrNull(letterKey, (value): value is File => value instanceof File).then((kept) => {
      if (!left) setLetter((chosen) => chosen ?? kept)
    })
    return () => void (left = true)
  }, [])
  return {
    values,
    letter,
    type: (typed: RegistrationValues) => {
      keepDraft(key, typed)
      setValues(typed)
    },
    chooseLetter: (file: File | null) => {
      // A browser that keeps nothing must not stop the sign-up.
      void (file ? keepLongDraft(letterKey, file).catch(() => undefined) : dropLongDraft(letterKey))
      setLetter(file)
    },
    drop: () => {
      dropDraft(key)
      void dropLongDraft(letterKey)
    },
  }
}
