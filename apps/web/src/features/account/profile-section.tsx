import { Button, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '#lib/session.ts'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/page.tsx'
import css from './account.module.css'
import { useAskEmailChange, useCorrectName } from './queries.ts'
import { Refused } from './refused.tsx'

/** One's own name and address. */
export function ProfileSection() {
  const { t } = useTranslation()
  return (
    <Section title={t('account.profile')}>
      <div className={css.parts}>
        <NameForm />
        <EmailForm />
      </div>
    </Section>
  )
}

function NameForm() {
  const { t } = useTranslation()
  const { person } = useMe()
  const correct = useCorrectName()
  const [name, setName] = useState(person.name)
  const missing = name.trim() === ''
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!missing && !correct.isPending) correct.mutate(name.trim())
  }
  return (
    <form className={css.form} onSubmit={send} noValidate>
      <Refused error={correct.isPending ? null : correct.error} />
      <TextInput
        label={t('account.name')}
        description={t('account.nameHint')}
        autoComplete="name"
        maxLength={200}
        value={name}
        error={missing ? t('account.nameMissing') : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={css.send}>
        <Button type="submit" variant="default" aria-disabled={correct.isPending}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  )
}

function EmailForm() {
  const { t } = useTranslation()
  const { person } = useMe()
  const ask = useAskEmailChange()
  const [email, setEmail] = useState('')
  const [checked, setChecked] = useState(false)
  const typed = email.trim().toLowerCase()
  const fault = !/^\S+@\S+\.\S+$/.test(typed) ? t('account.emailMissing') : typed === person.email ? t('account.emailSame') : null
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (!fault && !ask.isPending) ask.mutate(typed)
  }
  return (
    <form className={css.form} onSubmit={send} noValidate>
      <Refused error={ask.isPending ? null : ask.error} />
      {ask.data && ask.variables === typed ? (
        <Notice tone="good" icon="check" alert title={t('account.emailSentTitle', { email: ask.variables })}>
          {t('account.emailSent')}
        </Notice>
      ) : null}
      <TextInput
        label={t('account.emailNew')}
        description={t('account.emailNow', { email: person.email })}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        value={email}
        error={checked ? fault : null}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <div className={css.send}>
        <Button type="submit" variant="default" aria-disabled={ask.isPending}>
          {t('account.emailAsk')}
        </Button>
      </div>
    </form>
  )
}
