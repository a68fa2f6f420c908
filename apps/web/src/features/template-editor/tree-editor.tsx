import { Button } from '@mantine/core'
import type { TemplateContent, TemplateFault } from '@trongtam/domain'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newItemId } from '#lib/new-item-id.ts'
import { Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import type { DropZone } from './drop-place.ts'
import { useEditor } from './editor-context.ts'
import { placeBelow } from './new-node-place.ts'
import type { Mark } from './node-marks.ts'
import { type PastedNodes, pasteNodes } from './pasted-nodes.ts'
import { PastedNotice } from './pasted-notice.tsx'
import { TreeBar } from './tree-bar.tsx'
import { TreeRowView } from './tree-row.tsx'
import css from './tree.module.css'
import { useTreeDoors } from './use-tree-doors.ts'
import { useTreeKeys } from './use-tree-keys.ts'
import { useTreeState } from './use-tree-state.ts'

export interface TreeEditorProps {
  readonly content: TemplateContent
  readonly marks: ReadonlyMap<string, readonly Mark[]>
  readonly faults: ReadonlyMap<string, readonly TemplateFault[]>
  /** Comments of provinces by node. */
  readonly comments: ReadonlyMap<string, number>
  readonly chosen: string | null
  /** A row asked for from elsewhere: it is shown and takes the keyboard. */
  readonly wanted: { readonly id: string } | null
  readonly onChoose: (id: string) => void
  readonly onSplit: (id: string) => void
  readonly onMerge: (id: string) => void
  readonly onUndo: () => void
}

/** The groups and tasks of a draft as an ARIA treegrid, edited in place by keyboard and pointer. */
export function TreeEditor(props: TreeEditorProps) {
  const { content, marks, faults, comments, chosen, onChoose } = props
  const { t } = useTranslation()
  const { edit, say } = useEditor()
  const grid = useRef<HTMLDivElement>(null)
  const changed = useMemo(() => new Set(marks.keys()), [marks])
  const state = useTreeState({ content, changed })
  const [drop, setDrop] = useState<{ readonly id: string; readonly zone: DropZone } | null>(null)
  const [pasted, setPasted] = useState<PastedNodes | null>(null)
  const focusNext = useFocusNext(grid, props.wanted, state)
  const active = state.writing ?? (state.rows.some(({ node }) => node.id === chosen) ? chosen : (state.rows[0]?.node.id ?? null))
  const doors = useTreeDoors({ state, active: chosen, onLook: onChoose, onSplit: props.onSplit, onMerge: props.onMerge, onDrag: setDrop, focusNext })
  const paste = (text: string, activeId: string | null) => {
    const made = pasteNodes(content, text, activeId, newItemId)
    edit(() => made.content)
    setPasted(made)
    say(t('templateEditor.paste.done', { groups: made.groups, tasks: made.tasks, odd: made.problems.length }))
    if (made.firstId) focusNext(made.firstId)
  }
  const keys = useTreeKeys({
    state,
    doors,
    focusNext,
    onLeave: () => (document.getElementById('template-panel') ?? document.getElementById('template-tree-end'))?.focus(),
    onPaste: paste,
  })
  const basesOf = useMemo(() => Map.groupBy(content.bases, ({ nodeId }) => nodeId), [content.bases])
  return (
    <Section title={t('templateEditor.tree.label')} actions={<TreeKeys />} flush>
      <TreeBar state={state} changes={changed.size} />
      {pasted ? (
        <PastedNotice
          pasted={pasted}
          mayUndo={content === pasted.content}
          onUndo={() => {
            setPasted(null)
            props.onUndo()
          }}
          onClose={() => setPasted(null)}
        />
      ) : null}
      <div className={css.frame} {...keys}>
        {state.rows.length === 0 ? (
          <EmptyTree isSearch={state.found !== null} onPaste={paste} />
        ) : (
          <div ref={grid} role="treegrid" aria-label={t('templateEditor.tree.label')} className={css.grid} data-long={state.rows.length > 300 || undefined}>
            <TreeHead />
            {state.rows.map((row) => {
              const { id } = row.node
              return (
                <TreeRowView
                  key={id}
                  row={row}
                  active={id === active}
                  writing={id === state.writing}
                  fresh={state.fresh?.id === id && !content.nodes.some((node) => node.id === id)}
                  marks={marks.get(id)}
                  faults={faults.get(id)}
                  bases={basesOf.get(id)?.length ?? 0}
                  comments={comments.get(id) ?? 0}
                  drop={drop?.id === id ? drop.zone : null}
                  doors={doors}
                />
              )
            })}
          </div>
        )}
      </div>
      <div className={css.end}>
        <Button id="template-tree-end" variant="default" size="xs" onClick={() => doors.addAt(placeBelow(content.nodes, null))}>
          + {t('templateEditor.tree.addGroup')}
        </Button>
      </div>
    </Section>
  )
}

/** Gives a row the keyboard once it is drawn, and opens what hides a row that was asked for. */
function useFocusNext(grid: { readonly current: HTMLElement | null }, wanted: TreeEditorProps['wanted'], state: ReturnType<typeof useTreeState>) {
  const [next, setNext] = useState<{ readonly id: string } | null>(null)
  const { setCollapsed, setTyped, setChangedOnly } = state
  useEffect(() => {
    if (wanted === null) return
    setCollapsed(new Set())
    setTyped('')
    setChangedOnly(false)
    setNext({ id: wanted.id })
  }, [wanted, setCollapsed, setTyped, setChangedOnly])
  useEffect(() => {
    if (next === null) return
    const row = grid.current?.querySelector<HTMLElement>(`[data-row="${next.id}"]`)
    if (!row) return
    row.focus({ preventScroll: true })
    row.scrollIntoView({ block: 'nearest' })
    setNext(null)
  }, [next, state.rows, grid])
  return (id: string | null) => setNext(id === null ? null : { id })
}

function EmptyTree({ isSearch, onPaste }: { readonly isSearch: boolean; readonly onPaste: (text: string, activeId: string | null) => void }) {
  const { t } = useTranslation()
  if (isSearch) return <EmptyState title={t('templateEditor.tree.notFound')} text={t('templateEditor.tree.notFoundText')} icon="search" />
  return (
    <div
      tabIndex={0}
      role="group"
      aria-label={t('templateEditor.tree.pasteHere')}
      onPaste={(event) => {
        event.stopPropagation()
        event.preventDefault()
        onPaste(event.clipboardData.getData('text/plain'), null)
      }}
    >
      <EmptyState title={t('templateEditor.tree.empty')} text={t('templateEditor.tree.emptyText')} icon="plan" />
    </div>
  )
}

function TreeKeys() {
  const { t } = useTranslation()
  return (
    <details className={css.keys}>
      <summary>{t('templateEditor.tree.keysTitle')}</summary>
      <p>{t('templateEditor.tree.keys')}</p>
    </details>
  )
}

function TreeHead() {
  const { t } = useTranslation()
  return (
    <div role="row" className={css.head}>
      {(['content', 'rule', 'has'] as const).map((key) => (
        <span key={key} role="columnheader">
          {t(`templateEditor.tree.column.${key}`)}
        </span>
      ))}
    </div>
  )
}
