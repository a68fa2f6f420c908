import { createFileRoute, notFound, Outlet } from '@tanstack/react-router'
import { Frame } from '#features/shell/frame.tsx'
import { TenantStanding } from '#features/tenants/tenant-standing.tsx'
import { allWords } from '#lib/language.ts'
import { ownDocument } from '#lib/own-document.ts'
import { mustBeSignedIn } from '#lib/session.ts'
import { isTenantHome } from '#lib/tenant-key.ts'

export const Route = createFileRoute('/t/$slug')({
  beforeLoad: async ({ context, params, location, preload }) => {
    if (!preload) await ownDocument(params.slug)
    const words = isTenantHome(location.pathname) ? undefined : allWords()
    const me = await mustBeSignedIn(context.queries, location.href)
    // A tenant one does not serve looks like one that does not exist.
    if (!me.memberships.some((membership) => membership.slug === params.slug)) throw notFound()
    await words
    return { me }
  },
  component: TenantLayout,
})

function TenantLayout() {
  return (
    <Frame>
      <TenantStanding />
      <Outlet />
    </Frame>
  )
}
