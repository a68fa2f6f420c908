import type { Home, PlanSummary } from '@trongtam/client'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { formatPercent } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { StatTile, StatTiles } from '#ui/stat-tile.tsx'

/** What the plan has, what it misses, what is late: each gap leads to its tasks. */
export function PlanTiles({ home, plan }: { readonly home: Home; readonly plan: PlanSummary }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { counts } = plan
  const to = `/t/${slug}/plans/${plan.id}`
  const gap = (label: string, missing: number, filter: 'lead' | 'due' | 'target') => {
    const done = counts.tasks - missing
    const share = counts.tasks === 0 ? 0 : done / counts.tasks
    return (
      <StatTile
        label={label}
        value={formatNumber(missing)}
        tone={missing > 0 ? 'warn' : 'good'}
        share={share}
        hint={t('home.has', { done: formatNumber(done), all: formatNumber(counts.tasks), percent: formatPercent(share * 100) })}
        link={{ to, search: { missing: filter } }}
      />
    )
  }
  return (
    <StatTiles label={t('home.progress')}>
      <StatTile
        label={t('home.tasks')}
        value={formatNumber(counts.tasks)}
        hint={t('home.tasksHint', { groups: formatNumber(counts.groups), targets: formatNumber(counts.targets) })}
        link={{ to, search: { tab: 'tasks' } }}
      />
      {gap(t('home.withoutLead'), counts.withoutLead, 'lead')}
      {gap(t('home.withoutDue'), counts.withoutDue, 'due')}
      {gap(t('home.withoutTarget'), counts.withoutTarget, 'target')}
      <StatTile
        label={t('home.late')}
        value={formatNumber(home.late)}
        tone={home.late > 0 ? 'bad' : 'neutral'}
        hint={t('home.lateHint')}
        link={{ to, search: { due: 'late' } }}
      />
      <StatTile label={t('home.dueSoon')} value={formatNumber(home.dueSoon)} hint={t('home.dueSoonHint')} link={{ to, search: { due: 'soon' } }} />
    </StatTiles>
  )
}
