import type { TemplateDraft } from '@trongtam/client'
import { type ReactNode, useMemo, useState } from 'react'
import { ConflictsSection } from './conflicts-section.tsx'
import { EditorBar } from './editor-bar.tsx'
import { EditorContext, type EditorTools } from './editor-context.ts'
import { EditorDialogs } from './editor-dialogs.tsx'
import { EditorPanels } from './editor-panels.tsx'
import type { OpenDraft } from './editor-screen.tsx'
import css from './editor.module.css'
import { HeadSection } from './head-section.tsx'
import type { KeptSheet } from './kept-sheet.ts'
import { RestoredNotice } from './restored-notice.tsx'
import { TreeEditor } from './tree-editor.tsx'
import { useJudgedContent } from './use-judged-content.ts'
import { useLooks } from './use-looks.ts'
import { useOpenSheet } from './use-open-sheet.ts'
import { useSpokenSteps } from './use-spoken-steps.ts'

interface EditorProps {
  readonly draft: TemplateDraft
  readonly kept: KeptSheet | null
  readonly nodeId: string | undefined
  readonly isImporting: boolean
  readonly comments: ReadonlyMap<string, number>
  readonly actions: (open: OpenDraft) => ReactNode
}

/** The editor of one draft: everything is a change of one sheet, which is kept by itself. */
export function Editor({ draft, kept, nodeId, isImporting, comments, actions }: EditorProps) {
  // The revision it began from never changes.
  const [base] = useState(draft.base)
  const { doors, saving, conflicts, settleConflict, isRestored } = useOpenSheet(draft, kept)
  const { now: sheet } = doors.history
  const { content } = sheet
  const steps = useSpokenSteps(doors)
  const looks = useLooks(content, nodeId, isImporting)
  const { numbered, compared, marks, earlierIds, faults } = useJudgedContent(base, content)
  const { current, edit, editSheet, hold, settle } = doors
  const { say } = steps
  const { goTo, openPanel, openDialog } = looks
  const tools = useMemo<EditorTools>(
    () => ({ current, edit, editSheet, hold, settle, earlierIds, say, goTo, openPanel }),
    [current, edit, editSheet, hold, settle, earlierIds, say, goTo, openPanel],
  )
  const open: OpenDraft = {
    draft,
    compared,
    faults: [...faults.values()].reduce((sum, found) => sum + found.length, 0),
    saveNow: async () => ((await saving.saveNow()) ? saving.known().version : null),
  }
  return (
    <EditorContext value={tools}>
      <EditorBar history={doors.history} saving={saving} steps={steps} onImport={() => openDialog({ what: 'import' })} onPanel={openPanel}>
        {actions(open)}
      </EditorBar>
      <p className="sr-only" role="status">
        {steps.said}
      </p>
      {isRestored ? <RestoredNotice /> : null}
      <ConflictsSection conflicts={conflicts} content={content} titles={compared.titles} onChoose={settleConflict} />
      <HeadSection sheet={sheet} faults={faults.get('theme')} />
      <div className={css.columns}>
        <TreeEditor content={content} marks={marks} faults={faults} comments={comments} looks={looks} onUndo={steps.back} />
        <EditorPanels draft={draft} content={content} numbered={numbered} compared={compared} looks={looks} />
      </div>
      <EditorDialogs dialog={looks.dialog} content={content} numbered={numbered} onClose={() => openDialog(null)} />
    </EditorContext>
  )
}
