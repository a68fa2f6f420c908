import { Button } from '@mantine/core'
import type { TemplateContent } from '@trongtam/domain'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '#ui/page.tsx'
import { EmptyTree } from './empty-tree.tsx'
import { placeBelow } from './new-node-place.ts'
import { PastedNotice } from './pasted-notice.tsx'
import { TreeBar } from './tree-bar.tsx'
import { type RowNotes, TreeGrid } from './tree-grid.tsx'
import type { DropMark } from './tree-now.ts'
import css from './tree.module.css'
import { useFocusNext } from './use-focus-next.ts'
import type { Looks } from './use-looks.ts'
import { usePasting } from './use-pasting.ts'
import { useTreeDoors } from './use-tree-doors.ts'
import { useTreeKeys } from './use-tree-keys.ts'
import { useTreeState } from './use-tree-state.ts'

interface TreeEditorProps extends RowNotes {
  readonly content: TemplateContent
  readonly looks: Looks
  readonly onUndo: () => void
}

/** The groups and tasks of a draft, edited in place by keyboard and pointer. */
export function TreeEditor({ content, looks, onUndo, ...notes }: TreeEditorProps) {
  const { t } = useTranslation()
  const grid = useRef<HTMLDivElement>(null)
  const changed = useMemo(() => new Set(notes.marks.keys()), [notes.marks])
  const state = useTreeState({ content, changed })
  const [drop, setDrop] = useState<DropMark | null>(null)
  const { chosen, choose, wanted, openDialog } = looks
  const focusNext = useFocusNext(grid, wanted, state)
  const { pasted, paste, forget } = usePasting(focusNext)
  const doors = useTreeDoors({
    state,
    active: chosen,
    onLook: choose,
    onSplit: (id) => openDialog({ what: 'split', id }),
    onMerge: (id) => openDialog({ what: 'merge', id }),
    onDrag: setDrop,
    focusNext,
  })
  const keys = useTreeKeys({ state, doors, focusNext, onLeave: leaveTree, onPaste: paste })
  const active = state.writing ?? (state.rows.some(({ node }) => node.id === chosen) ? chosen : (state.rows[0]?.node.id ?? null))
  const undoPaste = () => {
    forget()
    onUndo()
  }
  return (
    <Section title={t('templateEditor.tree.label')} actions={<TreeHelp />} flush>
      <TreeBar state={state} changes={changed.size} />
      {pasted ? <PastedNotice pasted={pasted} mayUndo={content === pasted.content} onUndo={undoPaste} onClose={forget} /> : null}
      <div className={css.frame} {...keys}>
        {state.rows.length === 0 ? (
          <EmptyTree isSearch={state.found !== null} onPaste={paste} />
        ) : (
          <TreeGrid ref={grid} content={content} state={state} active={active} drop={drop} doors={doors} {...notes} />
        )}
      </div>
      <div className={css.end}>
        <Button id={endId} variant="default" size="xs" onClick={() => doors.addAt(placeBelow(content.nodes, null))}>
          + {t('templateEditor.tree.addGroup')}
        </Button>
      </div>
    </Section>
  )
}

const endId = 'template-tree-end'

/** Out of the tree, whose Tab key means something else: to the panel beside it, or to what stands below it. */
function leaveTree(): void {
  ;(document.getElementById('template-panel') ?? document.getElementById(endId))?.focus()
}

function TreeHelp() {
  const { t } = useTranslation()
  return (
    <details className={css.keys}>
      <summary>{t('templateEditor.tree.keysTitle')}</summary>
      <p>{t('templateEditor.tree.keys')}</p>
    </details>
  )
}
