import type { AuditRow } from '@trongtam/client'
import { auditTime } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { DataTable } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { auditAddress, type AuditSearch } from './audit-search.ts'
import css from './audit.module.css'
import { Subject } from './subject.tsx'
import { personName, useAuditWords } from './use-audit-words.ts'

/** Rows as sentences: when, who, did what, on what; what was done opens the row. */
export function AuditTable({ rows, search }: { readonly rows: readonly AuditRow[]; readonly search: AuditSearch }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { words } = useAuditWords()
  const what = ({ id, action }: AuditRow) => (
    <TextLink to="/t/$slug/audit" params={{ slug }} search={auditAddress({ ...search, row: id })} resetScroll={false} inherit>
      {words.action[action]}
    </TextLink>
  )
  return (
    <DataTable
      caption={t('audit.list')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'at', head: t('audit.column.at'), cell: (row) => <time dateTime={row.at}>{auditTime(row.at)}</time>, minWidth: '7rem' },
        {
          key: 'who',
          head: t('audit.column.who'),
          cell: (row) => <span className={row.person.kind === 'erased' ? css.quiet : undefined}>{personName(row.person, words)}</span>,
          minWidth: '8.5rem',
        },
        { key: 'what', head: t('audit.column.what'), cell: what, minWidth: '10rem' },
        { key: 'on', head: t('audit.column.on'), cell: (row) => <Subject row={row} />, minWidth: '18rem' },
      ]}
    />
  )
}
