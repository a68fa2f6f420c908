import { Button, Textarea } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormFailure } from '#lib/form-failure.tsx'
import { useTenant } from '#lib/session.ts'
import { useTypedDraft } from '#lib/use-typed-draft.ts'
import css from './consultations.module.css'
import { useSendComment } from './queries.ts'

interface CommentFormProps {
  readonly consultationId: string
  /** Null: upon the whole draft. */
  readonly nodeId: string | null
  readonly number: string
  /** Closes the form; null where it always stands there. */
  readonly onEnd: (() => void) | null
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** A comment to the ministry; what is typed survives a reload, and what is sent stays as it was sent. */
export function CommentForm({ consultationId, nodeId, number, onEnd }: CommentFormProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const send = useSendComment(slug, consultationId)
  const { draft, keep, drop } = useTypedDraft(consultationId, `comment:${nodeId ?? 'whole'}`, isText)
  const [isChecked, setChecked] = useState(false)
  const typed = draft?.typed ?? ''
  const isMissing = typed.trim() === ''
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (isMissing || send.isPending) return
    send.mutate(
      { nodeId, text: typed.trim() },
      {
        onSuccess: () => {
          drop()
          setChecked(false)
          onEnd?.()
        },
      },
    )
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <Textarea
        label={nodeId === null ? t('consultations.wholeComment') : t('consultations.commentOn', { number })}
        description={t('consultations.final')}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={5000}
        autoFocus={onEnd !== null}
        value={typed}
        onChange={(event) => keep({ base: '', typed: event.currentTarget.value })}
        error={isChecked && isMissing ? t('consultations.missing') : undefined}
      />
      <FormFailure error={send.isPending ? null : send.error} />
      <div className={css.buttons}>
        <Button type="submit" size="xs" aria-disabled={send.isPending}>
          {send.isPending ? t('consultations.sending') : t('consultations.send')}
        </Button>
        {onEnd ? (
          <Button size="xs" variant="default" onClick={onEnd}>
            {t('common.close')}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
