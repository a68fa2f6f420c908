import { lazy, Suspense } from 'react'
import { allWords } from '#lib/language.ts'
import { useTenant } from '#lib/session.ts'

/** Comes after the first screen, with the words it needs. */
const Hint = lazy(async () => {
  const [{ ConsultationHint }] = await Promise.all([import('./consultation-hint.tsx'), allWords()])
  return { default: ConsultationHint }
})

/** The hint for those who may comment. */
export function HomeHint() {
  const { may } = useTenant()
  return may('consultation.comment') ? (
    <Suspense>
      <Hint />
    </Suspense>
  ) : null
}
