import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isRefusal } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { draftQuery } from '#lib/template/draft-query.ts'
import { TextLink } from '#ui/link.tsx'
import { Page } from '#ui/page.tsx'
import { ErrorState, LoadingState } from '#ui/states.tsx'
import { CommentedDraft } from './commented-draft.tsx'
import type { CommentsSearch } from './comments-search.ts'
import { type ConsultationDialogOf, ConsultationState } from './consultation-state.tsx'
import { GoneDraft } from './gone-draft.tsx'

interface CommentsScreenProps {
  readonly draftId: string
  readonly search: CommentsSearch
  readonly onSearch: (search: CommentsSearch) => void
  readonly dialog: ConsultationDialogOf
}

/** What provinces said of a draft, node by node, and whether they may still say more. */
export function CommentsScreen({ draftId, search, onSearch, dialog }: CommentsScreenProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data: draft, error, refetch } = useQuery(draftQuery(slug, draftId))
  if (isRefusal(error, 'not-found')) return <GoneDraft draftId={draftId} />
  return (
    <Page
      title={draft ? t('draftComments.title', { year: draft.schoolYear }) : t('draftComments.goneTitle')}
      help={t('draftComments.help')}
      over={
        <>
          <TextLink to="/t/$slug/template-drafts/$draftId" params={{ slug, draftId }} inherit>
            ← {t('draftComments.editor')}
          </TextLink>
          {draft ? <span>{draft.title}</span> : null}
        </>
      }
    >
      {draft ? (
        <>
          <ConsultationState draft={draft} dialog={dialog} />
          <CommentedDraft draft={draft} search={search} onSearch={onSearch} />
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState lines={10} />
      )}
    </Page>
  )
}
