import { Button } from '@mantine/core'
import type { FactorChanged } from '@trongtam/client'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadingState } from '#ui/states.tsx'
import { CodeField, isWholeCode } from './code-field.tsx'
import { QrCode } from './qr-code.tsx'
import { useConfirmTotp, useStartTotp } from './queries.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import css from './second-factor.module.css'

/** Scan, or type the key, then the first code. `others` stand beside the button that confirms. */
export function TotpSetup({ onDone, others }: { readonly onDone: (changed: FactorChanged) => void; readonly others: ReactNode }) {
  const { t } = useTranslation()
  const { mutate: begin, data: started, error } = useStartTotp()
  const confirm = useConfirmTotp()
  const [code, setCode] = useState('')
  const [checked, setChecked] = useState(false)
  const asked = useRef(false)
  useEffect(() => {
    if (!asked.current) begin()
    asked.current = true
  }, [begin])
  const send = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (started && isWholeCode(code) && !confirm.isPending) confirm.mutate({ enrolment: started.enrolment, code }, { onSuccess: onDone })
  }
  if (!started)
    return (
      <div className={css.steps}>
        {error ? <RefusalNotice error={error} /> : <LoadingState lines={4} />}
        <div className={css.buttons}>{others}</div>
      </div>
    )
  return (
    <form className={css.steps} onSubmit={send} noValidate>
      <p className={css.step}>{t('secondFactor.app.scan')}</p>
      <div className={css.scan}>
        <QrCode text={started.uri} label={t('secondFactor.app.qr')} />
        <div>
          <p className={css.help}>{t('secondFactor.app.typed')}</p>
          <p className={css.secret}>{(started.secret.match(/.{1,4}/g) ?? []).join(' ')}</p>
        </div>
      </div>
      {confirm.isPending ? null : <RefusalNotice error={confirm.error} />}
      <CodeField label={t('secondFactor.app.confirm')} value={code} missing={checked} onChange={setCode} />
      <div className={css.buttons}>
        {others}
        <Button type="submit" aria-disabled={confirm.isPending}>
          {confirm.isPending ? t('secondFactor.step.verifying') : t('secondFactor.app.done')}
        </Button>
      </div>
    </form>
  )
}
