import type { UnitEventPreview } from '@trongtam/client'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { Notice } from '#ui/notice.tsx'
import css from './unit-events.module.css'

const unitsAtMost = 12

/** Who has reported already for a school year that begins on the event's day or later. */
export function FiguresAhead({ ahead }: { readonly ahead: UnitEventPreview['figuresAhead'] }) {
  const { t } = useTranslation()
  if (ahead.length === 0) return null
  const byUnit = [...Map.groupBy(ahead, ({ unitId }) => unitId).values()]
  return (
    <Notice tone="warn" title={t('unitEvents.preview.ahead')}>
      <p className={css.noticeText}>{t('unitEvents.preview.aheadText')}</p>
      <ul className={css.faults}>
        {byUnit.slice(0, unitsAtMost).map((years) => (
          <li key={years[0]?.unitId}>
            {t('unitEvents.preview.aheadUnit', { name: years[0]?.unitName ?? '', years: years.map(({ schoolYear }) => schoolYear).join(', ') })}
          </li>
        ))}
        {byUnit.length > unitsAtMost ? <li>{t('unitEvents.more', { n: formatNumber(byUnit.length - unitsAtMost) })}</li> : null}
      </ul>
    </Notice>
  )
}
