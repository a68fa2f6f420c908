import type { TemplateDraft } from '@trongtam/client'
import { Button } from '@mantine/core'
import { numberTree, type RebaseConflict } from '@trongtam/domain'
import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { comparedContent } from '#lib/template/compared-content.ts'
import { Notice } from '#ui/notice.tsx'
import { ConflictsSection } from './conflicts-section.tsx'
import { EditorBar } from './editor-bar.tsx'
import { EditorContext, type EditorTools, type Panel } from './editor-context.ts'
import { EditorDialogs, type OpenDialog } from './editor-dialogs.tsx'
import { EditorPanels } from './editor-panels.tsx'
import type { OpenDraft } from './editor-screen.tsx'
import css from './editor.module.css'
import { faultMap } from './fault-map.ts'
import { HeadSection } from './head-section.tsx'
import type { KeptSheet } from './kept-sheet.ts'
import { nodeMarks } from './node-marks.ts'
import { openedSheet } from './opened-sheet.ts'
import { sheetOf } from './sheet.ts'
import { takeSide } from './take-side.ts'
import { TreeEditor } from './tree-editor.tsx'
import { useAutosave } from './use-autosave.ts'
import { useHistory } from './use-history.ts'
import { useUndoKeys } from './use-undo-keys.ts'

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
  const { t } = useTranslation()
  const [start] = useState(() => ({ version: draft.version, sheet: sheetOf(draft) }))
  const [opened] = useState(() => openedSheet(start, kept))
  const [savedAt] = useState(() => new Date(draft.updatedAt))
  // The revision it began from never changes.
  const [base] = useState(draft.base)
  const doors = useHistory(() => opened.history)
  const { history } = doors
  const sheet = history.now
  const [conflicts, setConflicts] = useState(opened.conflicts)
  const [isRestored, setRestored] = useState(opened.isRestored)
  const [said, say] = useState('')
  const [chosen, choose] = useState<string | null>(() => nodeId ?? numberTree(start.sheet.content.nodes)[0]?.id ?? null)
  const [wanted, want] = useState<{ readonly id: string } | null>(nodeId ? { id: nodeId } : null)
  const [panel, setPanel] = useState<Panel | null>(null)
  const [dialog, openDialog] = useState<OpenDialog | null>(isImporting ? { what: 'import' } : null)
  const onConflicts = useCallback(
    (found: readonly RebaseConflict[]) => setConflicts((before) => [...before.filter((one) => !isAmong(found, one)), ...found]),
    [],
  )
  const { saveState, saveNow, catchUp, known } = useAutosave({ draftId: draft.id, start, savedAt, sheet, doors, onConflicts })
  useEffect(() => catchUp({ version: draft.version, sheet: sheetOf(draft) }), [catchUp, draft])
  const { undo, redo } = doors
  const undoAloud = useCallback(() => (undo(), say(t('templateEditor.said.undone'))), [undo, t])
  const redoAloud = useCallback(() => (redo(), say(t('templateEditor.said.redone'))), [redo, t])
  useUndoKeys(undoAloud, redoAloud)

  const { content } = sheet
  const judged = useDeferredValue(content)
  const numbered = useMemo(() => numberTree(content.nodes), [content.nodes])
  const compared = useMemo(() => comparedContent(base, judged), [base, judged])
  const marks = useMemo(() => nodeMarks(base, judged, compared), [base, judged, compared])
  const earlierIds = useMemo(() => new Set(base?.nodes.map(({ id }) => id)), [base])
  const faults = useMemo(() => faultMap(judged, earlierIds), [judged, earlierIds])
  const goTo = useCallback((id: string) => {
    choose(id)
    want({ id })
  }, [])
  const { current, edit, editSheet, hold, settle } = doors
  const tools = useMemo<EditorTools>(
    () => ({ current, edit, editSheet, hold, settle, earlierIds, say, goTo, openPanel: setPanel }),
    [current, edit, editSheet, hold, settle, earlierIds, goTo],
  )
  const open: OpenDraft = {
    draft,
    compared,
    faults: [...faults.values()].reduce((sum, found) => sum + found.length, 0),
    saveNow: async () => ((await saveNow()) ? known().version : null),
  }
  return (
    <EditorContext value={tools}>
      <EditorBar
        history={history}
        saveState={saveState}
        onSave={() => void saveNow()}
        onUndo={undoAloud}
        onRedo={redoAloud}
        onImport={() => openDialog({ what: 'import' })}
        onPanel={setPanel}
      >
        {actions(open)}
      </EditorBar>
      <p className="sr-only" role="status">
        {said}
      </p>
      {isRestored ? (
        <Notice title={t('templateEditor.restored')} icon="clock">
          {t('templateEditor.restoredText')}{' '}
          <Button variant="default" size="compact-xs" onClick={() => setRestored(false)}>
            {t('common.close')}
          </Button>
        </Notice>
      ) : null}
      <ConflictsSection
        conflicts={conflicts}
        content={content}
        titles={compared.titles}
        onChoose={(conflict, side) => {
          editSheet((before) => takeSide(before, conflict, side))
          setConflicts((before) => before.filter((one) => one !== conflict))
        }}
      />
      <HeadSection sheet={sheet} faults={faults.get('theme')} />
      <div className={css.columns}>
        <TreeEditor
          content={content}
          marks={marks}
          faults={faults}
          comments={comments}
          chosen={chosen}
          wanted={wanted}
          onChoose={choose}
          onSplit={(id) => openDialog({ what: 'split', id })}
          onMerge={(id) => openDialog({ what: 'merge', id })}
          onUndo={undoAloud}
        />
        <EditorPanels draft={draft} content={content} numbered={numbered} compared={compared} chosen={chosen} panel={panel} onPanel={setPanel} />
      </div>
      <EditorDialogs dialog={dialog} content={content} numbered={numbered} onClose={() => openDialog(null)} />
    </EditorContext>
  )
}

function isAmong(conflicts: readonly RebaseConflict[], { nodeId, field }: RebaseConflict): boolean {
  return conflicts.some((one) => one.nodeId === nodeId && one.field === field)
}
