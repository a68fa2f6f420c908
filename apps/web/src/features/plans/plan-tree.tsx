import type { PlanNode } from '@trongtam/client'
import { Button, Checkbox } from '@mantine/core'
import { formatNumber } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { AddNode } from './add-node.tsx'
import css from './plan-tree.module.css'
import { TreeGrid } from './tree-grid.tsx'
import type { TreePlace } from './tree-places.ts'
import { rowsInView } from './tree-rows.ts'
import { usePlanAddress } from './use-plan-address.ts'
import { usePlanEditing } from './use-plan-editing.ts'
import { useTreeEditing } from './use-tree-editing.ts'

const noneCollapsed: ReadonlySet<string> = new Set()

/** The tree of groups and tasks, shaped in place where permitted; what was left out is listed at its place when asked for. */
export function PlanTree() {
  const { t } = useTranslation()
  const { search } = usePlanAddress()
  const { mayEdit } = usePlanEditing()
  const { nodes, move } = useTreeEditing()
  const [collapsed, setCollapsed] = useState(noneCollapsed)
  const [showsDropped, setShowsDropped] = useState(false)
  const [said, setSaid] = useState('')
  const dropped = nodes.filter(({ origin }) => origin === 'dropped')
  // What a link names is shown whatever it is.
  const shown = nodes.filter((node) => showsDropped || node.origin !== 'dropped' || node.id === search.node)
  const rows = rowsInView(shown, collapsed)
  const moveTo = async (node: PlanNode, place: TreePlace) => {
    const isMoved = await move(node, place)
    if (!isMoved) return false
    if (place.parentId) setCollapsed((before) => before.difference(new Set([place.parentId ?? ''])))
    setSaid(t('planEditing.saidMoved', { text: node.text.slice(0, 60) }))
    return true
  }
  const isAnyCollapsed = collapsed.size > 0
  const collapseAll = () => setCollapsed(isAnyCollapsed ? noneCollapsed : new Set(nodes.flatMap(({ id, kind }) => (kind === 'group' ? id : []))))
  return (
    <Section
      title={t('plans.tree.label')}
      help={
        <span className={css.keys}>
          {t('plans.tree.keys')} {mayEdit ? t('planEditing.keys') : null}
        </span>
      }
      flush
      actions={
        <div className={css.tools}>
          {dropped.length > 0 ? (
            <Checkbox
              size="xs"
              label={t('planEditing.showDropped', { n: formatNumber(dropped.length) })}
              checked={showsDropped}
              onChange={(event) => setShowsDropped(event.currentTarget.checked)}
            />
          ) : null}
          {rows.length > 0 ? (
            <Button variant="default" size="xs" onClick={collapseAll}>
              {isAnyCollapsed ? t('plans.tree.expandAll') : t('plans.tree.collapseAll')}
            </Button>
          ) : null}
        </div>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={t('plans.tree.empty')} text={t(mayEdit ? 'planEditing.emptyText' : 'plans.tree.emptyText')} icon="plan" />
      ) : (
        <TreeGrid
          nodes={nodes}
          rows={rows}
          editable={mayEdit}
          onToggle={(id) => setCollapsed((before) => before.symmetricDifference(new Set([id])))}
          onMove={moveTo}
        />
      )}
      {mayEdit ? (
        <div className={css.addGroup}>
          <AddNode kind="group" parentId={null} />
        </div>
      ) : null}
      <p role="status" className="sr-only">
        {said}
      </p>
    </Section>
  )
}
