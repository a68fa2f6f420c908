import type { ProposedPart } from '@trongtam/client'
import { Button, Textarea } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from './desk-context.ts'
import type { KeptWord } from './kept-words.ts'
import css from './reconciliation.module.css'
import { valueOfWords } from './rewording.ts'

/** A wording of the province's own, or why a change is put off; kept while it is typed. */
export function WordsForm({ change, word }: { readonly change: ProposedPart; readonly word: KeptWord }) {
  const { t } = useTranslation()
  const { key, rule } = change
  const { isPending, keep, drop, decide } = useDesk()
  const [isChecked, setChecked] = useState(false)
  const { form } = word
  const text = word.text.trim()
  const value = valueOfWords(change, text)
  const fault = text === '' ? t(`reconciliation.${form}.missing`) : form === 'edit' && value === null ? t('reconciliation.edit.notNumber') : null
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (fault !== null || isPending) return
    void decide([form === 'edit' ? { key, choice: 'edit', value } : { key, choice: 'defer', reason: text }])
  }
  const cancel = () => {
    drop(key)
    focusAfter(key)
  }
  return (
    <form className={css.form} onSubmit={send} noValidate>
      <Textarea
        autoFocus
        label={t(`reconciliation.${form}.label`)}
        description={form === 'defer' && rule === 'mandatory' ? t('reconciliation.defer.stays') : undefined}
        autosize
        minRows={form === 'edit' ? 3 : 2}
        maxRows={16}
        maxLength={form === 'edit' ? 10_000 : 1000}
        value={word.text}
        error={isChecked ? fault : undefined}
        onChange={(event) => keep(key, { form, text: event.currentTarget.value })}
      />
      <div className={css.actions}>
        <Button type="submit" size="xs" aria-disabled={isPending}>
          {isPending ? t('reconciliation.act.doing') : t(`reconciliation.${form}.save`)}
        </Button>
        <Button size="xs" variant="default" onClick={cancel}>
          {form === 'edit' ? t('reconciliation.edit.cancel') : t('common.cancel')}
        </Button>
      </div>
      <p className={css.kept}>{t('reconciliation.edit.kept')}</p>
    </form>
  )
}

/** Back to the buttons the form was opened from. */
function focusAfter(key: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-actions="${CSS.escape(key)}"] button`)?.focus())
}
