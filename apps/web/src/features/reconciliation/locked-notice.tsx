import type { PlanDetail } from '@trongtam/client'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '#ui/notice.tsx'
import { useDesk } from './desk-context.ts'
import css from './reconciliation.module.css'

/** Why nothing can be decided now, and the way to where it can. */
export function LockedNotice({ plan, amend }: { readonly plan: PlanDetail; readonly amend: ReactNode }) {
  const { t } = useTranslation()
  const { list, mayDecide } = useDesk()
  if (mayDecide || list.revision >= list.latest.revision) return null
  if (list.editable) return <Notice icon="lock">{t('reconciliation.locked.rights')}</Notice>
  if (plan.status === 'closed') return <Notice icon="lock">{t('reconciliation.locked.closed')}</Notice>
  const state = plan.stage === 'submitted' ? 'submitted' : 'issued'
  return (
    <Notice tone="warn" icon="lock" title={t(`reconciliation.locked.${state}`)}>
      {t(`reconciliation.locked.${state}Text`)}
      {state === 'issued' ? <div className={css.amend}>{amend}</div> : null}
    </Notice>
  )
}
