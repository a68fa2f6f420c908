import type { UnitEventDetail } from '@trongtam/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { DataTable, MoreRows } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Tag } from '#ui/tag.tsx'
import css from './unit-events.module.css'

const shownAtFirst = 50

/** Who took over what, as it was decided with the event. */
export function TakeoverTable({ takeovers }: { readonly takeovers: UnitEventDetail['takeovers'] }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(shownAtFirst)
  return (
    <>
      <DataTable
        stacks
        caption={t('unitEvents.detail.takeovers')}
        rows={takeovers.slice(0, shown)}
        rowKey={(row) => `${row.subject} ${row.subjectId}`}
        columns={[
          {
            key: 'words',
            head: t('unitEvents.takeover.words'),
            minWidth: '18rem',
            cell: (row) => (
              <span className={css.words}>
                <Tag>{t(`unitEvents.subject.${row.subject}`)}</Tag> {row.words}
              </span>
            ),
          },
          { key: 'from', head: t('unitEvents.takeover.from'), minWidth: '12rem', cell: (row) => <UnitLink id={row.fromUnitId} name={row.fromUnitName} /> },
          {
            key: 'to',
            head: t('unitEvents.takeover.to'),
            minWidth: '12rem',
            cell: (row) => (row.toUnitId ? <UnitLink id={row.toUnitId} name={row.toUnitName ?? ''} /> : t('unitEvents.takeover.nobody')),
          },
        ]}
      />
      {takeovers.length > shownAtFirst ? (
        <MoreRows
          shown={Math.min(shown, takeovers.length)}
          hasMore={shown < takeovers.length}
          loading={false}
          onMore={() => setShown((before) => before + 200)}
        />
      ) : null}
    </>
  )
}

function UnitLink({ id, name }: { readonly id: string; readonly name: string }) {
  const { slug } = useTenant()
  return (
    <TextLink to="/t/$slug/units/$unitId" params={{ slug, unitId: id }} inherit>
      {name}
    </TextLink>
  )
}
