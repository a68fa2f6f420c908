import type { TemplateDraft } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { formatDate } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparedContent } from '#lib/template/compared-content.ts'
import { useTenant } from '#lib/session.ts'
import { ButtonLink } from '#ui/link.tsx'
import { Tag } from '#ui/tag.tsx'
import { CloseConsultationDialog } from './close-consultation-dialog.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { ConsultationDialog } from './consultation-dialog.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { useDiscardDraft } from './queries.ts'

interface DraftActionsProps {
  readonly draft: TemplateDraft
  readonly compared: ComparedContent
  readonly faults: number
  readonly comments: number
  /** Saves what is not saved yet; the version by then, null where it could not be saved. */
  readonly saveNow: () => Promise<number | null>
}

type Act = 'publish' | 'consult' | 'close' | 'discard'

/** What is done with a draft as a whole: open for comments, publish, discard; each upon exactly what is on the screen. */
export function DraftActions({ draft, compared, faults, comments, saveNow }: DraftActionsProps) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  const [asked, ask] = useState<{ readonly act: Act; readonly version: number } | null>(null)
  const begin = async (act: Act) => {
    const version = await saveNow()
    if (version !== null) ask({ act, version })
  }
  const { consultation } = draft
  return (
    <>
      {consultation ? <Tag tone="info">{t('templateDrafts.consultation.until', { date: formatDate(consultation.closesOn) })}</Tag> : null}
      {consultation || comments > 0 ? (
        <ButtonLink variant="default" size="xs" to="/t/$slug/template-drafts/$draftId/comments" params={{ slug, draftId: draft.id }}>
          {t('templateDrafts.consultation.comments', { n: comments })}
        </ButtonLink>
      ) : null}
      {may('template.publish') ? (
        <>
          <Button variant="default" size="xs" onClick={() => void begin(consultation ? 'close' : 'consult')}>
            {t(consultation ? 'templateDrafts.consultation.close' : 'templateDrafts.consultation.open')}
          </Button>
          <Button size="xs" onClick={() => void begin('publish')} disabled={faults > 0}>
            {t('templateDrafts.publish.open')}
          </Button>
          {faults > 0 ? <Tag tone="bad">{t('templateDrafts.publish.faulty', { n: faults })}</Tag> : null}
        </>
      ) : null}
      <Button variant="subtle" color="red" size="xs" onClick={() => void begin('discard')}>
        {t('templateDrafts.discard.open')}
      </Button>
      {asked === null ? null : <AskedDialog {...asked} draft={draft} compared={compared} onClose={() => ask(null)} />}
    </>
  )
}

interface AskedDialogProps extends Pick<DraftActionsProps, 'draft' | 'compared'> {
  readonly act: Act
  readonly version: number
  readonly onClose: () => void
}

function AskedDialog({ act, version, draft, compared, onClose }: AskedDialogProps) {
  switch (act) {
    case 'publish':
      return <PublishDialog draft={draft} compared={compared} version={version} onClose={onClose} />
    case 'consult':
      return <ConsultationDialog draft={draft} version={version} onClose={onClose} />
    case 'close':
      return <CloseConsultationDialog draft={draft} version={version} onClose={onClose} />
    case 'discard':
      return <DiscardDialog draft={draft} version={version} onClose={onClose} />
  }
}

type EndProps = Pick<AskedDialogProps, 'draft' | 'version' | 'onClose'>

function DiscardDialog({ draft, version, onClose }: EndProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const navigate = useNavigate()
  const discard = useDiscardDraft({ slug, draftId: draft.id })
  return (
    <ConfirmDialog
      title={t('templateDrafts.discard.title', { year: draft.schoolYear })}
      text={t('templateDrafts.discard.text')}
      send={t('templateDrafts.discard.send')}
      grave
      isPending={discard.isPending}
      error={discard.error}
      onSend={() => discard.mutate(version, { onSuccess: () => void navigate({ to: '/t/$slug/templates', params: { slug } }) })}
      onClose={onClose}
    />
  )
}
