import type { UnitImport } from '@trongtam/client'
import { Button } from '@mantine/core'
import { formatNumber } from '@trongtam/domain'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { useCancelImport } from './queries.ts'
import css from './unit-imports.module.css'

/** How far the writing is, and the way to stop it. */
export function Progress({ found: { id, newCount, changedCount, writtenCount } }: { readonly found: UnitImport }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const label = useId()
  const cancel = useCancelImport(slug)
  const all = newCount + changedCount
  const isCancelling = cancel.isPending || cancel.isSuccess
  return (
    <div className={css.progress}>
      <p id={label} className={css.strong}>
        {t('unitImports.running')}
      </p>
      <progress className={css.bar} aria-labelledby={label} max={Math.max(1, all)} value={Math.min(all, writtenCount)} />
      <p className={css.quiet} role="status">
        {t('unitImports.written', { done: formatNumber(Math.min(all, writtenCount)), all: formatNumber(all) })}. {t('unitImports.runningText')}
      </p>
      <div>
        <Button variant="default" size="xs" aria-disabled={isCancelling} onClick={() => (isCancelling ? undefined : cancel.mutate(id))}>
          {t(isCancelling ? 'unitImports.cancelling' : 'unitImports.cancel')}
        </Button>
      </div>
    </div>
  )
}
