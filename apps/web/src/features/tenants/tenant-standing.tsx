import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Notice } from '#ui/notice.tsx'
import css from './tenants.module.css'

/** On every page of a tenant that may only be read: why, and until when. */
export function TenantStanding() {
  const { t } = useTranslation()
  const { status, archive } = useTenant()
  if (status === 'active') return null
  const about = { successor: archive?.successor.name ?? '', on: archive ? formatDate(archive.on) : '', document: archive?.documentWords ?? '' }
  return (
    <div className={css.standing}>
      <Notice tone={tones[status]} icon={icons[status]} title={t(`tenants.standing.${status}.title`, about)}>
        {t(`tenants.standing.${status}.text`, about)}
      </Notice>
    </div>
  )
}

const tones = { pending: 'info', suspended: 'warn', archived: 'info' } as const
const icons = { pending: 'clock', suspended: 'lock', archived: 'lock' } as const
