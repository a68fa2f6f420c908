import type { EditionRow } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import css from './editions.module.css'

/** Groups and tasks in document order, each with what hangs on it. */
export function EditionRows({ rows }: { readonly rows: readonly EditionRow[] }) {
  return (
    <ol className={css.rows}>
      {rows.map((row) => (
        <li key={row.itemId} className={css.row} data-kind={row.kind} data-top={row.depth === 1 || undefined} style={{ '--depth': row.depth - 1 }}>
          <span className={css.number}>{row.number}</span>
          <div className={css.body}>
            {row.kind === 'group' ? <h3 className={css.group}>{row.text}</h3> : <p className={css.text}>{row.text}</p>}
            <Hanging row={row} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function Hanging({ row }: { readonly row: EditionRow }) {
  const { t } = useTranslation()
  const facts = [
    row.lead === null ? null : t('editions.read.lead', { name: row.lead }),
    row.coordinating.length === 0 ? null : t('editions.read.coordinating', { names: row.coordinating.join('; ') }),
    row.dueOn === null ? null : t('editions.read.due', { date: formatDate(row.dueOn) }),
    row.product === null ? null : t('editions.read.product', { product: row.product }),
    row.citations.length === 0 ? null : t('editions.read.citations', { names: row.citations.join('; ') }),
  ].filter((fact) => fact !== null)
  return (
    <>
      {row.targets.length > 0 ? (
        <ul className={css.targets} aria-label={t('editions.read.targets')}>
          {row.targets.map((target, index) => (
            <li key={index}>{target}</li>
          ))}
        </ul>
      ) : null}
      {facts.length > 0 ? (
        <p className={css.facts}>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      ) : null}
    </>
  )
}
