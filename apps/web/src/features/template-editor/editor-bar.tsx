import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Panel, panels } from './editor-context.ts'
import css from './editor.module.css'
import type { History } from './history.ts'
import { SaveMark } from './save-mark.tsx'
import type { SaveState } from './saver.ts'

interface EditorBarProps {
  readonly history: History
  readonly saving: { readonly saveState: SaveState; readonly saveNow: () => Promise<boolean> }
  readonly steps: { readonly back: () => void; readonly forth: () => void }
  readonly onImport: () => void
  readonly onPanel: (panel: Panel) => void
  /** What is done with the draft as a whole. */
  readonly children: ReactNode
}

/** Whether all is saved, the steps back and forth, and what is done with the draft as a whole. */
export function EditorBar({ history, saving, steps, onImport, onPanel, children }: EditorBarProps) {
  const { t } = useTranslation()
  return (
    <div className={css.bar} role="toolbar" aria-label={t('templateEditor.bar')}>
      <Button variant="default" size="xs" onClick={steps.back} disabled={history.past.length === 0} aria-keyshortcuts="Control+Z">
        {t('templateEditor.undo')}
      </Button>
      <Button variant="default" size="xs" onClick={steps.forth} disabled={history.future.length === 0} aria-keyshortcuts="Control+Shift+Z">
        {t('templateEditor.redo')}
      </Button>
      <Button variant="default" size="xs" onClick={onImport}>
        {t('templateEditor.importOpen')}
      </Button>
      <span className={css.narrow}>
        {panels.map((panel) => (
          <Button key={panel} variant="default" size="xs" onClick={() => onPanel(panel)}>
            {t(`templateEditor.panel.${panel}`)}
          </Button>
        ))}
      </span>
      {children}
      <SaveMark saveState={saving.saveState} onSave={() => void saving.saveNow()} />
    </div>
  )
}
