import { Button, Textarea } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureCode, isRefusal } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { Notice } from '#ui/notice.tsx'
import css from './publications.module.css'
import { usePublish } from './queries.ts'

interface PublishFormProps {
  readonly planId: string
  readonly sha256: string
  readonly revision: number
  /** The plan is no longer what was previewed. */
  readonly onChanged: () => void
}

/** Sends what is previewed; a correction says why. */
export function PublishForm({ planId, sha256, revision, onChanged }: PublishFormProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const publish = usePublish(slug)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const isCorrection = revision > 1
  const isMissing = isCorrection && reason.trim() === ''
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    if (isMissing || publish.isPending) return
    publish.mutate(
      { planId, sha256, reason: reason.trim() || null },
      {
        onError: (error) => {
          if (isRefusal(error, 'publication-changed')) onChanged()
        },
      },
    )
  }
  const failure = publish.error && !publish.isPending ? failureCode(publish.error) : null
  return (
    <form className={css.form} onSubmit={send} noValidate>
      <p className={css.warning}>{t('publications.publishWarning')}</p>
      {isCorrection ? (
        <Textarea
          label={t('publications.reason')}
          description={t('publications.reasonHelp')}
          required
          withAsterisk={false}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={asked && isMissing ? t('publications.reasonMissing') : undefined}
        />
      ) : null}
      {failure ? (
        <Notice tone="bad" alert title={t(`refusals.${failure}.title`)}>
          {t(`refusals.${failure}.next`)}
        </Notice>
      ) : null}
      <div>
        <Button type="submit" aria-disabled={publish.isPending}>
          {publish.isPending ? t('publications.publishing') : t('publications.publish', { revision })}
        </Button>
      </div>
    </form>
  )
}
