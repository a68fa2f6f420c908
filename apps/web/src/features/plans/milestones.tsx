import type { PlanDetail } from '@trongtam/client'
import { Button } from '@mantine/core'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTypedDraft } from '#lib/use-typed-draft.ts'
import { DataTable } from '#ui/data-table.tsx'
import { Icon } from '#ui/icon.tsx'
import { Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { MilestoneForm } from './milestone-form.tsx'
import { areMilestoneValues, milestoneValues, newMilestone } from './milestone-values.ts'
import { usePlanEditing } from './use-plan-editing.ts'

/** The dates of the plan's calendar, edited all together where permitted. */
export function Milestones({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const { mayEdit } = usePlanEditing()
  const { draft, keep, drop } = useTypedDraft(plan.id, 'milestones', areMilestoneValues)
  const now = milestoneValues(plan.milestones)
  const begin = () => keep({ base: now, typed: now.length === 0 ? [newMilestone(crypto.randomUUID())] : now })
  const edit =
    mayEdit && !draft ? (
      <Button variant="default" size="xs" leftSection={<Icon name="edit" size={14} />} onClick={begin}>
        {t(now.length === 0 ? 'planEditing.milestones.add' : 'planEditing.milestones.edit')}
      </Button>
    ) : null
  return (
    <Section title={t('planEditing.milestones.title')} help={t('planEditing.milestones.help')} actions={edit} flush={!(mayEdit && draft)}>
      {mayEdit && draft ? <MilestoneForm plan={plan} draft={draft} onKeep={keep} onEnd={drop} /> : <MilestoneTable milestones={plan.milestones} />}
    </Section>
  )
}

function MilestoneTable({ milestones }: Pick<PlanDetail, 'milestones'>) {
  const { t } = useTranslation()
  if (milestones.length === 0) return <EmptyState title={t('planEditing.milestones.empty')} text={t('planEditing.milestones.emptyText')} icon="clock" />
  return (
    <DataTable
      caption={t('planEditing.milestones.title')}
      rows={milestones}
      rowKey={({ id }) => id}
      columns={[
        { key: 'on', head: t('planEditing.milestones.on'), minWidth: '7rem', cell: ({ on }) => formatDate(on) },
        { key: 'name', head: t('planEditing.milestones.name'), minWidth: '16rem', cell: ({ name }) => name },
        {
          key: 'source',
          head: t('plans.tree.origin'),
          cell: ({ fromTemplate }) => <Tag>{t(fromTemplate ? 'planEditing.milestones.fromTemplate' : 'common.origin.local')}</Tag>,
        },
      ]}
    />
  )
}
