import { NativeSelect } from '@mantine/core'
import { auditGroups, formatDate } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { typedDateOrNull } from '#lib/typed-date.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { SearchField } from '#ui/search-field.tsx'
import type { AuditSearch } from './audit-search.ts'
import { useAuditWords } from './use-audit-words.ts'

interface AuditFiltersProps {
  readonly search: AuditSearch
  readonly onSearch: (search: AuditSearch) => void
}

/** Who, which kind of action, from when to when. */
export function AuditFilters({ search, onSearch }: AuditFiltersProps) {
  const { t } = useTranslation()
  const { words } = useAuditWords()
  const { who: _who, ...besidesWho } = search
  const { group: _group, ...besidesGroup } = search
  return (
    <FilterBar label={t('audit.filters')}>
      <SearchField
        label={t('audit.who')}
        hint={t('audit.whoHint')}
        value={search.who ?? ''}
        onSearch={(who) => onSearch({ ...besidesWho, ...(who && { who }) })}
      />
      <NativeSelect
        label={t('audit.group')}
        value={search.group ?? ''}
        onChange={(event) => {
          const group = auditGroups.find((known) => known === event.currentTarget.value)
          onSearch({ ...besidesGroup, ...(group && { group }) })
        }}
        data={[{ value: '', label: t('common.all') }, ...auditGroups.map((value) => ({ value, label: words.group[value] }))]}
      />
      <DayField key={`from ${search.from}`} side="from" search={search} onSearch={onSearch} />
      <DayField key={`to ${search.to}`} side="to" search={search} onSearch={onSearch} />
    </FilterBar>
  )
}

/** A day that narrows the list once it is typed whole, or cleared. */
function DayField({ side, search, onSearch }: AuditFiltersProps & { readonly side: 'from' | 'to' }) {
  const { t } = useTranslation()
  const asked = search[side]
  const [typed, setTyped] = useState(asked ? formatDate(asked) : '')
  const { [side]: _asked, ...besides } = search
  const apply = (text: string) => {
    const day = typedDateOrNull(text)
    if (text.trim() !== '' && !day) return
    if ((day ?? undefined) !== asked) onSearch({ ...besides, ...(day && { [side]: day }) })
  }
  return (
    <DateField
      label={t(`audit.${side}`)}
      value={typed}
      onChange={setTyped}
      onBlur={() => apply(typed)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply(typed)
      }}
    />
  )
}
