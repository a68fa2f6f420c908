import type { Adoption } from '@trongtam/client'
import { useQuery } from '@tanstack/react-query'
import { compareVietnamese, formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { DataTable } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { StatTile, StatTiles } from '#ui/stat-tile.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import css from './adoption.module.css'
import { adoptionQuery } from './queries.ts'

interface AdoptionFiguresProps {
  readonly schoolYear: string
  /** How many provinces there are, those that told nothing included. */
  readonly provinces: number
}

/** Province by province: with the latest revision or how many behind, and in how many fields it says otherwise. */
export function AdoptionFigures({ schoolYear, provinces }: AdoptionFiguresProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, error, refetch } = useQuery(adoptionQuery(slug, schoolYear))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={8} />
  if (data.template === null) {
    return (
      <Section title={t('adoption.list')} flush>
        <EmptyState title={t('adoption.noTemplate', { year: schoolYear })} text={t('adoption.noTemplateText')} icon="template" />
      </Section>
    )
  }
  return (
    <Section
      title={t('adoption.list')}
      help={
        <>
          {t('adoption.listHelp')}{' '}
          <TextLink to="/t/$slug/templates/$templateId" params={{ slug, templateId: data.template.id }} inherit underline="always">
            {t('adoption.template', { revision: data.template.revision })}
          </TextLink>
        </>
      }
      flush
    >
      <AdoptionTiles adoption={data} provinces={provinces} />
      {data.provinces.length === 0 ? <EmptyState title={t('adoption.empty')} text={t('adoption.emptyText')} icon="unit" /> : <AdoptionTable adoption={data} />}
    </Section>
  )
}

function AdoptionTiles({ adoption, provinces }: { readonly adoption: Adoption; readonly provinces: number }) {
  const { t } = useTranslation()
  const follow = adoption.provinces.length
  const behind = adoption.provinces.filter((province) => province.behind > 0).length
  return (
    <div className={css.tiles}>
      <StatTiles label={t('adoption.tiles')}>
        <StatTile
          label={t('adoption.follow')}
          value={t('adoption.ofAll', { n: formatNumber(follow), all: formatNumber(provinces) })}
          share={provinces > 0 ? follow / provinces : undefined}
        />
        <StatTile label={t('adoption.latest')} value={formatNumber(follow - behind)} tone="good" />
        <StatTile label={t('adoption.behindTile')} value={formatNumber(behind)} {...(behind > 0 && { tone: 'warn' as const })} />
      </StatTiles>
    </div>
  )
}

function AdoptionTable({ adoption }: { readonly adoption: Adoption }) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('adoption.list')}
      rows={adoption.provinces.toSorted((a, b) => compareVietnamese(a.name, b.name))}
      rowKey={(row) => row.slug}
      columns={[
        { key: 'name', head: t('adoption.column.name'), minWidth: '9rem', cell: (row) => row.name },
        { key: 'revision', head: t('adoption.column.revision'), number: true, cell: (row) => formatNumber(row.revision) },
        {
          key: 'standing',
          head: t('adoption.column.standing'),
          minWidth: '12rem',
          cell: (row) =>
            row.behind === 0 ? <Tag tone="good">{t('adoption.upToDate')}</Tag> : <Tag tone="warn">{t('adoption.behind', { n: row.behind })}</Tag>,
        },
        { key: 'fields', head: t('adoption.column.fieldsDiffer'), number: true, cell: (row) => formatNumber(row.fieldsDiffer) },
        { key: 'counted', head: t('adoption.column.countedAt'), minWidth: '9rem', cell: (row) => formatTime(row.countedAt) },
      ]}
    />
  )
}
