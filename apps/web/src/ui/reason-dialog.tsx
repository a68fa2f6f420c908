import { Button, Textarea } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureCode } from '#lib/refusal-error.ts'
import { Dialog, DialogButtons } from './dialog.tsx'
import { Notice } from './notice.tsx'
import css from './reason-dialog.module.css'

interface ReasonDialogProps {
  readonly title: string
  /** What will happen. */
  readonly text: string
  readonly label: string
  readonly missing: string
  /** The button's words, and while it is at work. */
  readonly send: string
  readonly sending: string
  /** Takes something away from somebody: the button is red. */
  readonly grave?: boolean
  readonly rows: number
  readonly maxLength: number
  readonly isPending: boolean
  readonly error: Error | null
  readonly onSend: (reason: string) => void
  readonly onClose: () => void
}

/** Asks for the reason of something before it is done; a refusal shows here and what was typed stays. */
export function ReasonDialog({
  title,
  text,
  label,
  missing,
  send,
  sending,
  grave = true,
  rows,
  maxLength,
  isPending,
  error,
  onSend,
  onClose,
}: ReasonDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const isMissing = reason.trim() === ''
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (!isMissing && !isPending) onSend(reason.trim())
  }
  const failure = error && !isPending ? failureCode(error) : null
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={css.form} onSubmit={submit} noValidate>
        <p className={css.text}>{text}</p>
        <Textarea
          autoFocus
          label={label}
          required
          withAsterisk={false}
          autosize
          minRows={rows}
          maxLength={maxLength}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={isChecked && isMissing ? missing : undefined}
        />
        {failure ? (
          <Notice tone="bad" alert title={t(`refusals.${failure}.title`)}>
            {t(`refusals.${failure}.next`)}
          </Notice>
        ) : null}
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" {...(grave && { color: 'red' })} aria-disabled={isPending}>
            {isPending ? sending : send}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
