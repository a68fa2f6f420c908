import { Button } from '@mantine/core'
import { formatNumber } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from './desk-context.ts'
import { PreviewDialog } from './preview-dialog.tsx'
import type { PlanAddress } from './queries.ts'
import css from './preview.module.css'

/** What may be done with all that is selected; it is previewed first. */
export function BulkBar({ address }: { readonly address: PlanAddress }) {
  const { t } = useTranslation()
  const { mayDecide, selected, select } = useDesk()
  const [choice, setChoice] = useState<'accept' | 'keep' | null>(null)
  if (!mayDecide || selected.size === 0) return null
  return (
    <div className={css.bulk} role="region" aria-label={t('reconciliation.bulk.bar')}>
      <span className={css.chosen} role="status">
        {t('reconciliation.bulk.chosen', { n: formatNumber(selected.size) })}
      </span>
      <Button size="xs" onClick={() => setChoice('accept')}>
        {t('reconciliation.bulk.accept')}
      </Button>
      <Button size="xs" variant="default" onClick={() => setChoice('keep')}>
        {t('reconciliation.bulk.keep')}
      </Button>
      <Button size="xs" variant="subtle" onClick={() => select(new Set())}>
        {t('reconciliation.bulk.none')}
      </Button>
      {choice ? <PreviewDialog address={address} choice={choice} onClose={() => setChoice(null)} /> : null}
    </div>
  )
}
