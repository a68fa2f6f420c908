import { createFileRoute } from '@tanstack/react-router'
import { AccountScreen } from '#features/account/account-screen.tsx'
import { ownSessionsQuery } from '#features/account/queries.ts'
import { secondFactorQuery } from '#features/second-factor/queries.ts'
import { SecondFactorSection } from '#features/second-factor/second-factor-section.tsx'
import { PlainFrame } from '#features/shell/plain-frame.tsx'
import { allWords } from '#lib/language.ts'
import { mustBeSignedIn } from '#lib/session.ts'

export const Route = createFileRoute('/tai-khoan/')({
  beforeLoad: async ({ context, location }) => ({ me: await mustBeSignedIn(context.queries, location.href) }),
  loader: ({ context }) => {
    void context.queries.prefetchInfiniteQuery(ownSessionsQuery)
    return Promise.all([context.queries.ensureQueryData(secondFactorQuery), allWords()])
  },
  component: Account,
})

function Account() {
  return (
    <PlainFrame>
      <AccountScreen secondFactor={<SecondFactorSection />} />
    </PlainFrame>
  )
}
