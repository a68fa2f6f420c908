import { createFileRoute, redirect } from '@tanstack/react-router'
import { OwnRegistrations } from '#features/registration/own-registrations.tsx'
import { PlainFrame } from '#features/shell/plain-frame.tsx'
import { tenantHomeQuery } from '#features/tenants/queries.ts'
import { TenantsScreen } from '#features/tenants/tenants-screen.tsx'
import { allWords } from '#lib/language.ts'
import { ownDocument } from '#lib/own-document.ts'
import { mustBeSignedIn } from '#lib/session.ts'

export const Route = createFileRoute('/')({
  beforeLoad: async ({ context, location, preload }) => {
    const me = await mustBeSignedIn(context.queries, location.href)
    const [only, ...others] = me.memberships.filter(({ archive }) => archive === null)
    if (only && others.length === 0) throw redirect({ to: '/t/$slug', params: { slug: only.slug }, replace: true })
    // Who belongs nowhere is told why, in words that do not come with the first screen.
    if (!only) await allWords()
    if (!preload) await ownDocument('all')
    return { me }
  },
  loader: ({ context }) => {
    for (const tenant of context.me.memberships)
      if (tenant.kind === 'province' && tenant.archive === null) void context.queries.prefetchQuery(tenantHomeQuery(tenant.slug))
  },
  component: Start,
})

function Start() {
  return (
    <PlainFrame>
      <TenantsScreen>
        <OwnRegistrations />
      </TenantsScreen>
    </PlainFrame>
  )
}
