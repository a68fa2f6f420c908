import type { PlanDetail } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { ButtonLink } from '#ui/link.tsx'
import { ExportPlan } from './export-buttons.tsx'

/** From a plan to what was issued of it, or to a Word file of what is being written. */
export function PlanExtras({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  if (plan.edition === 0) return <ExportPlan plan={plan} edition={null} />
  return (
    <ButtonLink to="/t/$slug/plans/$planId/editions" params={{ slug, planId: plan.id }} variant="default">
      {t('editions.title')}
    </ButtonLink>
  )
}
