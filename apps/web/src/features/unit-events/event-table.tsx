import type { UnitEventSummary } from '@trongtam/client'
import { formatDate, formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { DataTable } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { EventState } from './event-state.tsx'
import { EventWords } from './event-words.tsx'
import css from './unit-events.module.css'

/** Events, one a row; the day leads to the event. */
export function EventTable({ caption, events }: { readonly caption: string; readonly events: readonly UnitEventSummary[] }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  return (
    <DataTable
      stacks
      caption={caption}
      rows={events}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'event',
          head: t('unitEvents.column.event'),
          minWidth: '20rem',
          cell: (row) => (
            <span className={css.words}>
              <TextLink to="/t/$slug/units/events/$eventId" params={{ slug, eventId: row.id }} inherit>
                <EventWords event={row} />
              </TextLink>
            </span>
          ),
        },
        { key: 'on', head: t('unitEvents.column.on'), minWidth: '7rem', cell: (row) => formatDate(row.on) },
        { key: 'state', head: t('unitEvents.column.state'), minWidth: '9rem', cell: (row) => <EventState event={row} /> },
        { key: 'document', head: t('unitEvents.column.document'), minWidth: '13rem', cell: (row) => row.documentWords ?? t('unitEvents.noDocument') },
        { key: 'touched', head: t('unitEvents.column.touched'), number: true, cell: (row) => formatNumber(row.touchedCount) },
        {
          key: 'by',
          head: t('unitEvents.column.by'),
          minWidth: '11rem',
          cell: (row) => t('unitEvents.recorded', { name: row.createdByName, time: formatTime(row.createdAt) }),
        },
      ]}
    />
  )
}
