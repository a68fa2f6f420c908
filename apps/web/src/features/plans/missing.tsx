import { useTranslation } from 'react-i18next'
import { Tag } from '#ui/tag.tsx'

/** Says that a task has no lead, date or target yet: a state of its own, never guessed. */
export function Missing({ what }: { readonly what: 'lead' | 'due' | 'target' }) {
  const { t } = useTranslation()
  const words = { lead: t('plans.tree.noLead'), due: t('plans.tree.noDue'), target: t('plans.tree.noTarget') }
  return <Tag quiet>{words[what]}</Tag>
}
