import { useTranslation } from 'react-i18next'
import { Tag } from '#ui/tag.tsx'
import css from './plan-tree.module.css'

/** Says that a task has no lead, date or target yet: a state of its own, never guessed. */
export function Missing({ what }: { readonly what: 'lead' | 'due' | 'target' }) {
  const { t } = useTranslation()
  const words = { lead: t('plans.tree.noLead'), due: t('plans.tree.noDue'), target: t('plans.tree.noTarget') }
  return (
    <Tag quiet>
      <span className={css.whole}>{words[what]}</span>
      {/* In a column of the tree the heading says the rest. */}
      <span className={css.short}>{t('common.none')}</span>
    </Tag>
  )
}
