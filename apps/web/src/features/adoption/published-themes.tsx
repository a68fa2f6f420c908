import { useQuery } from '@tanstack/react-query'
import { compareVietnamese, formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { DataTable } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import css from './adoption.module.css'
import { publishedThemesQuery } from './queries.ts'

/** The ministry's theme of a year and that of each province that published; those of their own are marked. */
export function PublishedThemes({ schoolYear, provinces }: { readonly schoolYear: string; readonly provinces: number }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, error, refetch } = useQuery(publishedThemesQuery(slug, schoolYear))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={8} />
  return (
    <>
      <section className={css.theme} aria-label={t('adoption.themes.ministry', { year: schoolYear })}>
        <h2 className={css.themeLabel}>{t('adoption.themes.ministry', { year: schoolYear })}</h2>
        <p className={css.themeText}>{data.theme ?? t('adoption.themes.noMinistry')}</p>
      </section>
      <Section
        title={t('adoption.themes.title')}
        help={t('adoption.themes.published', { n: formatNumber(data.provinces.length), all: formatNumber(provinces) })}
        flush
      >
        {data.provinces.length === 0 ? (
          <EmptyState title={t('adoption.themes.empty')} text={t('adoption.themes.emptyText')} icon="publish" />
        ) : (
          <DataTable
            caption={t('adoption.themes.title')}
            rows={data.provinces.toSorted((a, b) => compareVietnamese(a.name, b.name))}
            rowKey={(row) => row.publicationId}
            columns={[
              { key: 'name', head: t('adoption.column.name'), minWidth: '9rem', cell: (row) => row.name },
              {
                key: 'theme',
                head: t('adoption.themes.theme'),
                minWidth: '18rem',
                cell: (row) => row.theme ?? <span className={css.quiet}>{t('adoption.themes.none')}</span>,
              },
              {
                key: 'own',
                head: t('adoption.themes.standing'),
                minWidth: '8rem',
                cell: (row) =>
                  row.theme === null ? null : <Tag tone={row.isOwn ? 'warn' : 'good'}>{t(row.isOwn ? 'adoption.themes.own' : 'adoption.themes.same')}</Tag>,
              },
              {
                key: 'publication',
                head: t('adoption.themes.publication'),
                cell: (row) => (
                  <TextLink
                    to="/t/$slug/published/$publicationId"
                    params={{ slug, publicationId: row.publicationId }}
                    inherit
                    aria-label={t('adoption.themes.openOf', { name: row.name })}
                  >
                    {t('adoption.themes.open')}
                  </TextLink>
                ),
              },
            ]}
          />
        )}
      </Section>
    </>
  )
}
