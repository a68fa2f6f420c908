import type { Statistic } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { changeBars } from './change-bars.ts'
import { formatSignedPercent } from './statistic-table.tsx'
import css from './statistics.module.css'

/** Changes in percent, comparable across what is counted; drawn where there are at least two, its table stands above. */
export function ChangeChart({ year, rows }: { readonly year: string; readonly rows: readonly Statistic[] }) {
  const { t } = useTranslation()
  const { bars, zero } = changeBars(rows)
  if (bars.length < 2) return null
  return (
    <figure className={css.chart}>
      <figcaption>
        <span className={css.chartTitle}>{t('statistics.chart', { year })}</span>
        <span className={css.chartHelp}>{t('statistics.chartHelp')}</span>
      </figcaption>
      <ul className={css.bars}>
        {bars.map((bar) => (
          <li key={bar.kind} className={css.barRow}>
            <span className={css.barLabel}>{bar.kind}</span>
            <svg className={css.barTrack} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect
                className={css.bar}
                data-falls={bar.percent < 0 || undefined}
                x={bar.from * 100}
                y="0"
                width={Math.max(bar.length * 100, 0.4)}
                height="10"
              />
              <line className={css.zero} x1={zero * 100} x2={zero * 100} y1="0" y2="10" />
            </svg>
            <span className={css.barValue}>{formatSignedPercent(bar.percent)}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
