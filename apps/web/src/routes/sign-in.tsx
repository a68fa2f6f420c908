import { createFileRoute, redirect } from '@tanstack/react-router'
import { SignInScreen } from '#features/session/sign-in-screen.tsx'
import { PreferenceButtons } from '#features/shell/preferences.tsx'
import { sessionQuery } from '#lib/session.ts'
import { wantedPath } from '#lib/wanted-path.ts'

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>) => ({ to: wantedPath(search.to) }),
  beforeLoad: async ({ context, search }) => {
    // A server that does not answer is told when the form is sent.
    const me = await context.queries.ensureQueryData(sessionQuery).catch(() => null)
    if (me !== null) throw redirect({ href: search.to })
  },
  component: SignIn,
})

function SignIn() {
  const { to } = Route.useSearch()
  return <SignInScreen wanted={to} preferences={<PreferenceButtons />} />
}
