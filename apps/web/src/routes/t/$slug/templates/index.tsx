import { createFileRoute, redirect } from '@tanstack/react-router'
import { ConsultationHint } from '#features/consultations/consultation-hint.tsx'
import { DraftsSection } from '#features/template-drafts/drafts-section.tsx'
import { templatesQuery } from '#features/templates/queries.ts'
import { TemplatesScreen } from '#features/templates/templates-screen.tsx'
import { searchId } from '#lib/search-text.ts'
import { useTenant } from '#lib/session.ts'

export const Route = createFileRoute('/t/$slug/templates/')({
  validateSearch: (search: Record<string, unknown>): { template?: string } => {
    const template = searchId(search.template)
    return template ? { template } : {}
  },
  beforeLoad: ({ params, search }) => {
    if (search.template) throw redirect({ to: '/t/$slug/templates/$templateId', params: { slug: params.slug, templateId: search.template }, replace: true })
  },
  loader: ({ context, params }) => context.queries.ensureInfiniteQueryData(templatesQuery(params.slug)),
  component: Templates,
})

function Templates() {
  const { kind, may } = useTenant()
  return <TemplatesScreen above={may('template.edit') ? <DraftsSection /> : kind === 'province' ? <ConsultationHint /> : null} />
}
