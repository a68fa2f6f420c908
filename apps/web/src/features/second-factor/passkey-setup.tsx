import { Button, TextInput } from '@mantine/core'
import type { FactorChanged } from '@trongtam/client'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toastDone } from '#lib/toasts.ts'
import { useAddPasskey } from './queries.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import css from './second-factor.module.css'

/** Names a new passkey and lets the browser make it. `others` stand beside the button. */
export function PasskeySetup({ onDone, others }: { readonly onDone: (changed: FactorChanged) => void; readonly others: ReactNode }) {
  const { t } = useTranslation()
  const add = useAddPasskey()
  const [name, setName] = useState<string>(t('secondFactor.passkeys.nameDefault'))
  const [checked, setChecked] = useState(false)
  const finish = (changed: FactorChanged | null) => {
    if (!changed) return
    toastDone('secondFactor.passkeys.added')
    onDone(changed)
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (name.trim() !== '' && !add.isPending) add.mutate(name.trim(), { onSuccess: finish })
  }
  return (
    <form className={css.steps} onSubmit={send} noValidate>
      {add.isPending ? null : <RefusalNotice error={add.error} />}
      <TextInput
        label={t('secondFactor.passkeys.name')}
        description={t('secondFactor.passkeys.nameHint')}
        size="md"
        maxLength={80}
        value={name}
        error={checked && name.trim() === '' ? t('secondFactor.passkeys.nameMissing') : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={css.buttons}>
        {others}
        <Button type="submit" aria-disabled={add.isPending}>
          {add.isPending ? t('secondFactor.passkeys.making') : t('secondFactor.passkeys.make')}
        </Button>
      </div>
    </form>
  )
}
