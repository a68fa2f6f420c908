import type { PlanDetail } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import css from './issuing.module.css'
import { isAmending } from './plan-state.ts'

/** Where the plan stands and who acts next: with the leader, returned, being amended, closed; nothing for a quiet draft or edition. */
export function PlanStanding({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const { may } = useTenant()
  return (
    <>
      {plan.status === 'closed' ? (
        <Notice icon="lock" title={t('issuing.state.closed')}>
          {t('issuing.state.closedText')}
        </Notice>
      ) : null}
      {plan.stage === 'submitted' ? (
        <Notice tone="warn" icon="lock" title={t('issuing.state.submitted')}>
          {t(may('plan.issue') ? 'issuing.state.submittedForYou' : 'issuing.state.submittedText')}
        </Notice>
      ) : null}
      {plan.stage === 'editing' && plan.returnReason !== null ? (
        <Notice tone="bad" icon="leave" title={t('issuing.state.returned')}>
          <p className={css.reason}>{t('issuing.state.returnedText', { reason: plan.returnReason })}</p>
        </Notice>
      ) : null}
      {isAmending(plan) ? <Amending plan={plan} /> : null}
    </>
  )
}

function Amending({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const params = { slug, planId: plan.id }
  return (
    <Notice icon="edit" title={t('issuing.state.amending', { edition: plan.edition })}>
      {plan.amendReason === null ? null : <p className={css.reason}>{t('issuing.state.amendingReason', { reason: plan.amendReason })}</p>}
      <p className={css.links}>
        <TextLink to="/t/$slug/plans/$planId/editions/$number" params={{ ...params, number: String(plan.edition) }} inherit underline="always">
          {t('issuing.state.standing', { edition: plan.edition })}
        </TextLink>
        <TextLink to="/t/$slug/plans/$planId/comparison" params={params} search={{ from: plan.edition }} inherit underline="always">
          {t('issuing.state.comparison')}
        </TextLink>
      </p>
    </Notice>
  )
}
