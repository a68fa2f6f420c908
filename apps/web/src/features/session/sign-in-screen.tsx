import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
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

function SignInForm({ wanted }: { readonly wanted: string }) {
  const { t } = useTranslation()
  const router = useRouter()
  const signIn = useSignIn()
  const form = useForm<Credentials>({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '', remember: false },
    validate: {
      email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : t('session.emailMissing')),
      password: (value) => (value === '' ? t('session.passwordMissing') : null),
    },
  })
  const send = form.onSubmit(
    (values) => signIn.mutate(values, { onSuccess: () => router.history.push(wanted) }),
    (errors) => form.getInputNode('email' in errors ? 'email' : 'password')?.focus(),
  )
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
      <TextInput key={form.key('email')} label={t('session.email')} type="email" inputMode="email" autoComplete="username" autoCapitalize="none" spellCheck={false} size="md" {...form.getInputProps('email')} />
      <PasswordInput
        key={form.key('password')}
        label={t('session.password')}
        autoComplete="current-password"
        size="md"
        visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
        {...form.getInputProps('password')}
      />
      <Checkbox key={form.key('remember')} label={t('session.remember')} description={t('session.rememberHint')} {...form.getInputProps('remember', { type: 'checkbox' })} />
      {/* Not disabled while sending: the keyboard would lose its place. */}
      <Button type="submit" size="md" loaderProps={{ type: 'dots' }} aria-disabled={signIn.isPending}>
        {signIn.isPending ? t('session.submitting') : t('session.submit')}
      </Button>
    </form>
  )
}
