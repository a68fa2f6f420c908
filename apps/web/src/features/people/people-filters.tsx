import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { roles } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { invitationStates, type PeopleSearch, positionStates } from './people-search.ts'
import { unitsQuery } from './queries.ts'
import { UnitField } from './server-select.tsx'

interface PeopleFiltersProps {
  readonly search: PeopleSearch
  readonly onSearch: (search: PeopleSearch) => void
}

/** What narrows the list that is shown; all of it stands in the address. */
export function PeopleFilters({ search, onSearch }: PeopleFiltersProps) {
  const { t } = useTranslation()
  const { slug, kind } = useTenant()
  const { tab, q, unit, role, state } = search
  const { data: units } = useQuery({ ...unitsQuery(slug, ''), enabled: unit !== undefined })
  const withoutState = { ...(tab && { tab }), ...(q && { q }), ...(unit && { unit }), ...(role && { role }) }
  const hasStates = tab === 'positions' || tab === 'invitations'
  const states =
    tab === 'positions'
      ? positionStates.map((value) => ({ value, label: t(`people.positionState.${value}`) }))
      : invitationStates.map((value) => ({ value, label: t(`people.invitationState.${value}`) }))
  const ofMinistry = ['ministry-administrator', 'template-editor', 'analyst']
  return (
    <FilterBar label={t('people.search')}>
      <SearchField
        label={tab === 'positions' ? t('people.searchPosition') : t('people.searchPerson')}
        hint={tab === 'positions' ? t('people.searchPositionHint') : t('people.searchPersonHint')}
        value={q ?? ''}
        onSearch={(text) => {
          const { q: _q, ...rest } = search
          onSearch({ ...rest, ...(text && { q: text }) })
        }}
      />
      {tab === 'invitations' ? null : (
        <>
          <UnitField
            inDialog={false}
            value={unit ? { id: unit, name: units?.items.find(({ id }) => id === unit)?.name ?? t('people.unit') } : null}
            onChange={(chosen) => {
              const { unit: _unit, ...rest } = search
              onSearch({ ...rest, ...(chosen && { unit: chosen.id }) })
            }}
          />
          <NativeSelect
            label={t('people.role')}
            value={role ?? ''}
            onChange={(event) => {
              const { role: _role, ...rest } = search
              const chosen = roles.find((known) => known === event.currentTarget.value)
              onSearch({ ...rest, ...(chosen && { role: chosen }) })
            }}
            data={[
              { value: '', label: t('common.all') },
              ...roles.filter((each) => ofMinistry.includes(each) === (kind === 'ministry')).map((value) => ({ value, label: t(`common.role.${value}`) })),
            ]}
          />
        </>
      )}
      {hasStates ? (
        <NativeSelect
          label={t('people.state')}
          value={state ?? ''}
          onChange={(event) => {
            const chosen = states.find(({ value }) => value === event.currentTarget.value)?.value
            onSearch({ ...withoutState, ...(chosen && { state: chosen }) })
          }}
          data={[{ value: '', label: t('common.all') }, ...states]}
        />
      ) : null}
    </FilterBar>
  )
}
