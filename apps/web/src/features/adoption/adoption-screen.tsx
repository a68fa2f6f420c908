import { NativeSelect, Tabs } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { formatSchoolYear, schoolYearOn } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { localDate } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { Page } from '#ui/page.tsx'
import { AdoptionFigures } from './adoption-figures.tsx'
import { type AdoptionSearch, adoptionTabs } from './adoption-search.ts'
import css from './adoption.module.css'
import { PublishedThemes } from './published-themes.tsx'
import { yearsQuery } from './queries.ts'

interface AdoptionScreenProps {
  readonly search: AdoptionSearch
  readonly onSearch: (search: AdoptionSearch) => void
}

/** How far provinces follow the ministry's template of a year, in figures alone, and the themes they published. */
export function AdoptionScreen({ search, onSearch }: AdoptionScreenProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data: years } = useSuspenseQuery(yearsQuery(slug))
  const current = formatSchoolYear(schoolYearOn(localDate(new Date())))
  const schoolYear = search.schoolYear ?? (years.schoolYears.includes(current) ? current : (years.schoolYears[0] ?? current))
  const tab = search.tab ?? 'figures'
  return (
    <Page
      title={t('adoption.title')}
      help={t('adoption.help')}
      actions={
        <NativeSelect
          label={t('adoption.year')}
          value={schoolYear}
          onChange={(event) => onSearch({ ...search, schoolYear: event.currentTarget.value })}
          data={[...new Set([...years.schoolYears, schoolYear])].toSorted().toReversed()}
        />
      }
    >
      <Tabs value={tab} onChange={(value) => onSearch({ ...search, tab: adoptionTabs.find((known) => known === value) ?? tab })} keepMounted={false}>
        <Tabs.List aria-label={t('adoption.tabs')}>
          {adoptionTabs.map((known) => (
            <Tabs.Tab key={known} value={known}>
              {t(`adoption.tab.${known}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="figures" className={css.panel ?? ''}>
          <AdoptionFigures schoolYear={schoolYear} provinces={years.provinces} />
        </Tabs.Panel>
        <Tabs.Panel value="themes" className={css.panel ?? ''}>
          <PublishedThemes schoolYear={schoolYear} provinces={years.provinces} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
