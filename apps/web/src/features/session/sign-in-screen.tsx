import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import type { Factor, SignInState } from '@trongtam/client'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MailboxHint } from '#lib/mailbox-hint.tsx'
import { mayUsePasskeys } from '#lib/passkey-support.ts'
import { failureCode } from '#lib/refusal-error.ts'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { type Credentials, useSignIn, useSignInByPasskey } from './queries.ts'
import css from './sign-in.module.css'

interface SignInScreenProps {
  readonly wanted: string
  /** The second factors a session already waits for, when the page is opened anew in between. */
  readonly awaited: readonly Factor[] | null
  /** The buttons of language and appearance. */
  readonly preferences: ReactNode
  /** What came of another attempt, before all else. */
  readonly notice: ReactNode
  /** Signing in otherwise than here. */
  readonly otherWays: ReactNode
  readonly secondStep: (factors: readonly Factor[], onDone: (state: SignInState) => void) => ReactNode
}

/** Signs in, in one step or two, then opens what was wanted. */
export function SignInScreen({ wanted, awaited, preferences, notice, otherWays, secondStep }: SignInScreenProps) {
  const { t } = useTranslation()
  const router = useRouter()
  const [factors, setFactors] = useState(awaited)
  const goOn = ({ awaiting, factors: asked }: SignInState) => {
    if (awaiting === 'second-factor') setFactors(asked)
    else if (awaiting === 'enrolment') void router.navigate({ to: '/thiet-lap-xac-minh', search: { to: wanted } })
    else router.history.push(wanted)
  }
  return (
    <div className={css.screen}>
      <title>{`${t('session.title')} · ${t('common.product')}`}</title>
      <header className={css.top}>{preferences}</header>
      <main className={css.main}>
        <div className={css.card}>
          <div className={css.mark}>
            <img src="/favicon.svg" width={44} height={44} alt="" />
            <div>
              <p className={css.product}>{t('common.product')}</p>
              <p className={css.help}>{t('session.help')}</p>
            </div>
          </div>
          {factors ? (
            <div className={css.form}>
              <h1 className={css.title}>{t('session.secondStep')}</h1>
              <p className={css.help}>{t('session.secondStepHelp')}</p>
              {secondStep(factors, goOn)}
              <Button variant="subtle" onClick={() => setFactors(null)}>
                {t('session.otherAccount')}
              </Button>
            </div>
          ) : (
            <>
              {notice ? <div className={css.notice}>{notice}</div> : null}
              <SignInForm wanted={wanted} onDone={goOn} />
              <div className={css.others}>{otherWays}</div>
              <p className={css.below}>
                {t('session.notYet')} <TextLink to="/dang-ky">{t('session.signUp')}</TextLink>
              </p>
              <MailboxHint className={css.below} />
            </>
          )}
        </div>
      </main>
    </div>
  )
}

/** What is typed stays typed, whatever the server answers. */
function SignInForm({ wanted, onDone }: { readonly wanted: string; readonly onDone: (state: SignInState) => void }) {
  const { t } = useTranslation()
  const signIn = useSignIn()
  const byPasskey = useSignInByPasskey()
  const [typed, setTyped] = useState<Credentials>({ email: '', password: '', remember: false })
  const [checked, setChecked] = useState(false)
  const fields = { email: useRef<HTMLInputElement>(null), password: useRef<HTMLInputElement>(null) }
  const missing = { email: !/^\S+@\S+$/.test(typed.email.trim()), password: typed.password === '' }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (missing.email) return fields.email.current?.focus()
    if (missing.password) return fields.password.current?.focus()
    byPasskey.reset()
    if (!signIn.isPending) signIn.mutate({ ...typed, email: typed.email.trim() }, { onSuccess: onDone })
  }
  const sendPasskey = () => {
    signIn.reset()
    if (!byPasskey.isPending) byPasskey.mutate(typed.remember, { onSuccess: (state) => void (state && onDone(state)) })
  }
  const error = signIn.error ?? byPasskey.error
  const failure = error ? failureCode(error) : null
  return (
    <form className={css.form} onSubmit={send} noValidate>
      <h1 className={css.title}>{t('session.title')}</h1>
      {wanted === '/' ? null : <p className={css.help}>{t('session.wanted')}</p>}
      {failure && !signIn.isPending ? (
        <Notice tone="bad" alert title={t(`refusals.${failure}.title`)}>
          {t(`refusals.${failure}.next`)}
        </Notice>
      ) : null}
      <TextInput
        ref={fields.email}
        label={t('session.email')}
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        size="md"
        value={typed.email}
        error={checked && missing.email ? t('session.emailMissing') : null}
        onChange={(event) => setTyped({ ...typed, email: event.currentTarget.value })}
      />
      <PasswordInput
        ref={fields.password}
        label={t('session.password')}
        autoComplete="current-password"
        size="md"
        visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
        value={typed.password}
        error={checked && missing.password ? t('session.passwordMissing') : null}
        onChange={(event) => setTyped({ ...typed, password: event.currentTarget.value })}
      />
      <TextLink to="/quen-mat-khau" className={css.forgot}>
        {t('session.forgot')}
      </TextLink>
      <Checkbox
        label={t('session.remember')}
        description={t('session.rememberHint')}
        checked={typed.remember}
        onChange={(event) => setTyped({ ...typed, remember: event.currentTarget.checked })}
      />
      {/* Not disabled while sending: the keyboard would lose its place. */}
      <Button type="submit" size="md" aria-disabled={signIn.isPending}>
        {signIn.isPending ? t('session.submitting') : t('session.submit')}
      </Button>
      {mayUsePasskeys() ? (
        <Button variant="default" size="md" aria-disabled={byPasskey.isPending} onClick={sendPasskey}>
          {t('session.byPasskey')}
        </Button>
      ) : null}
    </form>
  )
}
