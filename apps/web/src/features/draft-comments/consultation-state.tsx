import type { TemplateDraft } from '@trongtam/client'
import { Button } from '@mantine/core'
import { formatDate } from '@trongtam/domain'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime, localDate } from '#lib/formats.ts'
import { Notice } from '#ui/notice.tsx'
import css from './draft-comments.module.css'

/** The question before a draft is opened for comments, or closed to them. */
export type ConsultationDialogOf = (asked: 'open' | 'close', draft: TemplateDraft, onClose: () => void) => ReactNode

interface ConsultationStateProps {
  readonly draft: TemplateDraft
  readonly dialog: ConsultationDialogOf
}

/** Whether provinces may comment now, until when, and what can be done about it. */
export function ConsultationState({ draft, dialog }: ConsultationStateProps) {
  const { t } = useTranslation()
  const [asked, ask] = useState<'open' | 'close' | null>(null)
  const { consultation } = draft
  const isOver = consultation !== null && consultation.closesOn < localDate(new Date())
  return (
    <div className={css.state}>
      <StateNotice consultation={consultation} isOver={isOver} />
      <div className={css.acts}>
        {consultation === null || isOver ? <Button onClick={() => ask('open')}>{t('draftComments.open')}</Button> : null}
        {consultation === null ? null : (
          <Button variant="default" onClick={() => ask('close')}>
            {t('draftComments.close')}
          </Button>
        )}
      </div>
      {asked ? dialog(asked, draft, () => ask(null)) : null}
    </div>
  )
}

function StateNotice({ consultation, isOver }: Pick<TemplateDraft, 'consultation'> & { readonly isOver: boolean }) {
  const { t } = useTranslation()
  if (consultation === null) {
    return (
      <Notice icon="lock" title={t('draftComments.notOpen')}>
        {t('draftComments.notOpenText')}
      </Notice>
    )
  }
  const date = formatDate(consultation.closesOn)
  if (isOver) {
    return (
      <Notice tone="warn" icon="clock" title={t('draftComments.over', { date })}>
        {t('draftComments.overText')}
      </Notice>
    )
  }
  return (
    <Notice
      tone="good"
      icon="comment"
      title={`${t('draftComments.until', { date })} (${t('draftComments.openedAt', { time: formatTime(consultation.openedAt) })})`}
    >
      {t('draftComments.openText')}
    </Notice>
  )
}
