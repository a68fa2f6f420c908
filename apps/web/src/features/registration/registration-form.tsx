import { Button, Checkbox, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureCode, isRefusal } from '#lib/refusal-error.ts'
import { Notice } from '#ui/notice.tsx'
import { LetterField } from './letter-field.tsx'
import { ProvincePicker } from './province-picker.tsx'
import { useRegister } from './queries.ts'
import css from './registration.module.css'
import { faultsOf, letterFaultOf, type RegistrationFaults, withProvince } from './registration-values.ts'
import { useRegistrationDraft } from './use-registration-draft.ts'

type TextField = 'officialName' | 'contactName' | 'email' | 'contactPhone'

/** What is typed stays typed through refusals and reloads, until it was sent. */
export function RegistrationForm({ onSent }: { readonly onSent: (email: string) => void }) {
  const { t } = useTranslation()
  const draft = useRegistrationDraft()
  const register = useRegister()
  const [isChecked, setChecked] = useState(false)
  const { values, letter } = draft
  const lacking = faultsOf(values, letter)
  const faults: RegistrationFaults = isChecked ? lacking : {}
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    const [first] = Object.keys(lacking)
    if (first !== undefined || letter === null) return focusOn(event.currentTarget, first ?? 'letter')
    if (!register.isPending)
      void register.mutateAsync({ values, letter }).then(
        () => {
          draft.drop()
          onSent(values.email.trim())
        },
        () => undefined,
      )
  }
  const text = (name: TextField, fault?: string | null) => ({
    name,
    label: t(`registration.${name}`),
    value: values[name],
    error: fault ?? null,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => draft.type({ ...values, [name]: event.currentTarget.value }),
  })
  const missing = (name: 'officialName' | 'contactName') => (faults[name] ? t('registration.fieldMissing') : null)
  return (
    <form className={css.form} onSubmit={send} noValidate>
      <fieldset className={css.part} name="province">
        <legend>{t('registration.province')}</legend>
        <ProvincePicker
          chosen={values.province}
          onChoose={(province) => draft.type(withProvince(values, province))}
          isMissing={faults.province !== undefined}
        />
      </fieldset>
      <fieldset className={css.part}>
        <legend>{t('registration.who')}</legend>
        <TextInput {...text('officialName', missing('officialName'))} maxLength={300} placeholder={t('registration.officialNameExample')} />
        <div className={css.pair}>
          <TextInput {...text('contactName', missing('contactName'))} maxLength={200} autoComplete="name" />
          <TextInput {...text('contactPhone')} maxLength={40} type="tel" autoComplete="tel" />
        </div>
        <TextInput
          {...text('email', faults.email ? t(faults.email === 'wrong' ? 'registration.emailWrong' : 'registration.fieldMissing') : null)}
          description={t('registration.emailHint')}
          maxLength={254}
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
      </fieldset>
      <fieldset className={css.part} name="letter">
        <legend>{t('registration.letter')}</legend>
        <LetterField
          letter={letter}
          onChoose={(file) => {
            register.reset()
            draft.chooseLetter(file)
          }}
          fault={faults.letter ? t(faults.letter === 'too-large' ? 'registration.letterTooLarge' : 'registration.letterMissing') : null}
        />
        <Checkbox
          name="notSecret"
          label={t('registration.notSecret')}
          checked={values.notSecret}
          error={faults.notSecret ? t('registration.notSecretMissing') : null}
          onChange={(event) => draft.type({ ...values, notSecret: event.currentTarget.checked })}
        />
      </fieldset>
      <Refused error={register.isPending ? null : register.error} />
      <div className={css.send}>
        <Button type="submit" size="md" aria-disabled={register.isPending} onMouseDown={(event) => event.preventDefault()}>
          {register.isPending ? t('registration.sending') : t('registration.send')}
        </Button>
        <span className={css.help}>{t('registration.kept')}</span>
      </div>
    </form>
  )
}

function Refused({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  if (!error) return null
  const code = failureCode(error)
  const next = isRefusal(error, 'letter-refused') ? t(`registration.letterFault.${letterFaultOf(error.detail)}`) : t(`refusals.${code}.next`)
  return (
    <Notice tone="bad" alert title={t(`refusals.${code}.title`)}>
      {next}
    </Notice>
  )
}

/** The keyboard goes to the first field that lacks something: itself, or the first in its part. */
function focusOn(form: HTMLFormElement, name: string): void {
  const field = form.elements.namedItem(name)
  const target = field instanceof HTMLFieldSetElement ? field.querySelector<HTMLElement>('input:not([type=file]), button') : field
  if (target instanceof HTMLElement) target.focus()
}
