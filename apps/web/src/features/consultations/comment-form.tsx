import { Button, Textarea } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommentDesk } from './comment-desk.ts'
import css from './consultations.module.css'
import { commentKey } from './kept-comments.ts'
import { SendDialog } from './send-dialog.tsx'

interface CommentFormProps {
  readonly nodeId: string | null
  readonly number: string
}

/** A comment as it is typed; kept on this device until it is sent or dropped. */
export function CommentForm({ nodeId, number }: CommentFormProps) {
  const { t } = useTranslation()
  const { textOf, keep, closeForm } = useCommentDesk()
  const key = commentKey(nodeId)
  const [text, setText] = useState(() => textOf(key))
  const [isChecked, setChecked] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const isMissing = text.trim() === ''
  const ask = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    setAsking(!isMissing)
  }
  const type = (typed: string) => {
    setText(typed)
    keep(key, typed)
  }
  return (
    <form className={css.form} onSubmit={ask} noValidate>
      <Textarea
        autoFocus={text === ''}
        label={nodeId === null ? t('consultations.labelWhole') : t('consultations.label', { number })}
        autosize
        minRows={3}
        maxRows={16}
        maxLength={5000}
        value={text}
        error={isChecked && isMissing ? t('consultations.missing') : undefined}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <div className={css.actions}>
        <Button type="submit" size="xs">
          {t('consultations.send')}
        </Button>
        <Button size="xs" variant="default" onClick={() => closeForm(key)}>
          {isMissing ? t('common.close') : t('consultations.drop')}
        </Button>
        {isMissing ? null : <span className={css.quiet}>{t('consultations.kept')}</span>}
      </div>
      {isAsking ? <SendDialog nodeId={nodeId} number={number} text={text.trim()} onSent={() => closeForm(key)} onClose={() => setAsking(false)} /> : null}
    </form>
  )
}
