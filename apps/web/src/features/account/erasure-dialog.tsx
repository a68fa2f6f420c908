import { Button, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isRefusal } from '#lib/refusal-error.ts'
import { useMe } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import css from './account.module.css'
import { useEraseAccount } from './queries.ts'
import { Refused } from './refused.tsx'

/** Says what goes and what stays before an account is erased, and asks for the address to be typed. */
export function ErasureDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { person } = useMe()
  const erase = useEraseAccount()
  const [typed, setTyped] = useState('')
  const [checked, setChecked] = useState(false)
  const matches = typed.trim().toLowerCase() === person.email
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (matches && !erase.isPending) erase.mutate()
  }
  const isNeeded = isRefusal(erase.error, 'last-administrator')
  return (
    <Dialog title={t('account.eraseAsk')} onClose={onClose}>
      <form className={css.form} onSubmit={send} noValidate>
        <p className={css.plain}>{t('account.eraseGone')}</p>
        <p className={css.plain}>{t('account.eraseStays')}</p>
        {isNeeded ? (
          <Notice tone="bad" alert title={t('refusals.last-administrator.title')}>
            {t('account.eraseNeeded')}
          </Notice>
        ) : (
          <Refused error={erase.isPending ? null : erase.error} />
        )}
        <TextInput
          label={t('account.eraseType', { email: person.email })}
          autoFocus
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          error={checked && !matches ? t('account.eraseMismatch') : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" color="red" aria-disabled={erase.isPending}>
            {t('account.eraseConfirm')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
