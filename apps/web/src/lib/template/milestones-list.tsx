import { formatDate, type TemplateMilestone } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { RuleTag } from './rule-tag.tsx'
import css from './template.module.css'

/** The dates of the year's calendar, earliest first. */
export function MilestonesList({ milestones }: { readonly milestones: readonly TemplateMilestone[] }) {
  const { t } = useTranslation()
  if (milestones.length === 0) return <p className={css.none}>{t('template.noMilestones')}</p>
  return (
    <ul className={css.list}>
      {milestones
        .toSorted((a, b) => (a.on < b.on ? -1 : 1))
        .map((milestone) => (
          <li key={milestone.id}>
            <strong data-figures>{formatDate(milestone.on)}</strong>
            <span className={css.words}>{milestone.name}</span>
            <RuleTag rule={milestone.rule} />
          </li>
        ))}
    </ul>
  )
}
