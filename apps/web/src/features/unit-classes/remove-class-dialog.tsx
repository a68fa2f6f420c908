import type { UnitClass } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { formatNumber } from '@trongtam/domain'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FormFailure } from '#lib/form-failure.tsx'
import { useTenant } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { useRemoveClass } from './queries.ts'
import css from './unit-classes.module.css'

/** Asks before a class goes; one that something is given to stays, and says so. */
export function RemoveClassDialog({ removed, onClose }: { readonly removed: UnitClass; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const navigate = useNavigate()
  const remove = useRemoveClass(slug)
  const isUsed = removed.usedCount > 0
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!isUsed && !remove.isPending) remove.mutate(removed, { onSuccess: () => void navigate({ to: '/t/$slug/units/classes', params: { slug } }) })
  }
  return (
    <Dialog title={t('unitClasses.removeTitle', { name: removed.name })} onClose={onClose}>
      <form className={css.form} onSubmit={send}>
        <p className={css.text}>{isUsed ? t('unitClasses.removeUsed', { n: formatNumber(removed.usedCount) }) : t('unitClasses.removeText')}</p>
        <FormFailure error={remove.isPending ? null : remove.error} />
        <DialogButtons>
          <Button autoFocus variant="default" onClick={onClose}>
            {t(isUsed ? 'common.close' : 'common.cancel')}
          </Button>
          {isUsed ? null : (
            <Button type="submit" color="red" aria-disabled={remove.isPending}>
              {t('unitClasses.remove')}
            </Button>
          )}
        </DialogButtons>
      </form>
    </Dialog>
  )
}
