import { Button, SegmentedControl } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { linesOfText } from '#ui/lines-of-text.ts'
import { Section } from '#ui/page.tsx'
import { type LineChoice, SourceLines } from '#ui/source-lines.tsx'
import type { Correction } from './correction.ts'
import { CreatePlan } from './create-plan.tsx'
import { DiagnosticsList } from './diagnostics-list.tsx'
import type { Reading } from './draft.ts'
import type { Edit } from './edit-correction.ts'
import { editHistory, startHistory } from './edit-history.ts'
import { FactsEditor } from './facts-editor.tsx'
import { GroupsEditor } from './groups-editor.tsx'
import { BasesEditor, DutiesEditor, RecipientsEditor } from './rows-editors.tsx'
import { SummaryLine } from './summary-line.tsx'
import { linesRead } from './summary.ts'
import { TargetsEditor } from './targets-editor.tsx'
import { WorkbenchContext, type WorkbenchTools } from './workbench-context.ts'
import css from './workbench.module.css'

interface WorkbenchProps {
  readonly sourceText: string
  readonly reading: Reading
  /** Where to start; later changes are told through `onChange`. */
  readonly correction: Correction
  readonly onChange: (correction: Correction) => void
  readonly onDone: () => Promise<void>
}

/** The source and the structure read from it, side by side (on a phone as two tabs). */
export function Workbench({ sourceText, reading, correction: start, onChange, onDone }: WorkbenchProps) {
  const { t } = useTranslation()
  const [history, dispatch] = useReducer(editHistory, start, startHistory)
  const [said, setSaid] = useState('')
  const focusNext = useRef<string | null>(null)
  const structure = useRef<HTMLDivElement>(null)
  const correction = history.now
  const lines = useMemo(() => linesOfText(sourceText), [sourceText])
  const marked = useMemo(() => linesRead(correction), [correction])
  const { chosen, pane, setPane, look, chooseInSource } = useLineChoice(structure, marked)

  const edit = useCallback((step: Edit, then: { readonly focus?: string; readonly say?: string } = {}) => {
    focusNext.current = then.focus ?? null
    setSaid(then.say ?? '')
    dispatch(step)
  }, [])
  const undo = () => {
    dispatch({ do: 'undo' })
    setSaid(t('imports.undone'))
  }
  useHotkeys([['mod+Z', undo]])

  const told = useRef(start)
  useEffect(() => {
    if (focusNext.current) document.getElementById(focusNext.current)?.focus()
    focusNext.current = null
    if (told.current !== correction) onChange(correction)
    told.current = correction
  }, [correction, onChange])

  const tools = useMemo<WorkbenchTools>(() => ({ edit, look, line: chosen?.line ?? null }), [edit, look, chosen])
  return (
    <WorkbenchContext value={tools}>
      <div className={css.bar}>
        <SummaryLine correction={correction} warnings={reading.diagnostics.length} />
        <Button variant="default" onClick={undo} disabled={history.past.length === 0}>
          {t('imports.undo')}
        </Button>
      </div>
      <p className="sr-only" role="status">
        {said}
      </p>
      <SegmentedControl
        className={css.tabs ?? ''}
        aria-label={t('imports.panes')}
        fullWidth
        value={pane}
        onChange={setPane}
        data={[
          { value: 'structure', label: t('imports.pane.structure') },
          { value: 'source', label: t('imports.pane.source') },
        ]}
      />
      <div className={css.panes} data-pane={pane}>
        <div className={css.source}>
          <Section title={t('imports.source')} help={t('imports.paneHelp')} flush>
            <div className={css.lines}>
              <SourceLines label={t('imports.sourceLines')} lines={lines} chosen={chosen} marked={marked} onChoose={chooseInSource} shown={pane === 'source'} />
            </div>
          </Section>
        </div>
        <div className={css.structure} ref={structure}>
          <DiagnosticsList diagnostics={reading.diagnostics} />
          <FactsEditor correction={correction} missing={reading.missing} />
          <GroupsEditor groups={correction.groups} />
          <TargetsEditor targets={correction.targets} groups={correction.groups} />
          <BasesEditor rows={correction.legalBases} />
          <DutiesEditor rows={correction.responsibilities} />
          <RecipientsEditor rows={correction.recipients} />
          <CreatePlan sourceText={sourceText} correction={correction} existingPlan={reading.existingPlan} onDone={onDone} />
        </div>
      </div>
    </WorkbenchContext>
  )
}

type Pane = 'structure' | 'source'

/** The line both sides look at, and the side in front on a phone. */
function useLineChoice(structure: { readonly current: HTMLElement | null }, marked: ReadonlySet<number>) {
  const [chosen, setChosen] = useState<LineChoice | null>(null)
  const [pane, setPane] = useState<Pane>('structure')
  const scrollTo = useRef<number | null>(null)
  const look = useCallback((line: number | null, show = false) => {
    if (line === null) return
    setChosen({ line })
    if (show) setPane('source')
  }, [])
  const chooseInSource = (line: number) => {
    setChosen({ line })
    if (!marked.has(line)) return
    scrollTo.current = line
    setPane('structure')
  }
  useEffect(() => {
    if (scrollTo.current === null) return
    structure.current?.querySelector(`[data-line="${scrollTo.current}"]`)?.scrollIntoView({ block: 'center' })
    scrollTo.current = null
  }, [chosen, pane, structure])
  return { chosen, pane, setPane, look, chooseInSource }
}
