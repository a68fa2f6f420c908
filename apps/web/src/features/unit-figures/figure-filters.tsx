import { Input, NativeSelect, SegmentedControl } from '@mantine/core'
import { figureKinds, figureViews } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { UnitDateField } from '#lib/units/unit-date-field.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import type { FigureSearch } from './figure-search.ts'

interface FigureFiltersProps {
  readonly search: FigureSearch
  readonly page: { readonly schoolYear: string; readonly schoolYears: readonly string[] }
  readonly onSearch: (search: FigureSearch) => void
}

/** Which figure, which year, in whose boundaries. A year or view in which the unit was not there begins at the top. */
export function FigureFilters({ search, page, onSearch }: FigureFiltersProps) {
  const { t } = useTranslation()
  const { unit: _unit, ...atTop } = search
  const years = [...new Set([page.schoolYear, ...page.schoolYears])].toSorted().toReversed()
  return (
    <FilterBar label={t('unitFigures.filter')}>
      <NativeSelect
        label={t('unitFigures.figure')}
        value={search.kind}
        onChange={(event) => onSearch({ ...search, kind: figureKinds.find((kind) => kind === event.currentTarget.value) ?? search.kind })}
        data={figureKinds.map((kind) => ({ value: kind, label: t(`unitFigures.kind.${kind}`) }))}
      />
      <NativeSelect
        label={t('unitFigures.year')}
        value={page.schoolYear}
        onChange={(event) => onSearch({ ...atTop, year: event.currentTarget.value })}
        data={years}
      />
      <Input.Wrapper label={t('unitFigures.view')} labelElement="div">
        <SegmentedControl
          transitionDuration={0}
          fullWidth
          aria-label={t('unitFigures.view')}
          value={search.view}
          onChange={(value) => onSearch({ ...atTop, view: figureViews.find((view) => view === value) ?? search.view })}
          data={figureViews.map((view) => ({ value: view, label: t(`unitFigures.views.${view}`) }))}
        />
      </Input.Wrapper>
      {search.view === 'current' ? <UnitDateField on={search.on} onChange={(on) => onSearch(dated(atTop, on))} /> : null}
    </FilterBar>
  )
}

function dated({ on: _on, ...search }: FigureSearch, on: string | undefined): FigureSearch {
  return { ...search, ...(on && { on }) }
}
