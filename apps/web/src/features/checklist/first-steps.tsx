import type { Home } from '@trongtam/client'
import { lazy, Suspense } from 'react'
import { allWords } from '#lib/language.ts'
import { useTenant } from '#lib/session.ts'

/** Comes after the first screen, with the words it needs. */
const Checklist = lazy(async () => {
  const [{ Checklist: loaded }] = await Promise.all([import('./checklist.tsx'), allWords()])
  return { default: loaded }
})

/** The checklist for who administers a province that has begun. */
export function FirstSteps({ plan }: Pick<Home, 'plan'>) {
  const { kind, status, roles } = useTenant()
  if (kind !== 'province' || status !== 'active' || !roles.includes('province-administrator')) return null
  return (
    <Suspense>
      <Checklist plan={plan} />
    </Suspense>
  )
}
