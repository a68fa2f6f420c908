import type { Unit } from '@trongtam/client'
import type { UnitFactName } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import css from './unit-history.module.css'

interface ChangedFactsProps {
  readonly before: Unit
  readonly after: Unit
  readonly changed: readonly UnitFactName[]
}

/** Fact by fact: what it was, and what it is from then on. */
export function ChangedFacts({ before, after, changed }: ChangedFactsProps) {
  const { t } = useTranslation()
  const words = useFactWords()
  if (changed.length === 0) return null
  return (
    <ul className={css.changes}>
      {changed.map((name) => (
        <li key={name}>
          <span className={css.fact}>{t(`units.fact.${name}`)}:</span> <del>{words(before, name)}</del> → <ins>{words(after, name)}</ins>
        </li>
      ))}
    </ul>
  )
}

function useFactWords(): (unit: Unit, name: UnitFactName) => string {
  const { t } = useTranslation()
  const none = t('units.none')
  return (unit, name) => {
    switch (name) {
      case 'kind':
        return t(`units.kind.${unit.kind}`)
      case 'ownKindId':
        return unit.ownKindName ?? none
      case 'level':
        return t(`units.level.${unit.level}`)
      case 'stage':
        return unit.stage ? t(`units.stage.${unit.stage}`) : none
      case 'ownership':
        return unit.ownership ? t(`units.ownership.${unit.ownership}`) : none
      case 'tags':
        return unit.tags.join(', ') || none
      case 'parentUnitId':
        return unit.parentName ?? t('unitEvents.wizard.top')
      default:
        return unit[name] ?? none
    }
  }
}
