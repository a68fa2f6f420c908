import type { PlanNode } from '@trongtam/client'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlanCarriers } from '#lib/carriers/use-plan-carriers.ts'
import css from './plan-tree.module.css'
import { shiftedPlace, type TreePlace } from './tree-places.ts'
import { TreeRowView } from './tree-row-view.tsx'
import { type TreeRow, shiftOfKey, treeMove } from './tree-rows.ts'
import { usePlanAddress } from './use-plan-address.ts'
import { useTreeDrag } from './use-tree-drag.ts'

interface TreeGridProps {
  readonly nodes: readonly PlanNode[]
  readonly rows: readonly TreeRow[]
  readonly editable: boolean
  readonly onToggle: (id: string) => void
  /** Resolves to whether the node stands there now. */
  readonly onMove: (node: PlanNode, place: TreePlace) => Promise<boolean>
}

/** The rows as an ARIA treegrid: one at a time takes the focus, arrows move it, Alt and arrows move the row. */
export function TreeGrid({ nodes, rows, editable, onToggle, onMove }: TreeGridProps) {
  const { t } = useTranslation()
  const { slug, planId, search, openNode } = usePlanAddress()
  const carriers = usePlanCarriers(slug, planId)
  const [chosen, setChosen] = useState<string | null>(search.node ?? null)
  const grid = useRef<HTMLDivElement>(null)
  useShownRow(grid, search.node)
  const active = rows.find((row) => row.node.id === chosen) ?? rows[0]
  const focus = (id: string) => {
    setChosen(id)
    rowElement(grid.current, id)?.focus()
  }
  const move = async (id: string, place: TreePlace | null) => {
    const node = nodes.find((each) => each.id === id)
    if (!node || !place || !(await onMove(node, place))) return
    // The row has moved in the page, and lost the focus by it.
    requestAnimationFrame(() => focus(id))
  }
  const drag = useTreeDrag(nodes, (id, place) => void move(id, place))
  const open = (id: string) => {
    setChosen(id)
    openNode(id)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // Only keys pressed on a row itself, and none that belong to the browser.
    const row = event.target instanceof HTMLElement ? event.target.dataset.row : undefined
    if (!row || event.ctrlKey || event.metaKey) return
    const shift = event.altKey && editable ? shiftOfKey(event.key) : null
    if (shift) {
      event.preventDefault()
      void move(row, shiftedPlace(nodes, row, shift))
      return
    }
    const step = event.altKey ? null : treeMove(rows, row, event.key)
    if (step === null) return
    event.preventDefault()
    if ('toggle' in step) onToggle(step.toggle)
    else if ('open' in step) open(step.open)
    else focus(step.go)
  }
  return (
    <div className={css.frame}>
      <div ref={grid} role="treegrid" aria-label={t('plans.tree.label')} aria-readonly={!editable} className={css.grid} onKeyDown={onKeyDown}>
        <TreeHead />
        {rows.map((row) => (
          <TreeRowView
            key={row.node.id}
            row={row}
            carrier={carriers.ofLead(row.node.id)}
            focusable={row === active}
            shown={row.node.id === search.node}
            drag={editable ? drag : null}
            onToggle={onToggle}
            onOpen={open}
            onFocus={setChosen}
          />
        ))}
      </div>
    </div>
  )
}

/** A link to a node shows its row, after the router has gone to the top; rows opened later are in view already. */
function useShownRow(grid: { readonly current: HTMLElement | null }, nodeId: string | undefined): void {
  const linked = useRef(nodeId)
  useEffect(() => {
    const id = linked.current
    const timer = id ? setTimeout(() => rowElement(grid.current, id)?.scrollIntoView({ block: 'center' }), 80) : undefined
    return () => clearTimeout(timer)
  }, [grid])
}

function rowElement(grid: HTMLElement | null, id: string): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-row="${id}"]`) ?? null
}

function TreeHead() {
  const { t } = useTranslation()
  return (
    <div role="row" className={css.head}>
      {(['content', 'lead', 'due', 'targets', 'citations', 'origin'] as const).map((key) => (
        <span key={key} role="columnheader">
          {t(`plans.tree.${key}`)}
        </span>
      ))}
    </div>
  )
}
