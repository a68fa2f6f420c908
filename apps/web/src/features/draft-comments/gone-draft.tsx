import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { CommentList } from './comment-list.tsx'
import { useAllComments } from './use-all-comments.ts'

/** The comments outlive the draft: it was published, or discarded. */
export function GoneDraft({ draftId }: { readonly draftId: string }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { comments, error, retry } = useAllComments({ slug, draftId })
  return (
    <Page
      title={t('draftComments.goneTitle')}
      help={t('draftComments.help')}
      over={
        <TextLink to="/t/$slug/templates" params={{ slug }} inherit>
          ← {t('draftComments.back')}
        </TextLink>
      }
    >
      {comments ? <Notice title={t('draftComments.goneDraft')}>{t('draftComments.goneDraftText')}</Notice> : null}
      <Section title={comments ? t('draftComments.loaded', { n: comments.length }) : t('draftComments.goneTitle')} flush>
        {comments?.length === 0 ? <EmptyState title={t('draftComments.none')} text={t('draftComments.goneDraft')} icon="comment" /> : null}
        {comments ? <CommentList label={t('draftComments.goneTitle')} comments={comments} mixed /> : null}
        {comments ? null : error ? <ErrorState error={error} onRetry={retry} /> : <LoadingState />}
      </Section>
    </Page>
  )
}
