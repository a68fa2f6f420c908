import { NativeSelect } from '@mantine/core'
import type { UnitEventPreview } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { typedDateOrNull } from '#lib/typed-date.ts'
import { UnitSelect } from '#lib/units/unit-select.tsx'
import { DataTable, MoreRows } from '#ui/data-table.tsx'
import { Tag } from '#ui/tag.tsx'
import { type HeldRow, takeoverKey, takerOf } from './held-work.ts'
import type { StepProps } from './step-props.ts'
import css from './unit-events.module.css'

const shownAtFirst = 50

interface HeldWorkTableProps extends Pick<StepProps, 'values' | 'onType'> {
  readonly work: readonly HeldRow[]
  readonly heirs: UnitEventPreview['heirs']
}

/** What units that end hold, and who takes each thing over: as suggested, or as chosen row by row or all at once. */
export function HeldWorkTable({ work, heirs, values, onType }: HeldWorkTableProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(shownAtFirst)
  const takers = new Map([...heirs.map(({ unitId, name }) => [unitId, name] as const), ...values.otherHeirs.map(({ id, name }) => [id, name] as const)])
  const options = [...[...takers].map(([value, label]) => ({ value, label })), { value: '', label: t('unitEvents.takeover.nobody') }]
  const choose = (rows: readonly HeldRow[], heir: string) =>
    onType({ ...values, takeovers: { ...values.takeovers, ...Object.fromEntries(rows.map((row) => [takeoverKey(row), heir])) } })
  return (
    <>
      <div className={css.tools}>
        <NativeSelect
          label={t('unitEvents.takeover.allTo')}
          value="none"
          onChange={({ currentTarget: { value } }) => (value === 'default' ? onType({ ...values, takeovers: {} }) : choose(work, value))}
          data={[
            { value: 'none', label: t('unitEvents.takeover.choose'), disabled: true },
            { value: 'default', label: t('unitEvents.takeover.asDefault') },
            ...options,
          ]}
        />
        <UnitSelect
          key={values.otherHeirs.length}
          label={t('unitEvents.takeover.other')}
          placeholder={t('unitEvents.wizard.findUnit')}
          on={typedDateOrNull(values.on) ?? undefined}
          value={null}
          except={values.units}
          onChange={(unit) => unit && onType({ ...values, otherHeirs: [...values.otherHeirs, unit] })}
        />
      </div>
      <DataTable
        stacks
        caption={t('unitEvents.detail.takeovers')}
        rows={work.slice(0, shown)}
        rowKey={takeoverKey}
        columns={[
          { key: 'words', head: t('unitEvents.takeover.words'), minWidth: '11rem', cell: (row) => <Words row={row} /> },
          {
            key: 'to',
            head: t('unitEvents.takeover.to'),
            minWidth: '10rem',
            cell: (row) => (
              <NativeSelect
                size="xs"
                aria-label={t('unitEvents.preview.takenBy', { words: row.words })}
                value={takerOf(values, row) ?? ''}
                onChange={(event) => choose([row], event.currentTarget.value)}
                data={options}
              />
            ),
          },
        ]}
      />
      {work.length > shownAtFirst ? (
        <MoreRows shown={Math.min(shown, work.length)} hasMore={shown < work.length} loading={false} onMore={() => setShown((before) => before + 200)} />
      ) : null}
    </>
  )
}

function Words({ row }: { readonly row: HeldRow }) {
  const { t } = useTranslation()
  return (
    <span className={css.words}>
      <Tag>{t(`unitEvents.subject.${row.subject}`)}</Tag> {row.words}
      <span className={css.more}>
        {row.fromUnitName}
        {' · '}
        {row.subject === 'position' ? (row.more ?? t('unitEvents.preview.vacant')) : row.more}
        {row.dueOn ? ` · ${t('unitEvents.preview.due')} ${formatDate(row.dueOn)}` : ''}
      </span>
    </span>
  )
}
