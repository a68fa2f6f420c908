import type { FigureRow } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import css from './unit-figures.module.css'

/** That there is no number to compare, why, and which units were merged or divided, when. */
export function Incomparable({ reading: { reason, changes } }: { readonly reading: FigureRow['now'] }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  if (reason === null) return null
  return (
    <span className={css.incomparable}>
      {t('unitFigures.incomparable')}
      <span className={css.about}>
        {t(`unitFigures.reason.${reason}`)}
        {reason === 'changed' && changes.length === 0 ? `: ${t('unitFigures.moved')}` : null}
      </span>
      {changes.map(({ unitId, name, since, eventId }) => (
        <span key={`${unitId} ${since}`} className={css.about}>
          {eventId ? (
            <TextLink to="/t/$slug/units/events/$eventId" params={{ slug, eventId }} inherit>
              {t('unitFigures.since', { name, date: formatDate(since) })}
            </TextLink>
          ) : (
            <TextLink to="/t/$slug/units/$unitId" params={{ slug, unitId }} inherit>
              {t('unitFigures.since', { name, date: formatDate(since) })}
            </TextLink>
          )}
        </span>
      ))}
    </span>
  )
}
