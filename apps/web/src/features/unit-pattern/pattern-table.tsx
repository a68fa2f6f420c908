import { Button } from '@mantine/core'
import { formatDate, type PatternBody, twoTiersFrom, type UnitPatternContent, unitLevels } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Section } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import { exampleName } from './sample-places.ts'
import css from './unit-pattern.module.css'

interface PatternTableProps {
  readonly content: UnitPatternContent
  /** Absent: it is only read. */
  readonly onEdit?: (body: PatternBody) => void
  readonly onRemove?: (body: PatternBody) => void
}

/** The bodies of a pattern, level by level, each with the days it is part of it. */
export function PatternTable({ content, onEdit, onRemove }: PatternTableProps) {
  const { t } = useTranslation()
  const columns = useColumns(content)
  const actions: Column<PatternBody> = {
    key: 'actions',
    head: <span className="sr-only">{t('unitPattern.actions')}</span>,
    minWidth: '7.5rem',
    cell: (body) => <Actions body={body} onEdit={onEdit} onRemove={onRemove} />,
  }
  return unitLevels.map((level) => {
    const rows = content.bodies.filter((body) => body.level === level)
    if (rows.length === 0) return null
    return (
      <Section key={level} title={t(`units.level.${level}`)} flush>
        <DataTable stacks caption={t(`units.level.${level}`)} rows={rows} rowKey={({ key }) => key} columns={onEdit ? [...columns, actions] : columns} />
      </Section>
    )
  })
}

function useColumns({ bodies }: UnitPatternContent): Column<PatternBody>[] {
  const { t } = useTranslation()
  const above = new Map(bodies.map((body) => [body.key, body]))
  const nameAbove = ({ under }: PatternBody) => {
    const upper = under === null ? undefined : above.get(under)
    return upper ? exampleName(upper) : t('unitPattern.top')
  }
  return [
    {
      key: 'name',
      head: t('unitPattern.example'),
      minWidth: '17rem',
      cell: (body) => (
        <>
          {exampleName(body)}
          <span className={css.form}>{body.name}</span>
        </>
      ),
    },
    { key: 'kind', head: t('units.column.kind'), minWidth: '10rem', cell: ({ kind }) => t(`units.kind.${kind}`) },
    { key: 'per', head: t('unitPattern.per'), minWidth: '8.5rem', cell: ({ per }) => t(`unitPattern.place.${per}`) },
    { key: 'under', head: t('unitPattern.under'), minWidth: '12rem', cell: nameAbove },
    { key: 'days', head: t('unitPattern.days'), minWidth: '12rem', cell: (body) => <Days body={body} /> },
  ]
}

function Days({ body: { from, to } }: { readonly body: PatternBody }) {
  const { t } = useTranslation()
  const tier = to !== null && to <= twoTiersFrom ? 'three' : from !== null && from >= twoTiersFrom ? 'two' : 'both'
  return (
    <>
      <Tag tone={tier === 'three' ? 'neutral' : tier === 'two' ? 'info' : 'good'}>{t(`unitPattern.tier.${tier}`)}</Tag>
      {from !== null || to !== null ? (
        <span className={css.days}>
          {[from && t('unitPattern.since', { date: formatDate(from) }), to && t('unitPattern.until', { date: formatDate(to) })].filter(Boolean).join(', ')}
        </span>
      ) : null}
    </>
  )
}

interface ActionsProps {
  readonly body: PatternBody
  readonly onEdit: ((body: PatternBody) => void) | undefined
  readonly onRemove: ((body: PatternBody) => void) | undefined
}

function Actions({ body, onEdit, onRemove }: ActionsProps) {
  const { t } = useTranslation()
  const name = exampleName(body)
  return (
    <span className={css.actions}>
      <Button size="compact-sm" variant="default" aria-label={t('unitPattern.editNamed', { name })} onClick={() => onEdit?.(body)}>
        {t('unitPattern.edit')}
      </Button>
      <Button size="compact-sm" variant="default" aria-label={t('unitPattern.removeNamed', { name })} onClick={() => onRemove?.(body)}>
        {t('unitPattern.remove')}
      </Button>
    </span>
  )
}
