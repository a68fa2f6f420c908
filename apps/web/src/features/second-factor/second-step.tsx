import { Button, TextInput } from '@mantine/core'
import type { Factor, SignInState } from '@trongtam/client'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayUsePasskeys } from '#lib/passkey-support.ts'
import { CodeField, isWholeCode } from './code-field.tsx'
import { useSecondStep } from './queries.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import css from './second-factor.module.css'

interface SecondStepProps {
  readonly factors: readonly Factor[]
  readonly onDone: (state: SignInState) => void
}

type By = 'totp' | 'recovery-code' | null

/** The second step of signing in: the code of the app, a passkey, or a recovery code. */
export function SecondStep({ factors, onDone }: SecondStepProps) {
  const { t } = useTranslation()
  const prove = useSecondStep()
  const offersPasskey = factors.includes('passkey') && mayUsePasskeys()
  const first: By = factors.includes('totp') ? 'totp' : offersPasskey ? null : 'recovery-code'
  const [by, setBy] = useState<By>(first)
  const [code, setCode] = useState('')
  const [checked, setChecked] = useState(false)
  const isMissing = by === 'totp' ? !isWholeCode(code) : code.trim() === ''
  const done = { onSuccess: (state: SignInState | null) => void (state && onDone(state)) }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (by && !isMissing && !prove.isPending) prove.mutate({ by, code: code.trim() }, done)
  }
  const choose = (other: By) => {
    setBy(other)
    setCode('')
    setChecked(false)
    prove.reset()
  }
  return (
    <form className={css.steps} onSubmit={send} noValidate>
      {prove.isPending ? null : <RefusalNotice error={prove.error} />}
      {offersPasskey ? (
        <Button variant={by ? 'default' : 'filled'} size="md" onClick={() => prove.mutate({ by: 'passkey' }, done)} aria-disabled={prove.isPending}>
          {t('secondFactor.step.passkey')}
        </Button>
      ) : null}
      {offersPasskey && by ? <p className={css.or}>{t('secondFactor.step.or')}</p> : null}
      {by === 'totp' ? <CodeField value={code} missing={checked} onChange={setCode} /> : null}
      {by === 'recovery-code' ? (
        <TextInput
          label={t('secondFactor.step.recoveryCode')}
          description={t('secondFactor.step.recoveryHint')}
          classNames={{ input: css.code }}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          autoFocus
          size="md"
          maxLength={40}
          value={code}
          error={checked && isMissing ? t('secondFactor.step.recoveryMissing') : null}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      ) : null}
      {by ? (
        <Button type="submit" size="md" aria-disabled={prove.isPending}>
          {prove.isPending ? t('secondFactor.step.verifying') : t('secondFactor.step.verify')}
        </Button>
      ) : null}
      {by === 'recovery-code' ? null : (
        <Button variant="subtle" onClick={() => choose('recovery-code')}>
          {t('secondFactor.step.useRecovery')}
        </Button>
      )}
      {by === 'recovery-code' && first === 'totp' ? (
        <Button variant="subtle" onClick={() => choose('totp')}>
          {t('secondFactor.step.useApp')}
        </Button>
      ) : null}
    </form>
  )
}
