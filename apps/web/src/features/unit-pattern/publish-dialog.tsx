import { Button, TextInput } from '@mantine/core'
import type { UnitPattern } from '@trongtam/client'
import { formatNumber, unitsOfPattern } from '@trongtam/domain'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormFailure } from '#lib/form-failure.tsx'
import { localDate } from '#lib/formats.ts'
import { RefusalError } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { ChangeWords } from './change-words.tsx'
import { patternChanges } from './pattern-changes.ts'
import { contentBody, type PatternDraft } from './pattern-draft.ts'
import { usePublishPattern } from './queries.ts'
import { samplePlaces, usualSize } from './sample-places.ts'
import css from './unit-pattern.module.css'

interface PublishDialogProps {
  readonly draft: PatternDraft
  /** The revision that stands. */
  readonly standing: UnitPattern
  readonly onWrite: (draft: PatternDraft) => void
  readonly onDone: () => void
  readonly onClose: () => void
}

/** The last look before a pattern goes to all provinces: what it changes, and by which document. */
export function PublishDialog({ draft, standing, onWrite, onDone, onClose }: PublishDialogProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const publish = usePublishPattern(slug)
  const [checked, setChecked] = useState(false)
  const { title, documentWords, content } = draft
  const unitsToday = unitsOfPattern(content, samplePlaces(usualSize), localDate(new Date()))
  const send = (basedOn: number) => {
    setChecked(true)
    if (title.trim() === '' || publish.isPending) return
    publish.mutate({ title: title.trim(), documentWords: documentWords.trim() || null, content: contentBody(content), basedOn }, { onSuccess: onDone })
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(draft.basedOn)
  }
  const error = publish.isPending ? null : publish.error
  const overtaken = error instanceof RefusalError && error.code === 'version-stale' ? Number((error.detail.current as { version: number }).version) : null
  return (
    <Dialog title={t('unitPattern.publishTitle')} wide onClose={onClose}>
      <form className={css.fields} onSubmit={submit} noValidate>
        <p className={css.text}>{t('unitPattern.publishText')}</p>
        <ChangeWords changes={patternChanges(standing.content, content)} />
        <p className={css.quiet}>{t('unitPattern.sampleTotal', { n: formatNumber(unitsToday.length), communes: formatNumber(usualSize.communes) })}</p>
        <TextInput
          autoFocus
          label={t('unitPattern.title')}
          autoComplete="off"
          maxLength={300}
          value={title}
          error={checked && title.trim() === '' ? t('unitPattern.titleMissing') : null}
          onChange={(event) => onWrite({ ...draft, title: event.currentTarget.value })}
        />
        <TextInput
          label={t('unitPattern.document')}
          description={t('unitPattern.documentHint')}
          autoComplete="off"
          maxLength={500}
          value={documentWords}
          onChange={(event) => onWrite({ ...draft, documentWords: event.currentTarget.value })}
        />
        {overtaken === null ? null : (
          <Notice tone="warn" alert title={t('unitPattern.overtaken', { revision: overtaken })}>
            <p className={css.text}>{t('unitPattern.overtakenText')}</p>
            <Button size="xs" onClick={() => send(overtaken)}>
              {t('unitPattern.publishAnyway')}
            </Button>
          </Notice>
        )}
        <FormFailure error={error} />
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" aria-disabled={publish.isPending}>
            {t(publish.isPending ? 'unitPattern.publishing' : 'unitPattern.publish')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
