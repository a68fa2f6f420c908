import type { UnitImport } from '@trongtam/client'
import { Button } from '@mantine/core'
import { formatDate, formatNumber } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormFailure } from '#lib/form-failure.tsx'
import { useTenant } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { useCancelImport, useStartImport } from './queries.ts'
import css from './unit-imports.module.css'

/** Writes what was read, after a question that says how much it is. */
export function StartImport({ found }: { readonly found: UnitImport }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { id, sha256, status, newCount, changedCount, effectiveOn } = found
  const start = useStartImport(slug)
  const putAway = useCancelImport(slug)
  const [isAsked, setAsked] = useState(false)
  const n = formatNumber(newCount + changedCount)
  const write = () => {
    if (start.isPending) return
    start.mutate({ importId: id, sha256 }, { onSettled: () => setAsked(false) })
  }
  return (
    <>
      <FormFailure error={start.isPending ? null : start.error} />
      <div className={css.steps}>
        <Button onClick={() => setAsked(true)}>{status === 'preview' ? t('unitImports.start', { n }) : t('unitImports.startAgain')}</Button>
        {status === 'cancelled' ? null : (
          <Button variant="default" onClick={() => putAway.mutate(id)} aria-disabled={putAway.isPending}>
            {t('unitImports.putAway')}
          </Button>
        )}
      </div>
      {isAsked ? (
        <Dialog title={t('unitImports.confirmTitle', { n })} onClose={() => setAsked(false)}>
          <p className={css.text}>
            {t('unitImports.confirmText', { fresh: formatNumber(newCount), changed: formatNumber(changedCount), date: formatDate(effectiveOn) })}
          </p>
          <DialogButtons>
            <Button variant="default" onClick={() => setAsked(false)}>
              {t('common.cancel')}
            </Button>
            <Button onClick={write} aria-disabled={start.isPending}>
              {start.isPending ? t('unitImports.starting') : t('unitImports.confirm')}
            </Button>
          </DialogButtons>
        </Dialog>
      ) : null}
    </>
  )
}
