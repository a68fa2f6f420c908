import { createFileRoute } from '@tanstack/react-router'
import { secondFactorQuery } from '#features/second-factor/queries.ts'
import { SecurityScreen } from '#features/second-factor/security-screen.tsx'
import { PlainFrame } from '#features/shell/plain-frame.tsx'
import { allWords } from '#lib/language.ts'
import { mustBeSignedIn } from '#lib/session.ts'

export const Route = createFileRoute('/tai-khoan/bao-mat')({
  beforeLoad: async ({ context, location }) => ({ me: await mustBeSignedIn(context.queries, location.href) }),
  loader: ({ context }) => Promise.all([context.queries.ensureQueryData(secondFactorQuery), allWords()]),
  component: Security,
})

function Security() {
  return (
    <PlainFrame>
      <SecurityScreen />
    </PlainFrame>
  )
}
