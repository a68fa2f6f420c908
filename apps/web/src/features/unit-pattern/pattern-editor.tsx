import type { UnitPattern } from '@trongtam/client'
import { Button } from '@mantine/core'
import { type PatternBody, patternFaults } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localDate } from '#lib/formats.ts'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import { BodyDialog } from './body-dialog.tsx'
import { ChangeWords } from './change-words.tsx'
import { DropDialog } from './drop-dialog.tsx'
import { FaultList } from './fault-list.tsx'
import { patternChanges } from './pattern-changes.ts'
import { PatternClassDialog } from './pattern-class-dialog.tsx'
import { PatternClasses } from './pattern-classes.tsx'
import { newBody, type PatternDraft, withBody, withClass, withoutBody } from './pattern-draft.ts'
import { PatternPreview } from './pattern-preview.tsx'
import { PatternTable } from './pattern-table.tsx'
import { PublishDialog } from './publish-dialog.tsx'

interface PatternEditorProps {
  readonly standing: UnitPattern
  readonly draft: PatternDraft
  readonly onWrite: (draft: PatternDraft) => void
  readonly onDrop: () => void
}

type Asking = { readonly body: PatternBody } | { readonly classAt: number } | 'publish' | 'drop' | null

/** The next revision while it is written: kept in this browser, judged as it stands, previewed, published. */
export function PatternEditor({ standing, draft, onWrite, onDrop }: PatternEditorProps) {
  const { t } = useTranslation()
  const [asking, ask] = useState<Asking>(null)
  const close = () => ask(null)
  const { content } = draft
  const faults = patternFaults(content, localDate(new Date()))
  const write = (next: PatternDraft) => {
    onWrite(next)
    close()
  }
  return (
    <Page
      title={t('unitPattern.screen')}
      help={t('unitPattern.editHelp')}
      over={t('unitPattern.writing')}
      actions={
        <>
          <Button variant="default" onClick={() => ask('drop')}>
            {t('unitPattern.drop')}
          </Button>
          <Button aria-disabled={faults.length > 0} onClick={() => (faults.length > 0 ? undefined : ask('publish'))}>
            {t('unitPattern.publish')}
          </Button>
        </>
      }
    >
      {draft.basedOn === standing.revision ? null : <Notice tone="warn" title={t('unitPattern.overtaken', { revision: standing.revision })} />}
      <FaultList faults={faults} content={content} />
      <Section
        title={t('unitPattern.changes')}
        help={t('unitPattern.changesHelp')}
        actions={
          <Button size="xs" variant="default" onClick={() => ask({ body: newBody(draft) })}>
            {t('unitPattern.add')}
          </Button>
        }
      >
        <ChangeWords changes={patternChanges(standing.content, content)} />
      </Section>
      <PatternTable content={content} onEdit={(body) => ask({ body })} onRemove={({ key }) => onWrite(withoutBody(draft, key))} />
      <PatternClasses classes={content.classes} onEdit={(classAt) => ask({ classAt })} onRemove={(index) => onWrite(withClass(draft, index, null))} />
      <PatternPreview content={content} />
      {asking === 'publish' ? <PublishDialog draft={draft} standing={standing} onWrite={onWrite} onDone={onDrop} onClose={close} /> : null}
      {asking === 'drop' ? <DropDialog onDrop={onDrop} onClose={close} /> : null}
      {asking !== null && typeof asking === 'object' && 'body' in asking ? (
        <BodyDialog body={asking.body} bodies={content.bodies} onDone={(body) => write(withBody(draft, body))} onClose={close} />
      ) : null}
      {asking !== null && typeof asking === 'object' && 'classAt' in asking ? (
        <PatternClassDialog
          at={asking.classAt}
          value={content.classes[asking.classAt] ?? { name: '', rule: {} }}
          onDone={(value) => write(withClass(draft, asking.classAt, value))}
          onClose={close}
        />
      ) : null}
    </Page>
  )
}
