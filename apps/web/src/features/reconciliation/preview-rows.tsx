import type { DecisionsPreview } from '@trongtam/client'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { WordChanges } from '#lib/word-changes.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import preview from './preview.module.css'
import css from './reconciliation.module.css'

type PreviewRow = DecisionsPreview['rows'][number]

const tones = { added: 'good', reworded: 'neutral', moved: 'info', dropped: 'bad', restored: 'good' } as const satisfies Record<PreviewRow['change'], Tone>

/** Each place of the plan that would change, before and after in one. */
export function PreviewRows({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const { t } = useTranslation()
  if (rows.length === 0) return <p className={preview.previewNone}>{t('reconciliation.preview.none')}</p>
  return (
    <>
      <h3 className={preview.previewTitle}>{t('reconciliation.preview.rows', { n: formatNumber(rows.length) })}</h3>
      <ul className={preview.preview} tabIndex={0} aria-label={t('reconciliation.preview.rows', { n: formatNumber(rows.length) })}>
        {rows.map((row, index) => (
          <li key={`${row.itemId} ${index}`} className={preview.previewRow}>
            <span className={css.type}>
              <Tag tone={tones[row.change]}>{t(`reconciliation.preview.change.${row.change}`)}</Tag>{' '}
              <span className={css.kind}>
                {t(`reconciliation.kind.${row.kind}`)} {row.number}
              </span>
            </span>
            <span className={css.words}>
              <WordChanges before={row.before ?? ''} after={row.after ?? ''} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
