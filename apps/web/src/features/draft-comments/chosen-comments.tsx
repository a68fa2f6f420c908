import { numberTree, type TemplateNode } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import type { CommentGroups } from './comment-groups.ts'
import { CommentList } from './comment-list.tsx'
import type { Chosen } from './comments-search.ts'
import css from './draft-comments.module.css'

interface ChosenCommentsProps {
  readonly nodes: readonly TemplateNode[]
  readonly groups: CommentGroups
  readonly chosen: Chosen
  /** Stands right below what it is about, which needs no second title. */
  readonly inline: boolean
}

/** What was said of one node, of the whole, or of nodes that are gone. */
export function ChosenComments({ nodes, groups, chosen, inline }: ChosenCommentsProps) {
  const { t } = useTranslation()
  const comments = chosen === 'whole' ? groups.whole : chosen === 'gone' ? groups.gone : (groups.byNode.get(chosen) ?? [])
  const node = numberTree(nodes).find(({ id }) => id === chosen)
  const title = chosen === 'whole' ? t('draftComments.ofWhole') : node ? t('draftComments.ofNode', { number: node.number }) : t('draftComments.ofGone')
  const list =
    comments.length === 0 ? (
      <EmptyState title={t('draftComments.noneHere')} text={t('draftComments.noneHereText')} icon="comment" />
    ) : (
      <CommentList key={chosen} label={title} comments={comments} />
    )
  if (inline) return <div className={css.inline}>{list}</div>
  return (
    <div className={css.docked}>
      <Section title={title} {...(node && { help: node.text })} flush>
        <div className={css.scroll} role="group" aria-label={title} tabIndex={0}>
          {list}
        </div>
      </Section>
    </div>
  )
}
