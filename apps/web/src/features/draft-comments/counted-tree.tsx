import { formatNumber, type TemplateNode } from '@trongtam/domain'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { TemplateTree } from '#lib/template/template-tree.tsx'
import chips from '#ui/filter-chips.module.css'
import { Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { type CommentGroups, nodesWithComments } from './comment-groups.ts'
import type { Chosen, CommentsSearch } from './comments-search.ts'
import css from './draft-comments.module.css'

interface CountedTreeProps {
  readonly nodes: readonly TemplateNode[]
  readonly groups: CommentGroups
  readonly search: CommentsSearch
  readonly onSearch: (search: CommentsSearch) => void
  /** What was said, where it stands below what it is about. */
  readonly below: ReactNode
}

/** The draft with the number of comments of each node, of the whole, and of nodes that are gone. */
export function CountedTree({ nodes, groups, search, onSearch, below }: CountedTreeProps) {
  const { t } = useTranslation()
  const { node: chosen = 'whole', commented } = search
  const isInline = below !== null
  const seen = useRef(chosen)
  useEffect(() => {
    // What was said of another node no longer stands above: the page has moved under the finger.
    if (isInline && seen.current !== chosen) document.querySelector(`[data-row="${chosen}"]`)?.scrollIntoView({ block: 'nearest' })
    seen.current = chosen
  }, [chosen, isInline])
  const choose = (node: Chosen) => onSearch({ ...search, node })
  const shown = commented ? nodesWithComments(groups.byNode, nodes) : undefined
  const bucket = (name: 'whole' | 'gone') => (
    <div className={css.bucket} data-row={name} data-chosen={chosen === name || undefined}>
      <div className={css.bucketRow}>
        <p className={css.text}>{t(`draftComments.${name}`)}</p>
        <Count n={groups[name].length} isChosen={chosen === name} onChoose={() => choose(name)} />
      </div>
      {chosen === name ? below : null}
    </div>
  )
  return (
    <Section title={t('draftComments.draft')} help={t('draftComments.draftHelp')} flush>
      <Filter commented={commented ?? false} onCommented={(only) => onSearch({ node: chosen, ...(only && { commented: true }) })} count={groups.byNode.size} />
      {bucket('whole')}
      {groups.gone.length > 0 ? bucket('gone') : null}
      {shown?.size === 0 ? <EmptyState title={t('draftComments.noneCommented')} text={t('draftComments.noneCommentedText')} icon="comment" /> : null}
      <TemplateTree
        nodes={nodes}
        shown={shown}
        rules={false}
        chosen={chosen}
        aside={({ id }, number) => <Count n={groups.byNode.get(id)?.length ?? 0} number={number} isChosen={chosen === id} onChoose={() => choose(id)} />}
        below={({ id }) => (chosen === id ? below : null)}
      />
    </Section>
  )
}

interface CountProps {
  readonly n: number
  /** The number of the node; none: of what the words beside it say. */
  readonly number?: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Count({ n, number, isChosen, onChoose }: CountProps) {
  const { t } = useTranslation()
  if (n === 0) return null
  const count = { n: formatNumber(n) }
  return (
    <button
      type="button"
      className={chips.chip}
      aria-pressed={isChosen}
      data-chosen={isChosen || undefined}
      aria-label={number === undefined ? undefined : t('draftComments.countOf', { ...count, number })}
      onClick={onChoose}
    >
      {t('draftComments.count', count)}
    </button>
  )
}

interface FilterProps {
  readonly commented: boolean
  readonly onCommented: (only: boolean) => void
  readonly count: number
}

function Filter({ commented, onCommented, count }: FilterProps) {
  const { t } = useTranslation()
  const chip = (only: boolean, text: string) => (
    <button
      type="button"
      className={chips.chip}
      aria-pressed={commented === only}
      data-chosen={commented === only || undefined}
      onClick={() => onCommented(only)}
    >
      {text}
    </button>
  )
  return (
    <div className={chips.filters} role="group" aria-label={t('draftComments.filter')}>
      {chip(false, t('draftComments.all'))}
      {chip(true, `${t('draftComments.commented')} (${formatNumber(count)})`)}
    </div>
  )
}
