import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureCode } from '#lib/refusal-error.ts'
import { Notice } from '#ui/notice.tsx'
import { type Credentials, useSignIn } from './queries.ts'
import css from './sign-in.module.css'

/** Signs in, then opens what was wanted. `preferences` are the buttons of language and appearance. */
export function SignInScreen({ wanted, preferences }: { readonly wanted: string; readonly preferences: ReactNode }) {
  const { t } = useTranslation()
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
          <SignInForm wanted={wanted} />
        </div>
      </main>
    </div>
  )
}

/** What is typed stays typed, whatever the server answers. */
function SignInForm({ wanted }: { readonly wanted: string }) {
  const { t } = useTranslation()
  const router = useRouter()
  const signIn = useSignIn()
  const [typed, setTyped] = useState<Credentials>({ email: '', password: '', remember: false })
  const [checked, setChecked] = useState(false)
  const fields = { email: useRef<HTMLInputElement>(null), password: useRef<HTMLInputElement>(null) }
  const missing = { email: !/^\S+@\S+$/.test(typed.email.trim()), password: typed.password === '' }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (missing.email) return fields.email.current?.focus()
    if (missing.password) return fields.password.current?.focus()
    if (!signIn.isPending) signIn.mutate({ ...typed, email: typed.email.trim() }, { onSuccess: () => router.history.push(wanted) })
  }
  const failure = signIn.error ? failureCode(signIn.error) : null
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
    </form>
  )
}
