import type { UnitEventPreview } from '@trongtam/client'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { StatusTag } from '#lib/tags.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/page.tsx'
import css from './unit-events.module.css'

type Plans = UnitEventPreview['plans']

/** What goes on meanwhile and names units that end: none of it is rewritten. */
export function Reached({ preview: { plans, runningImports, openConsultationCount, invitationCount } }: { readonly preview: UnitEventPreview }) {
  const { t } = useTranslation()
  const notes = [
    ...runningImports.map(({ fileName }) => t('unitEvents.preview.importRuns', { name: fileName })),
    ...(invitationCount > 0 ? [t('unitEvents.preview.invitations', { n: formatNumber(invitationCount) })] : []),
    ...(openConsultationCount > 0 ? [t('unitEvents.preview.consultations', { n: formatNumber(openConsultationCount) })] : []),
  ]
  return (
    <>
      {notes.length === 0 ? null : (
        <Notice tone="warn" title={t('unitEvents.preview.meanwhile')}>
          <ul className={css.faults}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      {plans.length === 0 ? null : (
        <Section title={t('unitEvents.preview.plans')} help={t('unitEvents.preview.plansHelp')} flush>
          <PlanTable plans={plans} />
        </Section>
      )}
    </>
  )
}

function PlanTable({ plans }: { readonly plans: Plans }) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('unitEvents.preview.plans')}
      rows={plans}
      rowKey={({ planId }) => planId}
      columns={[
        { key: 'title', head: t('unitEvents.preview.plan'), minWidth: '16rem', cell: ({ title }) => title },
        { key: 'status', head: t('unitEvents.preview.planState'), minWidth: '12rem', cell: (plan) => <PlanState plan={plan} /> },
        { key: 'tasks', head: t('unitEvents.preview.planTasks'), number: true, cell: ({ taskCount }) => formatNumber(taskCount) },
        { key: 'duties', head: t('unitEvents.preview.planDuties'), number: true, cell: ({ dutyCount }) => formatNumber(dutyCount) },
      ]}
    />
  )
}

function PlanState({ plan: { status, stage, isPublished, isBehind } }: { readonly plan: Plans[number] }) {
  const { t } = useTranslation()
  const more = [
    ...(stage === 'submitted' ? [t('unitEvents.preview.submitted')] : []),
    ...(isPublished ? [t('unitEvents.preview.published')] : []),
    ...(isBehind ? [t('unitEvents.preview.behind')] : []),
  ]
  return (
    <>
      <StatusTag status={status} /> {more.join(' · ')}
    </>
  )
}
