import { useTranslation } from 'react-i18next'
import { formatDate, unitKinds } from '@trongtam/domain'
import { NativeSelect } from '@mantine/core'
import { localDate } from '#lib/formats.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Page, Section } from '#ui/page.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { UnitClasses } from './unit-classes.tsx'
import { UnitDateField } from './unit-date-field.tsx'
import type { UnitSearch } from './unit-search.ts'
import { UnitTreeSection } from './unit-tree-section.tsx'
import { UnitsFound } from './units-found.tsx'

interface UnitsScreenProps {
  readonly search: UnitSearch
  readonly onSearch: (search: UnitSearch) => void
}

/** The units of a province as of a day. */
export function UnitsScreen({ search, onSearch }: UnitsScreenProps) {
  const { t } = useTranslation()
  const { q, on, kind } = search
  const change = (next: { readonly [K in keyof UnitSearch]: UnitSearch[K] | undefined }) => onSearch(withoutUndefined({ q, on, kind, ...next }))
  const date = formatDate(on ?? localDate(new Date()))
  return (
    <Page title={t('units.title')} help={t('units.help')}>
      <FilterBar label={t('units.search')}>
        <SearchField label={t('units.search')} hint={t('units.searchHint')} value={q ?? ''} onSearch={(text) => change({ q: text || undefined })} />
        <UnitDateField on={on} onChange={(day) => change({ on: day })} />
        <NativeSelect
          label={t('units.kindFilter')}
          value={kind ?? ''}
          onChange={(event) => change({ kind: unitKinds.find((known) => known === event.currentTarget.value) })}
          data={[{ value: '', label: t('units.anyKind') }, ...unitKinds.map((value) => ({ value, label: t(`units.kind.${value}`) }))]}
        />
      </FilterBar>
      <Section title={q || kind ? t('units.found') : t('units.treeOn', { date })} {...(q || kind ? {} : { help: t('units.treeHelp') })} flush>
        {q || kind ? <UnitsFound search={withoutUndefined({ q, on, kind })} /> : <UnitTreeSection key={on} on={on} />}
      </Section>
      <UnitClasses />
    </Page>
  )
}

function withoutUndefined({ q, on, kind }: { readonly [K in keyof UnitSearch]: UnitSearch[K] | undefined }): UnitSearch {
  return { ...(q && { q }), ...(on && { on }), ...(kind && { kind }) }
}
