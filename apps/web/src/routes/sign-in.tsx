import { createFileRoute, redirect } from '@tanstack/react-router'
import type { Factor } from '@trongtam/client'
import { Button } from '@mantine/core'
import { type OidcFault, oidcFaults } from '@trongtam/domain'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
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

const OidcChoice = lazy(async () => {
  const [{ OidcChoice: component }] = await Promise.all([import('#features/oidc/oidc-choice.tsx'), allWords()])
  return { default: component }
})

const OidcFaultNotice = lazy(async () => {
  const [{ OidcFaultNotice: component }] = await Promise.all([import('#features/oidc/oidc-fault-notice.tsx'), allWords()])
  return { default: component }
})

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>): { to: string; oidc?: OidcFault } => {
    const oidc = oidcFaults.find((each) => each === search.oidc)
    return { to: wantedPath(search.to), ...(oidc && { oidc }) }
  },
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
  const { to, oidc } = Route.useSearch()
  const { awaited } = Route.useRouteContext()
  return (
    <SignInScreen
      wanted={to}
      awaited={awaited}
      preferences={<PreferenceButtons />}
      notice={
        oidc ? (
          <Suspense>
            <OidcFaultNotice fault={oidc} />
          </Suspense>
        ) : null
      }
      otherWays={<ByTenant />}
      secondStep={(factors, onDone) => (
        <Suspense fallback={<LoadingState lines={3} />}>
          <SecondStep factors={factors} onDone={onDone} />
        </Suspense>
      )}
    />
  )
}

/** Comes with the first screen as a button alone. */
function ByTenant() {
  const { t } = useTranslation()
  const { to, oidc } = Route.useSearch()
  const [open, setOpen] = useState(oidc !== undefined)
  if (!open)
    return (
      <Button variant="subtle" size="md" fullWidth onClick={() => setOpen(true)}>
        {t('session.byTenant')}
      </Button>
    )
  return (
    <Suspense fallback={<LoadingState lines={3} />}>
      <OidcChoice wanted={to} />
    </Suspense>
  )
}
