import type { PlanSummary } from '@trongtam/client'
import { useQuery } from '@tanstack/react-query'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { reconciliationQuery } from './queries.ts'

/** The ministry has said something new that this plan has not answered yet; nothing where it has. */
export function BehindNotice({ plan }: { readonly plan: PlanSummary }) {
  return plan.revisionsBehind > 0 && plan.status !== 'closed' ? <Behind plan={plan} /> : null
}

function Behind({ plan }: { readonly plan: PlanSummary }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const address = { slug, planId: plan.id }
  const { data } = useQuery(reconciliationQuery(address))
  return (
    <Notice tone="warn" title={t('reconciliation.behind.title')}>
      {data
        ? t('reconciliation.behind.changes', { n: formatNumber(data.changes.length) })
        : t('reconciliation.behind.revisions', { n: formatNumber(plan.revisionsBehind) })}{' '}
      <TextLink to="/t/$slug/plans/$planId/reconciliation" params={address} inherit underline="always">
        {t('reconciliation.behind.link')}
      </TextLink>
    </Notice>
  )
}
