import { useInfiniteQuery } from '@tanstack/react-query'
import { formatDate, formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { consultationsQuery } from './queries.ts'
import { DaysLeftTag } from './days-left-tag.tsx'

/** That the ministry asks for comments, until when, and the way there; nothing while it does not. */
export function ConsultationHint() {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data } = useInfiniteQuery(consultationsQuery(slug))
  const open = data?.pages.flatMap((page) => page.items) ?? []
  return open.map(({ id, schoolYear, closesOn, ownComments }) => (
    <Notice key={id} icon="comment" title={t('consultations.hint', { year: schoolYear, date: formatDate(closesOn) })}>
      <DaysLeftTag closesOn={closesOn} /> {t('consultations.sent', { n: formatNumber(ownComments) })}.{' '}
      <TextLink to="/t/$slug/consultations/$consultationId" params={{ slug, consultationId: id }} inherit underline="always">
        {t('consultations.hintLink')}
      </TextLink>
    </Notice>
  ))
}
