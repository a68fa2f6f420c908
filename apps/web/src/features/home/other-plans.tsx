import type { PlanSummary } from '@trongtam/client'
import { formatNumber } from '@trongtam/domain'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { StageTag, StatusTag } from '#lib/tags.tsx'
import { EmptyState } from '#ui/states.tsx'
import css from './home.module.css'

export function OtherPlans({ plans }: { readonly plans: readonly PlanSummary[] }) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  if (plans.length === 0) {
    return <EmptyState title={t('home.previousEmpty')} text={may('document.import') ? t('home.previousEmptyText') : undefined} icon="plan" />
  }
  return (
    <ul className={css.list}>
      {plans.map((plan) => (
        <li key={plan.id}>
          <Link to="/t/$slug/plans/$planId" params={{ slug, planId: plan.id }} className={css.open}>
            {t('common.schoolYear', { year: plan.schoolYear })}
          </Link>
          {plan.theme ? <span className={css.text}>{plan.theme}</span> : null}
          <p className={css.meta}>
            <StatusTag status={plan.status} /> <StageTag {...plan} />
            {plan.document?.numberSymbol ? <span>{plan.document.numberSymbol}</span> : null}
            <span>{t('home.previousCounts', { tasks: formatNumber(plan.counts.tasks), targets: formatNumber(plan.counts.targets) })}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
