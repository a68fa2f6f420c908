import type { PlanNode } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { Tag } from '#ui/tag.tsx'

/** What sets a group or task apart in a list, in words: standing, finished, resting on what was replaced. */
export function NodeMarks({ node }: { readonly node: PlanNode }) {
  const { t } = useTranslation()
  return (
    <>
      {node.standingTask ? <Tag>{t('plans.tree.standing')}</Tag> : null}{' '}
      {node.finishedOn ? <Tag tone="good">{t('planEditing.finish.done', { date: formatDate(node.finishedOn) })}</Tag> : null}{' '}
      {node.citesReplaced ? <Tag tone="warn">{t('planEditing.citesReplaced')}</Tag> : null}
    </>
  )
}
