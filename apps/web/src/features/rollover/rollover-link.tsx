import type { PlanDetail } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { ButtonLink } from '#ui/link.tsx'

/** From an issued plan to the next school year's, for those who may begin one. */
export function RolloverLink({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  if (!may('plan.derive') || plan.stage !== 'settled' || plan.status === 'closed') return null
  return (
    <ButtonLink to="/t/$slug/plans/$planId/rollover" params={{ slug, planId: plan.id }} variant="default">
      {t('rollover.open')}
    </ButtonLink>
  )
}
