import type { PlanNodeDetail } from '@trongtam/client'
import { formatLevel, formatNumber, levelFromRow } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { formatDue, formatPercent } from '#lib/formats.ts'
import { Missing } from './missing.tsx'
import css from './node-panel.module.css'

type Target = PlanNodeDetail['targets'][number]

/** Targets with their level, date and results; a result may pass 100 %. */
export function TargetList({ targets }: { readonly targets: readonly Target[] }) {
  if (targets.length === 0) {
    return (
      <p className={css.meta}>
        <Missing what="target" />
      </p>
    )
  }
  return (
    <ul className={css.list}>
      {targets.map((target) => (
        <li key={target.id}>
          <TargetView target={target} />
        </li>
      ))}
    </ul>
  )
}

function TargetView({ target }: { readonly target: Target }) {
  const { t } = useTranslation()
  const level = levelFromRow(target)
  return (
    <>
      <p className={css.name}>{target.name}</p>
      <p className={css.level} data-figures>
        {level ? formatLevel(level) : t('plans.node.noLevel')}
      </p>
      <p className={css.meta}>
        {target.code ? <span>{target.code}</span> : null}
        {target.due ? <span>{t('plans.node.due', { due: formatDue(target.due) })}</span> : null}
        <span>{t(`plans.node.basis.${target.periodBasis}`)}</span>
      </p>
      {target.note ? <p className={css.meta}>{target.note}</p> : null}
      {target.results.length > 0 ? <Results target={target} /> : null}
    </>
  )
}

function Results({ target }: { readonly target: Target }) {
  const { t } = useTranslation()
  return (
    <table className={css.results}>
      <caption className="sr-only">{t('plans.node.results', { name: target.name })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('plans.node.result')}</th>
          <th scope="col">{t('plans.node.percent')}</th>
          <th scope="col">{t('plans.node.asOf')}</th>
        </tr>
      </thead>
      <tbody>
        {target.results.map((result, index) => (
          <tr key={`${result.asOf} ${index}`}>
            <td>
              {formatNumber(result.numerator)}
              {result.denominator === null ? null : `/${formatNumber(result.denominator)}`}
            </td>
            <td>{result.percent === null ? '–' : formatPercent(result.percent)}</td>
            <td>
              {formatDue(result.asOf)}
              {result.note ? <span className={css.optionMore}>{result.note}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
