import type { AuditRow } from '@trongtam/client'
import { shortId } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { Icon } from '#ui/icon.tsx'
import type { AuditSearch } from './audit-search.ts'
import css from './audit.module.css'
import { personName, useAuditWords } from './use-audit-words.ts'

interface ChosenConditionsProps {
  readonly search: AuditSearch
  readonly rows: readonly AuditRow[]
  readonly onSearch: (search: AuditSearch) => void
}

/** The conditions that have no field of their own, each with the button that drops it. */
export function ChosenConditions({ search, rows, onSearch }: ChosenConditionsProps) {
  const { t } = useTranslation()
  const { words } = useAuditWords()
  const { person, thing, entity } = search
  const { person: _person, ...withoutPerson } = search
  const { thing: _thing, entity: _entity, ...withoutThing } = search
  const [first] = rows
  const chosen = [
    ...(person ? [{ what: t('audit.onlyPerson', { name: first ? personName(first.person, words) : shortId(person) }), rest: withoutPerson }] : []),
    ...(thing ? [{ what: t('audit.onlyThing', { name: first?.subject ?? shortId(thing) }), rest: withoutThing }] : []),
    ...(entity && !thing ? [{ what: t('audit.onlyEntity', { name: words.entity[entity] }), rest: withoutThing }] : []),
  ]
  if (chosen.length === 0) return null
  return (
    <ul className={css.chosen}>
      {chosen.map(({ what, rest }) => (
        <li key={what}>
          <button type="button" className={css.condition} aria-label={t('audit.drop', { what })} onClick={() => onSearch(rest)}>
            {what}
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
    </ul>
  )
}
