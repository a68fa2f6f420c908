import type { PlanSummary } from '@trongtam/client'
import { lazy, Suspense } from 'react'
import { allWords } from '#lib/language.ts'

/** Comes after the first screen, with the words it needs. */
const BehindNotice = lazy(async () => {
  const [{ BehindNotice: loaded }] = await Promise.all([import('./behind-notice.tsx'), allWords()])
  return { default: loaded }
})

/** The same notice on the first screen, which does not wait for it. */
export function HomeBehind({ plan }: { readonly plan: PlanSummary }) {
  if (plan.revisionsBehind === 0) return null
  return (
    <Suspense>
      <BehindNotice plan={plan} />
    </Suspense>
  )
}
