import type { TemplateDraft } from '@trongtam/client'
import { useMediaQuery } from '@mantine/hooks'
import { formatNumber } from '@trongtam/domain'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { groupComments } from './comment-groups.ts'
import type { CommentsSearch } from './comments-search.ts'
import { ChosenComments } from './chosen-comments.tsx'
import { CountedTree } from './counted-tree.tsx'
import css from './draft-comments.module.css'
import { LoadedComments } from './loaded-comments.tsx'
import { useAllComments } from './use-all-comments.ts'

interface CommentedDraftProps {
  readonly draft: TemplateDraft
  readonly search: CommentsSearch
  readonly onSearch: (search: CommentsSearch) => void
}

/** The tree of the draft with how much was said of each node; what was said beside it, or below the node on a phone. */
export function CommentedDraft({ draft, search, onSearch }: CommentedDraftProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const isWide = useMediaQuery('(min-width: 75em)', undefined, { getInitialValueInEffect: false })
  const { comments, error, hasMore, hasStopped, retry } = useAllComments({ slug, draftId: draft.id })
  const { nodes } = draft.content
  const groups = useMemo(() => groupComments(comments ?? [], nodes), [comments, nodes])
  if (!comments) {
    return (
      <Section title={t('draftComments.draft')} flush>
        {error ? <ErrorState error={error} onRetry={retry} /> : <LoadingState lines={8} />}
      </Section>
    )
  }
  if (comments.length === 0) {
    return (
      <Section title={t('draftComments.draft')} flush>
        <EmptyState title={t('draftComments.none')} text={t('draftComments.noneText')} icon="comment" />
      </Section>
    )
  }
  const chosen = <ChosenComments nodes={nodes} groups={groups} chosen={search.node ?? 'whole'} inline={!isWide} />
  return (
    <>
      <LoadedComments loaded={formatNumber(comments.length)} hasMore={hasMore} hasStopped={hasStopped} onRetry={retry} />
      <div className={css.columns} data-wide={isWide || undefined}>
        <CountedTree nodes={nodes} groups={groups} search={search} onSearch={onSearch} below={isWide ? null : chosen} />
        {isWide ? chosen : null}
      </div>
    </>
  )
}
