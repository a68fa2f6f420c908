import { createFileRoute, redirect } from '@tanstack/react-router'
import { FirstSteps } from '#features/checklist/first-steps.tsx'
import { HomeHint } from '#features/consultations/home-hint.tsx'
import { HomeScreen } from '#features/home/home-screen.tsx'
import { homeQuery } from '#features/home/queries.ts'
import { HomeBehind } from '#features/reconciliation/home-behind.tsx'

export const Route = createFileRoute('/t/$slug/')({
  beforeLoad: ({ context, params }) => {
    const membership = context.me.memberships.find((candidate) => candidate.slug === params.slug)
    if (membership?.kind === 'ministry') throw redirect({ href: `/t/${params.slug}/comparison`, replace: true })
  },
  loader: ({ context, params }) => context.queries.ensureQueryData(homeQuery(params.slug)),
  component: ProvinceHome,
})

function ProvinceHome() {
  return (
    <HomeScreen
      firstSteps={({ plan }) => (
        <>
          <HomeHint />
          <FirstSteps plan={plan} />
        </>
      )}
      behind={(plan) => <HomeBehind plan={plan} />}
    />
  )
}
