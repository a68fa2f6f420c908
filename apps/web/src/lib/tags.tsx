import type { Origin, PlanStage, PlanStatus, ThemeStanding } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { Tag, type Tone } from '#ui/tag.tsx'

const originTones = { inherited: 'neutral', adapted: 'warn', local: 'good', dropped: 'bad' } as const satisfies Record<Origin, Tone>
const statusTones = { draft: 'warn', issued: 'good', amended: 'info', closed: 'neutral' } as const satisfies Record<PlanStatus, Tone>

/** Where a node's words come from. */
export function OriginTag({ origin }: { readonly origin: Origin }) {
  const { t } = useTranslation()
  return <Tag tone={originTones[origin]}>{t(`common.origin.${origin}`)}</Tag>
}

export function StatusTag({ status }: { readonly status: PlanStatus }) {
  const { t } = useTranslation()
  return <Tag tone={statusTones[status]}>{t(`common.planStatus.${status}`)}</Tag>
}

/** What is being done with it now, where its status does not say so: it lies with the leader, or is being amended. */
export function StageTag({ status, stage }: { readonly status: PlanStatus; readonly stage: PlanStage }) {
  const { t } = useTranslation()
  if (stage === 'submitted') return <Tag tone="warn">{t('common.planStage.submitted')}</Tag>
  return stage === 'editing' && status !== 'draft' ? <Tag tone="info">{t('common.planStage.amending')}</Tag> : null
}

/** Full text, only a report about it, or the ministry's template. */
export function StandingTag({ standing }: { readonly standing: ThemeStanding }) {
  const { t } = useTranslation()
  return <Tag tone={standing === 'report' ? 'warn' : 'info'}>{t(`common.standing.${standing}`)}</Tag>
}
