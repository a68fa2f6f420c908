import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PublishedContent } from '#lib/published/published-content.tsx'
import { isRefusal } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import css from './publications.module.css'
import { PublishForm } from './publish-form.tsx'
import { previewQuery } from './queries.ts'

/** Exactly what would leave, to read and byte for byte, and the button that sends it. */
export function Preview({ planId, onClose }: { readonly planId: string; readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Section
      title={t('publications.preview')}
      help={t('publications.previewHelp')}
      actions={
        <Button variant="default" size="xs" onClick={onClose}>
          {t('publications.closePreview')}
        </Button>
      }
    >
      <PreviewBody planId={planId} />
    </Section>
  )
}

function PreviewBody({ planId }: { readonly planId: string }) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  const { data: preview, error, refetch } = useQuery(previewQuery(slug, planId))
  const changed = useChanged(preview?.sha256)
  if (isRefusal(error, 'plan-not-issued')) {
    return (
      <EmptyState title={t('publications.notIssued')} text={t('publications.notIssuedText')} icon="lock">
        <TextLink to="/t/$slug/plans/$planId" params={{ slug, planId }}>
          {t('publications.openPlan')}
        </TextLink>
      </EmptyState>
    )
  }
  if (error && !preview) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!preview) return <LoadingState lines={8} />
  return (
    <div className={css.preview}>
      {preview.unchanged ? null : <p className={css.next}>{t('publications.nextRevision', { revision: preview.nextRevision })}</p>}
      {changed ? <Notice tone="warn">{t('publications.changed')}</Notice> : null}
      {preview.unchanged ? <Notice tone="good">{t('publications.unchanged')}</Notice> : null}
      {!preview.unchanged && may('publication.publish') ? (
        <PublishForm key={preview.sha256} planId={planId} sha256={preview.sha256} revision={preview.nextRevision} onChanged={() => void refetch()} />
      ) : null}
      {preview.unchanged || may('publication.publish') ? null : <Notice>{t('publications.mayNotPublish')}</Notice>}
      <PublishedContent bytes={preview.bytes} sha256={preview.sha256} fileName={`ban-cong-bo-${slug}-${preview.nextRevision}`} />
    </div>
  )
}

/** Whether what is looked at is no longer what was looked at first. */
function useChanged(sha256: string | undefined): boolean {
  const [first, setFirst] = useState(sha256)
  useEffect(() => setFirst((before) => before ?? sha256), [sha256])
  return first !== undefined && sha256 !== undefined && first !== sha256
}
