import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState, LoadingState } from '#ui/states.tsx'
import { correctionOf } from './correction.ts'
import { emptyDraft, readingOf } from './draft.ts'
import { DraftState } from './draft-state.tsx'
import { ReportPanel } from './report-panel.tsx'
import { SourceInput } from './source-input.tsx'
import { StartOver } from './start-over.tsx'
import { useImportDraft } from './use-import-draft.ts'
import { Workbench } from './workbench.tsx'

/** From a document to a plan: paste, read, compare with the source, create. */
export function ImportScreen() {
  const { t } = useTranslation()
  const { may } = useTenant()
  const [editingSource, setEditingSource] = useState(false)
  const { draft, change, clear, setDraft, restored, saved } = useImportDraft()
  const startOver = () => {
    setEditingSource(false)
    setDraft(emptyDraft)
    void clear()
  }
  if (!may('document.import')) {
    return (
      <Page title={t('imports.title')} help={t('imports.help')}>
        <Section title={t('imports.source')} flush>
          <EmptyState title={t('imports.notPermitted')} text={t('imports.notPermittedText')} icon="lock" />
        </Section>
      </Page>
    )
  }
  const { reading, correction } = draft ?? emptyDraft
  const actions = draft?.sourceText ? (
    <>
      {reading && !editingSource ? (
        <Button variant="default" onClick={() => setEditingSource(true)}>
          {t('imports.editSource')}
        </Button>
      ) : null}
      <StartOver onConfirm={startOver} />
    </>
  ) : null
  return (
    <Page title={t('imports.title')} help={t('imports.help')} actions={actions}>
      <DraftState saved={saved} restored={restored} />
      {!draft ? (
        <Section title={t('imports.source')} flush>
          <LoadingState lines={8} />
        </Section>
      ) : !reading || !correction || editingSource ? (
        <SourceInput
          sourceText={draft.sourceText}
          onChange={(sourceText) => change({ ...draft, sourceText })}
          onRead={(read) => {
            change({ ...draft, reading: readingOf(read), correction: correctionOf(read) })
            setEditingSource(false)
            scrollTo({ top: 0 })
          }}
          onBack={reading ? () => setEditingSource(false) : null}
        />
      ) : reading.standing === 'report' ? (
        <ReportPanel sourceText={draft.sourceText} correction={correction} onChange={(next) => change({ ...draft, correction: next })} onDone={clear} />
      ) : (
        <Workbench
          sourceText={draft.sourceText}
          reading={reading}
          correction={correction}
          onChange={(next) => change({ ...draft, correction: next })}
          onDone={clear}
        />
      )}
    </Page>
  )
}
