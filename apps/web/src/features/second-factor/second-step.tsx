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

/** The second step of signing in: the code of the app, a passkey, or a recovery code. */
export function SecondStep({ factors, onDone }: SecondStepProps) {
  const { t } = useTranslation()
  const prove = useSecondStep()
  const [by, setBy] = useState<'totp' | 'recovery-code'>(factors.includes('totp') ? 'totp' : 'recovery-code')
  const [code, setCode] = useState('')
  const [checked, setChecked] = useState(false)
  const hasCode = factors.includes('totp') || by === 'recovery-code'
  const isMissing = by === 'totp' ? !isWholeCode(code) : code.trim() === ''
  const done = { onSuccess: (state: SignInState | null) => void (state && onDone(state)) }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (!isMissing && !prove.isPending) prove.mutate({ by, code: code.trim() }, done)
  }
  const choose = (other: typeof by) => {
    setBy(other)
    setCode('')
    setChecked(false)
    prove.reset()
  }
  return (
    <form className={css.steps} onSubmit={send} noValidate>
      {prove.isPending ? null : <RefusalNotice error={prove.error} />}
      {factors.includes('passkey') && mayUsePasskeys() ? (
        <>
          <Button
            variant={factors.includes('totp') ? 'default' : 'filled'}
            size="md"
            onClick={() => prove.mutate({ by: 'passkey' }, done)}
            aria-disabled={prove.isPending}
          >
            {t('secondFactor.step.passkey')}
          </Button>
          {hasCode ? <p className={css.or}>{t('secondFactor.step.or')}</p> : null}
        </>
      ) : null}
      {by === 'totp' ? (
        <CodeField value={code} missing={checked} onChange={setCode} />
      ) : (
        <TextInput
          label={t('secondFactor.step.recoveryCode')}
          description={t('secondFactor.step.recoveryHint')}
          classNames={{ input: css.code }}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          size="md"
          maxLength={40}
          value={code}
          error={checked && isMissing ? t('secondFactor.step.recoveryMissing') : null}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      )}
      <Button type="submit" size="md" aria-disabled={prove.isPending}>
        {prove.isPending ? t('secondFactor.step.verifying') : t('secondFactor.step.verify')}
      </Button>
      {by === 'totp' ? (
        <Button variant="subtle" onClick={() => choose('recovery-code')}>
          {t('secondFactor.step.useRecovery')}
        </Button>
      ) : null}
      {by === 'recovery-code' && factors.includes('totp') ? (
        <Button variant="subtle" onClick={() => choose('totp')}>
          {t('secondFactor.step.useApp')}
        </Button>
      ) : null}
    </form>
  )
}
