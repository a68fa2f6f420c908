import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '#lib/session.ts'
import { ButtonLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { ownRegistrationsQuery } from './queries.ts'
import css from './registration.module.css'

/** For who belongs to no tenant: why their sign-up was refused, and the way to ask again. */
export function OwnRegistrations() {
  const { t } = useTranslation()
  const { memberships } = useMe()
  const { data } = useQuery({ ...ownRegistrationsQuery, enabled: memberships.length === 0 })
  const refused = data?.[0]?.status === 'refused' ? data[0] : null
  if (!refused || memberships.length > 0) return null
  return (
    <Notice tone="warn" title={t('registration.ownRefused', { province: refused.province })}>
      <p>{t('registration.ownReason', { reason: refused.reason ?? '' })}</p>
      <div className={css.send}>
        <ButtonLink to="/dang-ky">{t('registration.again')}</ButtonLink>
      </div>
    </Notice>
  )
}
