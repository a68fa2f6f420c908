import { createFileRoute, redirect } from '@tanstack/react-router'
import type { Factor } from '@trongtam/client'
import { lazy, Suspense } from 'react'
import { SignInScreen } from '#features/session/sign-in-screen.tsx'
import { PreferenceButtons } from '#features/shell/preferences.tsx'
import { allWords } from '#lib/language.ts'
import { isRefusal } from '#lib/refusal-error.ts'
import { sessionQuery } from '#lib/session.ts'
import { wantedPath } from '#lib/wanted-path.ts'
import { LoadingState } from '#ui/states.tsx'

const SecondStep = lazy(async () => {
  const [{ SecondStep: component }] = await Promise.all([import('#features/second-factor/second-step.tsx'), allWords()])
  return { default: component }
})

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>) => ({ to: wantedPath(search.to) }),
  beforeLoad: async ({ context, search }): Promise<{ awaited: readonly Factor[] | null }> => {
    // A server that does not answer is told when the form is sent.
    const stands = await context.queries.ensureQueryData(sessionQuery).catch((error: unknown) => error)
    if (isRefusal(stands, 'second-factor-required')) return { awaited: (stands.detail['factors'] ?? []) as readonly Factor[] }
    if (isRefusal(stands, 'enrolment-required')) throw redirect({ to: '/thiet-lap-xac-minh', search: { to: search.to } })
    if (stands !== null && !(stands instanceof Error)) throw redirect({ href: search.to })
    return { awaited: null }
  },
  component: SignIn,
})

function SignIn() {
  const { to } = Route.useSearch()
  const { awaited } = Route.useRouteContext()
  return (
    <SignInScreen
      wanted={to}
      awaited={awaited}
      preferences={<PreferenceButtons />}
      secondStep={(factors, onDone) => (
        <Suspense fallback={<LoadingState lines={3} />}>
          <SecondStep factors={factors} onDone={onDone} />
        </Suspense>
      )}
    />
  )
}
