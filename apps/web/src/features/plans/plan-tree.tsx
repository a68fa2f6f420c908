import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import css from './plan-tree.module.css'
import { treeQuery } from './queries.ts'
import { TreeRowView } from './tree-row-view.tsx'
import { rowsInView, treeMove } from './tree-rows.ts'
import { usePlanAddress } from './use-plan-address.ts'

const noneCollapsed: ReadonlySet<string> = new Set()

/** The tree of groups and tasks as an ARIA treegrid: one row at a time takes the focus, arrows move it. */
export function PlanTree() {
  const { t } = useTranslation()
  const { slug, planId, search, openNode } = usePlanAddress()
  const { data } = useSuspenseQuery(treeQuery(slug, planId))
  const [collapsed, setCollapsed] = useState(noneCollapsed)
  const [chosen, setChosen] = useState<string | null>(search.node ?? null)
  const grid = useRef<HTMLDivElement>(null)

  const linked = useRef(search.node)
  useEffect(() => {
    const id = linked.current
    // A link to a node shows its row, after the router has gone to the top; rows opened later are in view already.
    const timer = id ? setTimeout(() => rowElement(grid.current, id)?.scrollIntoView({ block: 'center' }), 80) : undefined
    return () => clearTimeout(timer)
  }, [])

  const rows = rowsInView(data.nodes, collapsed)
  const active = rows.find((row) => row.node.id === chosen) ?? rows[0]
  const groups = data.nodes.filter((node) => node.kind === 'group')

  const toggle = (id: string) => setCollapsed((before) => before.symmetricDifference(new Set([id])))
  const open = (id: string) => {
    setChosen(id)
    openNode(id)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // Only keys pressed on a row itself, and none that belong to the browser.
    const row = event.target instanceof HTMLElement ? event.target.dataset.row : undefined
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return
    const move = treeMove(rows, row, event.key)
    if (move === null) return
    event.preventDefault()
    if ('toggle' in move) toggle(move.toggle)
    else if ('open' in move) open(move.open)
    else {
      setChosen(move.go)
      rowElement(grid.current, move.go)?.focus()
    }
  }

  if (rows.length === 0) {
    return (
      <Section title={t('plans.tree.label')} flush>
        <EmptyState title={t('plans.tree.empty')} text={t('plans.tree.emptyText')} icon="plan" />
      </Section>
    )
  }
  return (
    <Section
      title={t('plans.tree.label')}
      help={<span className={css.keys}>{t('plans.tree.keys')}</span>}
      flush
      actions={
        <Button variant="default" size="xs" onClick={() => setCollapsed(collapsed.size > 0 ? noneCollapsed : new Set(groups.map((group) => group.id)))}>
          {collapsed.size > 0 ? t('plans.tree.expandAll') : t('plans.tree.collapseAll')}
        </Button>
      }
    >
      <div className={css.frame}>
        <div ref={grid} role="treegrid" aria-label={t('plans.tree.label')} aria-readonly="true" className={css.grid} onKeyDown={onKeyDown}>
          <TreeHead />
          {rows.map((row) => (
            <TreeRowView
              key={row.node.id}
              row={row}
              focusable={row === active}
              shown={row.node.id === search.node}
              onToggle={toggle}
              onOpen={open}
              onFocus={setChosen}
            />
          ))}
        </div>
      </div>
    </Section>
  )
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
