import { createFileRoute, redirect, useRouter } from '@tanstack/react-router'
import { EnrolmentScreen } from '#features/second-factor/enrolment-screen.tsx'
import { PreferenceButtons } from '#features/shell/preferences.tsx'
import { useSignOut } from '#features/shell/queries.ts'
import { allWords } from '#lib/language.ts'
import { isRefusal } from '#lib/refusal-error.ts'
import { sessionKey, sessionQuery } from '#lib/session.ts'
import { wantedPath } from '#lib/wanted-path.ts'

export const Route = createFileRoute('/thiet-lap-xac-minh')({
  validateSearch: (search: Record<string, unknown>) => ({ to: wantedPath(search.to) }),
  beforeLoad: async ({ context, search }) => {
    const stands = await context.queries.fetchQuery({ ...sessionQuery, staleTime: 0 }).then(
      (me) => (me ? 'in' : 'out'),
      (error: unknown) => {
        if (isRefusal(error, 'enrolment-required')) return 'missing'
        if (isRefusal(error, 'second-factor-required')) return 'out'
        throw error
      },
    )
    if (stands === 'in') throw redirect({ href: search.to })
    if (stands === 'out') throw redirect({ to: '/sign-in', search: { to: search.to } })
  },
  loader: () => allWords(),
  component: Enrolment,
})

function Enrolment() {
  const { to } = Route.useSearch()
  const { queries } = Route.useRouteContext()
  const router = useRouter()
  const signOut = useSignOut()
  const goOn = () => {
    queries.removeQueries({ queryKey: sessionKey })
    router.history.push(to)
  }
  return <EnrolmentScreen preferences={<PreferenceButtons />} onSignOut={() => signOut.mutate()} onDone={goOn} />
}
