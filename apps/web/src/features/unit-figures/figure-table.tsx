import type { FigureRow } from '@trongtam/client'
import { type FigureKind, formatNumber } from '@trongtam/domain'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { DataTable } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { changeText, figureText, partsText } from './figure-words.ts'
import { Incomparable } from './incomparable.tsx'
import css from './unit-figures.module.css'

interface FigureTableProps {
  readonly title: string
  readonly kind: FigureKind
  readonly total: FigureRow
  readonly rows: readonly FigureRow[]
  readonly parentName: string | null
}

/** The total of a unit, then what is right below it. */
export function FigureTable({ title, kind, total, rows, parentName }: FigureTableProps) {
  const { t } = useTranslation()
  const isTotal = (row: FigureRow) => row === total
  return (
    <DataTable
      caption={title}
      rows={[total, ...rows]}
      rowKey={(row) => (isTotal(row) ? 'total' : (row.units[0]?.id ?? 'own'))}
      columns={[
        {
          key: 'unit',
          head: t('unitFigures.column.unit'),
          minWidth: '11rem',
          cell: (row) =>
            isTotal(row) ? (
              <span className={css.total}>{parentName === null ? t('unitFigures.totalOfAll') : t('unitFigures.total', { name: parentName })}</span>
            ) : (
              <RowName row={row} />
            ),
        },
        {
          key: 'value',
          head: t('unitFigures.column.value'),
          number: true,
          minWidth: '7rem',
          cell: (row) => <Reading kind={kind} reading={row.now} strong={isTotal(row)} />,
        },
        {
          key: 'change',
          head: t('unitFigures.column.change'),
          number: true,
          minWidth: '8rem',
          cell: (row) => (row.change ? changeText(kind, row.change, t('unitFigures.points')) : <NoChange row={row} />),
        },
        {
          key: 'before',
          head: t('unitFigures.column.before'),
          number: true,
          minWidth: '7rem',
          cell: (row) =>
            row.before.reason === 'changed' ? (figureText(kind, row.before) ?? '–') : <Reading kind={kind} reading={row.before} strong={false} />,
        },
        {
          key: 'reported',
          head: t('unitFigures.column.reported'),
          number: true,
          minWidth: '7rem',
          cell: ({ now }) => t('unitFigures.reportedOf', { reported: formatNumber(now.reported), expected: formatNumber(now.expected) }),
        },
      ]}
    />
  )
}

function RowName({ row: { units, isOwn } }: { readonly row: FigureRow }) {
  const { t } = useTranslation()
  return (
    <>
      {units.length > 1 ? <span className={css.about}>{t('unitFigures.joint')}</span> : null}
      {units.map((unit, index) => (
        <span key={unit.id} className={units.length > 1 ? css.jointName : css.unitName}>
          <UnitName unit={unit} joint={units.length > 1} />
          {index < units.length - 1 ? ', ' : null}
        </span>
      ))}
      {isOwn ? <span className={css.unitName}>{t('unitFigures.own')}</span> : null}
    </>
  )
}

/** Below it where there is something, else the unit's own page. */
function UnitName({ unit: { id, name, childCount }, joint }: { readonly unit: FigureRow['units'][number]; readonly joint: boolean }) {
  const { slug } = useTenant()
  if (childCount === 0)
    return (
      <TextLink to="/t/$slug/units/$unitId" params={{ slug, unitId: id }} inherit>
        {name}
      </TextLink>
    )
  return (
    <Link from="/t/$slug/units/figures" to="/t/$slug/units/figures" params={{ slug }} search={(before) => ({ ...before, unit: id })} className={css.below}>
      {name} {joint ? null : <span aria-hidden="true">›</span>}
    </Link>
  )
}

function Reading({ kind, reading, strong }: { readonly kind: FigureKind; readonly reading: FigureRow['now']; readonly strong: boolean }) {
  const { t } = useTranslation()
  if (reading.reason !== null) return <Incomparable reading={reading} />
  const text = figureText(kind, reading)
  if (text === null) return <span className={css.about}>{t('unitFigures.notReported')}</span>
  const parts = partsText(reading)
  return (
    <>
      {strong ? <strong>{text}</strong> : text}
      {parts ? <span className={css.about}>{parts}</span> : null}
    </>
  )
}

/** Why there is no change on the year before, where both years have a number. */
function NoChange({ row: { now, before } }: { readonly row: FigureRow }) {
  const { t } = useTranslation()
  if (before.reason === 'changed' && now.reason === null) return <Incomparable reading={before} />
  const lacks = now.reason === null && before.reason === null && [now, before].every(({ value, numerator }) => (value ?? numerator) !== null)
  return lacks ? <span className={css.about}>{t('unitFigures.incomplete')}</span> : '–'
}
