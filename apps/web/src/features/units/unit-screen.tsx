import type { UnitDetail } from '@trongtam/client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { assignmentRoles, formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { DataTable } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import { unitQuery } from './queries.ts'
import { DemoTag } from '#lib/units/unit-marks.tsx'
import css from './units.module.css'
import { VersionTimeline } from './version-timeline.tsx'

/** A unit through time, and what it has to do. */
export function UnitScreen({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data: unit } = useSuspenseQuery(unitQuery(slug, unitId))
  const latest = unit.versions.at(-1)
  return (
    <Page
      title={latest?.name ?? t('units.title')}
      help={t('units.detailHelp')}
      over={
        <>
          <TextLink to="/t/$slug/units" params={{ slug }} inherit>
            ← {t('units.back')}
          </TextLink>
          {latest ? <DemoTag unit={latest} /> : null}
        </>
      }
    >
      <Section title={t('units.versions')} help={t('units.versionsHelp')}>
        <VersionTimeline versions={unit.versions} />
      </Section>
      <Section title={t('units.responsibilities')} flush>
        <Responsibilities rows={unit.responsibilities} />
      </Section>
      <Section title={t('units.assignments')} flush>
        <Assignments rows={unit.assignments} />
      </Section>
    </Page>
  )
}

function Responsibilities({ rows }: { readonly rows: UnitDetail['responsibilities'] }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const roleName = useRoleName()
  if (rows.length === 0) return <p className={css.empty}>{t('units.noResponsibilities')}</p>
  return (
    <DataTable
      caption={t('units.responsibilities')}
      rows={rows.map((row, index) => ({ ...row, index }))}
      rowKey={(row) => String(row.index)}
      columns={[
        { key: 'duty', head: t('units.dutyColumn.duty'), cell: (row) => <span className={css.duty}>{row.duty}</span>, minWidth: '20rem' },
        {
          key: 'role',
          head: t('units.dutyColumn.role'),
          cell: (row) => (
            <>
              {roleName(row.role)} <Tag>{t(row.tone === 'order' ? 'units.order' : 'units.request')}</Tag>
            </>
          ),
          minWidth: '9rem',
        },
        {
          key: 'plan',
          head: t('units.dutyColumn.plan'),
          minWidth: '14rem',
          cell: (row) => (
            <TextLink to="/t/$slug/plans/$planId" params={{ slug, planId: row.planId }} search={{ tab: 'duties' }} inherit>
              {row.planTitle}
            </TextLink>
          ),
        },
      ]}
    />
  )
}

function Assignments({ rows }: { readonly rows: UnitDetail['assignments'] }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const roleName = useRoleName()
  if (rows.length === 0) return <p className={css.empty}>{t('units.noAssignments')}</p>
  return (
    <DataTable
      caption={t('units.assignments')}
      rows={rows}
      rowKey={(row) => `${row.nodeId} ${row.role}`}
      columns={[
        {
          key: 'task',
          head: t('units.taskColumn.task'),
          minWidth: '20rem',
          cell: (row) => (
            <TextLink to="/t/$slug/plans/$planId" params={{ slug, planId: row.planId }} search={{ node: row.nodeId }} inherit>
              {row.text}
            </TextLink>
          ),
        },
        { key: 'role', head: t('units.taskColumn.role'), cell: (row) => roleName(row.role), minWidth: '7rem' },
        { key: 'due', head: t('units.taskColumn.due'), cell: (row) => (row.dueOn ? formatDate(row.dueOn) : t('units.noDue')), minWidth: '10rem' },
      ]}
    />
  )
}

function useRoleName(): (role: string) => string {
  const { t } = useTranslation()
  return (role) => {
    const known = assignmentRoles.find((candidate) => candidate === role)
    return known ? t(`common.assignmentRole.${known}`) : role
  }
}
