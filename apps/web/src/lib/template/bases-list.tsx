import { citeDocument, type TemplateBasis } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { RuleTag } from './rule-tag.tsx'
import css from './template.module.css'

interface BasesListProps {
  readonly bases: readonly TemplateBasis[]
  /** Numbers of nodes, to say which a basis belongs to. */
  readonly numbers: ReadonlyMap<string, string>
}

/** The documents a template rests on, as a legal basis names them. */
export function BasesList({ bases, numbers }: BasesListProps) {
  const { t } = useTranslation()
  if (bases.length === 0) return <p className={css.none}>{t('template.noBases')}</p>
  return (
    <ul className={css.list}>
      {bases.map((basis) => (
        <li key={basis.id}>
          <span className={css.words}>
            {citeDocument(basis.document)}
            {basis.place ? `, ${t('template.place', { place: basis.place })}` : null}
            {basis.nodeId === null ? null : <span className={css.quiet}> ({t('template.ofNode', { number: numbers.get(basis.nodeId) ?? '' })})</span>}
          </span>
          <RuleTag rule={basis.rule} />
        </li>
      ))}
    </ul>
  )
}
