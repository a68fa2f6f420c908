import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isRefusal } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { Page } from '#ui/page.tsx'
import { ErrorState, LoadingState } from '#ui/states.tsx'
import { ClosedConsultation } from './closed-consultation.tsx'
import { OpenDraft } from './open-draft.tsx'
import { consultationQuery } from './queries.ts'
import { useKeptComments } from './use-kept-comments.ts'

/** A draft of the ministry, to be read and commented upon. */
export function ConsultationScreen({ consultationId }: { readonly consultationId: string }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data: consultation, error, refetch } = useQuery(consultationQuery(slug, consultationId))
  const { found, keep, textOf, unsent } = useKeptComments(consultationId)
  if (isRefusal(error, 'not-found')) return <ClosedConsultation unsent={unsent()} />
  if (consultation && found) return <OpenDraft consultation={consultation} kept={{ found, keep, textOf }} />
  return (
    <Page title={t('consultations.title')} help={t('consultations.detailHelp')}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={10} />}
    </Page>
  )
}
