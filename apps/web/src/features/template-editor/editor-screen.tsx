import type { TemplateDraft } from '@trongtam/client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparedContent } from '#lib/template/compared-content.ts'
import { useTenant } from '#lib/session.ts'
import { draftQuery } from '#lib/template/draft-query.ts'
import { TextLink } from '#ui/link.tsx'
import { Page } from '#ui/page.tsx'
import { LoadingState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { Editor } from './editor.tsx'
import { useKeptSheet } from './use-kept-sheet.ts'

/** A draft as it is open in the editor, for what is done with it as a whole. */
export interface OpenDraft {
  readonly draft: TemplateDraft
  readonly compared: ComparedContent
  readonly faults: number
  /** Saves what is not saved yet; the version the server has then, null where it could not be saved. */
  readonly saveNow: () => Promise<number | null>
}

interface EditorScreenProps {
  readonly draftId: string
  /** A node to look at first. */
  readonly nodeId: string | undefined
  /** Begins with reading the ministry's document. */
  readonly isImporting: boolean
  /** Comments of provinces by node. */
  readonly comments: ReadonlyMap<string, number>
  readonly actions: (open: OpenDraft) => ReactNode
}

/** The draft of a template: head, tree, and what differs from the revision before. */
export function EditorScreen({ draftId, nodeId, isImporting, comments, actions }: EditorScreenProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data: draft } = useSuspenseQuery(draftQuery(slug, draftId))
  const kept = useKeptSheet(draftId)
  return (
    <Page
      title={draft.title}
      help={t('templateEditor.help')}
      over={
        <>
          <TextLink to="/t/$slug/templates" params={{ slug }} inherit>
            ← {t('templateEditor.back')}
          </TextLink>
          <span>{t('common.schoolYear', { year: draft.schoolYear })}</span>
          <Tag tone="warn">{t('templateEditor.draft')}</Tag>
          <span>{draft.basedOn === null ? t('templateEditor.first') : t('templateEditor.basedOn', { revision: draft.basedOn })}</span>
        </>
      }
    >
      {kept === undefined ? (
        <LoadingState lines={10} />
      ) : (
        <Editor key={draft.id} draft={draft} kept={kept} nodeId={nodeId} isImporting={isImporting} comments={comments} actions={actions} />
      )}
    </Page>
  )
}
