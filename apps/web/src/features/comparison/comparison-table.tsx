import type { Comparison, ProvinceColumn } from '@trongtam/client'
import { Button } from '@mantine/core'
import { formatNumber } from '@trongtam/domain'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatChange, formatTime } from '#lib/formats.ts'
import { Hash } from '#lib/published/hash.tsx'
import { useTenant } from '#lib/session.ts'
import { TableScroll } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Tag } from '#ui/tag.tsx'
import css from './comparison.module.css'
import { statisticKinds } from './group-matrix.ts'
import { GroupRows } from './group-rows.tsx'

const states = ['kept', 'reworded', 'added', 'dropped'] as const

/** One column per province, one row per aspect; nobody is ranked. */
export function ComparisonTable({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation()
  const { columns, template, schoolYear: year } = comparison
  const [open, setOpen] = useState(false)
  const caption = t('comparison.table', { year })
  return (
    <TableScroll label={caption}>
      <table className={css.table}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('comparison.aspect')}</th>
            {columns.map((column) => (
              <th key={column.publicationId} scope="col">
                <Province column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row head={t('comparison.theme')} columns={columns} cell={(column) => <Theme column={column} known={template !== null} />} />
          <tr className={css.partRow}>
            <th scope="row">
              {t(template ? 'comparison.groups' : 'comparison.ownGroups')}
              <Button variant="default" size="compact-sm" className={css.toggle ?? ''} aria-expanded={open} onClick={() => setOpen(!open)}>
                {t(open ? 'comparison.hideGroups' : 'comparison.showGroups')}
              </Button>
            </th>
            {columns.map(({ publicationId, groups }) => (
              <td key={publicationId}>{formatNumber(groups.kept + groups.reworded + groups.added)}</td>
            ))}
          </tr>
          {template
            ? states.map((state) => (
                <Row key={state} inner head={t(`comparison.state.${state}`)} columns={columns} cell={(column) => formatNumber(column.groups[state])} />
              ))
            : null}
          {open ? <GroupRows groups={template?.groups ?? null} columns={columns} /> : null}
          <Row head={t('comparison.tasks')} columns={columns} cell={(column) => formatNumber(column.tasks)} />
          <Row head={t('comparison.localTasks')} columns={columns} cell={(column) => formatNumber(column.localTasks)} />
          <Row head={t('comparison.targets')} columns={columns} cell={(column) => <Targets column={column} />} />
          {statisticKinds(columns).map((kind) => (
            <Row
              key={kind}
              head={`${t('comparison.statistics')}: ${kind}`}
              columns={columns}
              cell={(column) => <StatisticCell column={column} kind={kind} />}
            />
          ))}
          <Row
            head={t('comparison.publication')}
            columns={columns}
            cell={(column) => (
              <span className={css.quiet}>
                {t('comparison.revision', { revision: column.revision })}, {formatTime(column.publishedAt)} <Hash sha256={column.sha256} />
              </span>
            )}
          />
        </tbody>
      </table>
    </TableScroll>
  )
}

interface RowProps {
  readonly head: string
  readonly inner?: boolean
  readonly columns: readonly ProvinceColumn[]
  readonly cell: (column: ProvinceColumn) => ReactNode
}

function Row({ head, inner = false, columns, cell }: RowProps) {
  return (
    <tr data-inner={inner || undefined}>
      <th scope="row">{head}</th>
      {columns.map((column) => (
        <td key={column.publicationId}>{cell(column)}</td>
      ))}
    </tr>
  )
}

function Province({ column }: { readonly column: ProvinceColumn }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  return (
    <>
      <span className={css.province}>{column.name}</span>
      <TextLink
        to="/t/$slug/published/$publicationId"
        params={{ slug, publicationId: column.publicationId }}
        inherit
        aria-label={t('comparison.open', { name: column.name })}
      >
        {t('comparison.read')}
      </TextLink>
    </>
  )
}

function Theme({ column, known }: { readonly column: ProvinceColumn; readonly known: boolean }) {
  const { t } = useTranslation()
  if (column.theme === null) return <span className={css.quiet}>{t('comparison.noTheme')}</span>
  return (
    <>
      {column.theme} {known ? <Tag tone={column.sameTheme ? 'good' : 'info'}>{t(column.sameTheme ? 'comparison.same' : 'comparison.different')}</Tag> : null}
    </>
  )
}

function Targets({ column }: { readonly column: ProvinceColumn }) {
  const { t } = useTranslation()
  if (column.targets.length === 0) return formatNumber(0)
  return (
    <details className={css.targets}>
      <summary>{t('comparison.showTargets', { n: formatNumber(column.targets.length) })}</summary>
      <ul>
        {column.targets.map((target, index) => (
          <li key={index}>
            <strong>{target.level}</strong> {target.name}
          </li>
        ))}
      </ul>
    </details>
  )
}

function StatisticCell({ column, kind }: { readonly column: ProvinceColumn; readonly kind: string }) {
  const { t } = useTranslation()
  const statistic = column.statistics.find((candidate) => candidate.kind === kind)
  if (!statistic) return <span className={css.quiet}>{t('comparison.nothing')}</span>
  return (
    <>
      {formatNumber(statistic.value)} {statistic.change === null ? null : <span className={css.quiet}>({formatChange(statistic.change)})</span>}
    </>
  )
}
