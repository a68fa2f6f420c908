import type { Comparison } from '@trongtam/client'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import css from './comparison.module.css'
import { ComparisonTable } from './comparison-table.tsx'
import { comparisonQuery } from './queries.ts'

interface MinistryHomeProps {
  readonly schoolYear: string | undefined
  readonly onSchoolYear: (schoolYear: string) => void
}

/** The ministry's first screen: provinces side by side, from what they published and nothing else. */
export function MinistryHome({ schoolYear, onSchoolYear }: MinistryHomeProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data: comparison, error, refetch } = useQuery(comparisonQuery(slug, schoolYear))
  if (error && !comparison) {
    return (
      <Page title={t('comparison.title')} help={t('comparison.help')}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Page>
    )
  }
  return (
    <Page
      title={t('comparison.title')}
      help={t('comparison.help')}
      actions={
        comparison ? (
          <NativeSelect
            label={t('comparison.year')}
            value={comparison.schoolYear}
            onChange={(event) => onSchoolYear(event.currentTarget.value)}
            data={[...new Set([...comparison.schoolYears, comparison.schoolYear])].toSorted().toReversed()}
          />
        ) : null
      }
    >
      {comparison ? <Body comparison={comparison} /> : <LoadingState lines={10} />}
    </Page>
  )
}

function Body({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation()
  const { schoolYear: year, template, published, provinces, columns } = comparison
  return (
    <>
      <div className={css.head}>
        <p className={css.count} role="status">
          {t('comparison.published', { n: formatNumber(published), all: formatNumber(provinces) })}
        </p>
        {template ? (
          <div>
            <p className={css.label}>{t('comparison.ministryTheme', { year })}</p>
            <p className={css.theme}>{template.theme}</p>
          </div>
        ) : (
          <Notice>{t('comparison.noTemplate')}</Notice>
        )}
      </div>
      <Section title={t('comparison.table', { year })} help={t('comparison.tableHelp')} flush>
        {columns.length === 0 ? (
          <EmptyState title={t('comparison.empty', { year })} text={t('comparison.emptyText')} icon="compare" />
        ) : (
          <ComparisonTable comparison={comparison} />
        )}
      </Section>
    </>
  )
}
