import { Button, PasswordInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Factor, Me, SignInState } from '@trongtam/client'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayUsePasskeys } from '#lib/passkey-support.ts'
import type { AskedProof } from '#lib/proof.ts'
import { sessionKey } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { CodeField, isWholeCode } from './code-field.tsx'
import { useStepUp } from './queries.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import { SecondStep } from './second-step.tsx'
import css from './second-factor.module.css'

interface ProofDialogProps {
  readonly asked: AskedProof
  readonly settle: (proven: boolean) => void
}

/** Asks for a proof in front of whatever the person was doing; that goes on afterwards, as it was. */
export function ProofDialog({ asked, settle }: ProofDialogProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [before] = useState(() => queries.getQueryData<Me>(sessionKey)?.person.id)
  if (asked.kind === 'step-up') return <StepUpDialog factors={asked.factors} settle={settle} />
  const goOn = ({ me }: SignInState) => {
    // Somebody else has signed in within this browser: what the page holds is not theirs.
    if (before !== undefined && me?.person.id !== before) window.location.reload()
    else settle(true)
  }
  return (
    <Dialog title={t('secondFactor.proof.again')} onClose={() => settle(false)}>
      <p className={css.help}>{t('secondFactor.proof.againHelp')}</p>
      <SecondStep factors={asked.factors} onDone={goOn} />
      <DialogButtons>
        <Button variant="default" onClick={() => settle(false)}>
          {t('common.cancel')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

function StepUpDialog({ factors, settle }: { readonly factors: readonly Factor[]; readonly settle: (proven: boolean) => void }) {
  const { t } = useTranslation()
  const stepUp = useStepUp()
  const [typed, setTyped] = useState('')
  const [checked, setChecked] = useState(false)
  const byCode = factors.includes('totp')
  const byPassword = factors.length === 0
  const byPasskey = factors.includes('passkey') && mayUsePasskeys()
  const done = { onSuccess: (proven: boolean) => void (proven && settle(true)) }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (stepUp.isPending || (byCode ? !isWholeCode(typed) : typed === '')) return
    stepUp.mutate(byCode ? { by: 'totp', code: typed } : { by: 'password', password: typed }, done)
  }
  return (
    <Dialog title={t('secondFactor.proof.title')} onClose={() => settle(false)}>
      <form className={css.steps} onSubmit={send} noValidate>
        <p className={css.help}>{t('secondFactor.proof.help')}</p>
        {stepUp.isPending ? null : <RefusalNotice error={stepUp.error} />}
        {byCode || byPassword || byPasskey ? null : <Notice tone="warn">{t('secondFactor.proof.elsewhere')}</Notice>}
        {byPasskey ? (
          <Button variant={byCode ? 'default' : 'filled'} size="md" onClick={() => stepUp.mutate({ by: 'passkey' }, done)} aria-disabled={stepUp.isPending}>
            {t('secondFactor.step.passkey')}
          </Button>
        ) : null}
        {byCode ? <CodeField value={typed} missing={checked} onChange={setTyped} /> : null}
        {byPassword ? (
          <PasswordInput
            label={t('secondFactor.proof.password')}
            autoComplete="current-password"
            autoFocus
            size="md"
            visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
            value={typed}
            error={checked && typed === '' ? t('secondFactor.proof.passwordMissing') : null}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        ) : null}
        <DialogButtons>
          <Button variant="default" onClick={() => settle(false)}>
            {t('common.cancel')}
          </Button>
          {byCode || byPassword ? (
            <Button type="submit" aria-disabled={stepUp.isPending}>
              {stepUp.isPending ? t('secondFactor.step.verifying') : t('secondFactor.step.verify')}
            </Button>
          ) : null}
        </DialogButtons>
      </form>
    </Dialog>
  )
}
