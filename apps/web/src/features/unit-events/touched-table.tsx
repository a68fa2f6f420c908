import type { TouchedUnit } from '@trongtam/client'
import { formatNumber } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { DataTable, MoreRows } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Tag } from '#ui/tag.tsx'
import css from './unit-events.module.css'

const shownAtFirst = 50

interface TouchedTableProps {
  readonly touched: readonly TouchedUnit[]
  /** All there are; `touched` may hold fewer. */
  readonly count: number
  /** Whether units that begin have a page of their own already. */
  readonly applied?: boolean
}

/** Every unit an event touches, before and after; those it is about first. */
export function TouchedTable({ touched, count, applied = false }: TouchedTableProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(shownAtFirst)
  return (
    <>
      <DataTable
        stacks
        caption={t('unitEvents.detail.touched')}
        rows={touched.slice(0, shown)}
        rowKey={(row) => row.unitId}
        columns={[
          { key: 'before', head: t('unitEvents.touched.before'), minWidth: '15rem', cell: (row) => <Before row={row} applied={applied} /> },
          { key: 'after', head: t('unitEvents.touched.after'), minWidth: '15rem', cell: (row) => <After row={row} applied={applied} /> },
          { key: 'below', head: t('unitEvents.touched.below'), number: true, cell: (row) => formatNumber(row.subtreeCount) },
        ]}
      />
      {touched.length > shown || count > touched.length ? (
        <MoreRows shown={Math.min(shown, touched.length)} hasMore={shown < touched.length} loading={false} onMore={() => setShown((before) => before + 200)} />
      ) : null}
      {count > touched.length ? (
        <p className={css.empty}>{t('unitEvents.preview.shown', { shown: formatNumber(touched.length), all: formatNumber(count) })}</p>
      ) : null}
    </>
  )
}

interface SideProps {
  readonly row: TouchedUnit
  readonly applied: boolean
}

function Before({ row, applied }: SideProps) {
  const { t } = useTranslation()
  if (row.before === null) return <Tag tone="good">{t('unitEvents.touched.begins')}</Tag>
  return <State unitId={row.unitId} state={row.before} linked={applied || row.before !== null} />
}

function After({ row, applied }: SideProps) {
  const { t } = useTranslation()
  if (row.after === null) return <Tag tone="warn">{t('unitEvents.touched.ends')}</Tag>
  return <State unitId={row.unitId} state={row.after} other={row.before} linked={applied || row.before !== null} />
}

interface StateProps {
  readonly unitId: string
  readonly state: NonNullable<TouchedUnit['after']>
  /** What it was before: what differs stands out. */
  readonly other?: TouchedUnit['before']
  readonly linked: boolean
}

function State({ unitId, state, other = null, linked }: StateProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const [tags, tagsBefore] = [state.tags.join(', '), other?.tags.join(', ')]
  const parts = [
    { text: t(`units.kind.${state.kind}`), changed: other !== null && other.kind !== state.kind },
    { text: t(`units.level.${state.level}`), changed: other !== null && other.level !== state.level },
    { text: state.stage && t(`units.stage.${state.stage}`), changed: other !== null && other.stage !== state.stage },
    { text: state.ownership && t(`units.ownership.${state.ownership}`), changed: other !== null && other.ownership !== state.ownership },
    { text: state.area, changed: other !== null && other.area !== state.area },
    { text: tags, changed: other !== null && tagsBefore !== tags },
    { text: state.code && t('units.code', { code: state.code }), changed: other !== null && other.code !== state.code },
    { text: state.parentName && t('unitEvents.touched.under', { name: state.parentName }), changed: other !== null && other.parentId !== state.parentId },
  ]
  return (
    <>
      <span className={css.unitName} data-changed={(other !== null && other.name !== state.name) || undefined}>
        {linked ? (
          <TextLink to="/t/$slug/units/$unitId" params={{ slug, unitId }} inherit>
            {state.name}
          </TextLink>
        ) : (
          state.name
        )}
      </span>
      <span className={css.more}>
        {parts
          .filter(({ text }) => text)
          .map(({ text, changed }, index) => (
            <span key={index}>
              {index > 0 ? ' · ' : ''}
              {changed ? <mark className={css.changed}>{text}</mark> : text}
            </span>
          ))}
      </span>
    </>
  )
}
