import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Notice } from '#ui/notice.tsx'
import css from './tenants.module.css'

/** On every page of a tenant that may only be read: why, and until when. */
export function TenantStanding() {
  const { t } = useTranslation()
  const { status } = useTenant()
  if (status === 'active') return null
  return (
    <div className={css.standing}>
      <Notice tone={status === 'pending' ? 'info' : 'warn'} icon={status === 'pending' ? 'clock' : 'lock'} title={t(`tenants.standing.${status}.title`)}>
        {t(`tenants.standing.${status}.text`)}
      </Notice>
    </div>
  )
}
