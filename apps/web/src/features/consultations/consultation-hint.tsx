import { useInfiniteQuery } from '@tanstack/react-query'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { consultationsQuery } from './queries.ts'

/** That the ministry asks for comments, until when, and the way there; nothing while it does not. */
export function ConsultationHint() {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data } = useInfiniteQuery(consultationsQuery(slug))
  const open = data?.pages.flatMap((page) => page.items) ?? []
  return open.map((consultation) => (
    <Notice key={consultation.id} icon="edit" title={t('consultations.hint', { year: consultation.schoolYear, date: formatDate(consultation.closesOn) })}>
      {t('consultations.hintText', { n: consultation.ownComments })}{' '}
      <TextLink to="/t/$slug/consultations/$consultationId" params={{ slug, consultationId: consultation.id }} inherit underline="always">
        {t('consultations.hintLink')}
      </TextLink>
    </Notice>
  ))
}
