import type { UnitDetail } from '@trongtam/client'
import { assignmentRoles, formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { DataTable } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Tag } from '#ui/tag.tsx'
import css from './units.module.css'

/** The duties a unit has in plans. */
export function Responsibilities({ rows }: { readonly rows: UnitDetail['responsibilities'] }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const roleName = useRoleName()
  if (rows.length === 0) return <p className={css.empty}>{t('units.noResponsibilities')}</p>
  return (
    <DataTable
      stacks
      caption={t('units.responsibilities')}
      rows={rows.map((row, index) => ({ ...row, index }))}
      rowKey={(row) => String(row.index)}
      columns={[
        { key: 'duty', head: t('units.dutyColumn.duty'), cell: (row) => <span className={css.duty}>{row.duty}</span>, minWidth: '18rem' },
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

/** The tasks given to a unit. */
export function Assignments({ rows }: { readonly rows: UnitDetail['assignments'] }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const roleName = useRoleName()
  if (rows.length === 0) return <p className={css.empty}>{t('units.noAssignments')}</p>
  return (
    <DataTable
      stacks
      caption={t('units.assignments')}
      rows={rows}
      rowKey={(row) => `${row.nodeId} ${row.role}`}
      columns={[
        {
          key: 'task',
          head: t('units.taskColumn.task'),
          minWidth: '18rem',
          cell: (row) => (
            <TextLink to="/t/$slug/plans/$planId" params={{ slug, planId: row.planId }} search={{ node: row.nodeId }} inherit className={css.duty ?? ''}>
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
