import type { PlanCarrier } from '@trongtam/client'
import { formatDate, formatNumber } from '@trongtam/domain'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { OriginTag } from '#lib/tags.tsx'
import { Icon } from '#ui/icon.tsx'
import { Lead } from './lead.tsx'
import { Missing } from './missing.tsx'
import { NodeMarks } from './node-marks.tsx'
import css from './plan-tree.module.css'
import type { TreeRow } from './tree-rows.ts'
import type { useTreeDrag } from './use-tree-drag.ts'

interface TreeRowProps {
  readonly row: TreeRow
  /** Who carries it now, where its lead has ended. */
  readonly carrier: PlanCarrier | undefined
  /** The one row the Tab key reaches. */
  readonly focusable: boolean
  /** Its details are open. */
  readonly shown: boolean
  /** Null where nothing is moved. */
  readonly drag: ReturnType<typeof useTreeDrag> | null
  readonly onToggle: (id: string) => void
  readonly onOpen: (id: string) => void
  readonly onFocus: (id: string) => void
}

/** One group or task: number and words, then what it has and what it misses. */
export function TreeRowView({ row, carrier, focusable, shown, drag, onToggle, onOpen, onFocus }: TreeRowProps) {
  const { t } = useTranslation()
  const { node, children, expanded } = row
  const isGroup = node.kind === 'group' && children > 0
  const isDropped = node.origin === 'dropped'
  return (
    <div
      role="row"
      data-row={node.id}
      data-kind={node.kind}
      data-dropped={isDropped || undefined}
      data-movable={(drag && !isDropped) || undefined}
      data-zone={drag?.zoneOver(node.id) ?? undefined}
      {...drag?.targetOf(node.id)}
      className={css.row}
      style={{ '--level': row.level - 1 }}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={children > 0 ? expanded : undefined}
      aria-selected={shown}
      tabIndex={focusable ? 0 : -1}
      onClick={() => onOpen(node.id)}
      onFocus={(event) => {
        if (event.target === event.currentTarget) onFocus(node.id)
      }}
    >
      <span role="gridcell" className={css.content}>
        {drag && !isDropped ? (
          <span
            className={css.handle}
            aria-hidden="true"
            title={t('planEditing.drag')}
            onClick={(event) => event.stopPropagation()}
            {...drag.handleOf(node.id)}
          >
            <Icon name="grip" size={16} />
          </span>
        ) : null}
        {children > 0 ? (
          <button
            type="button"
            tabIndex={-1}
            className={css.toggle}
            aria-label={t(expanded ? 'plans.tree.collapse' : 'plans.tree.expand', { number: node.number })}
            onClick={(event) => {
              event.stopPropagation()
              onToggle(node.id)
            }}
          >
            <Icon name={expanded ? 'down' : 'right'} size={16} />
          </button>
        ) : (
          <span className={css.toggle} />
        )}
        <span className={css.number}>{node.number}</span>
        <span className={css.text}>
          {node.text} <NodeMarks node={node} />
        </span>
      </span>
      <Cell>
        {isDropped ? null : isGroup ? (
          <span className={css.muted}>{t('plans.tree.groupTasks', { n: formatNumber(row.tasks) })}</span>
        ) : (
          <Lead name={node.lead} carrier={carrier} plain />
        )}
      </Cell>
      <Cell>{isDropped || (isGroup && !node.dueOn) ? null : node.dueOn ? formatDate(node.dueOn) : <Missing what="due" />}</Cell>
      <Cell>
        {node.targetCount > 0 ? t('plans.tree.targetCount', { n: formatNumber(node.targetCount) }) : isDropped || isGroup ? null : <Missing what="target" />}
      </Cell>
      <Cell>{node.citationCount > 0 ? t('plans.tree.citationCount', { n: formatNumber(node.citationCount) }) : null}</Cell>
      <Cell>
        <OriginTag origin={node.origin} />
      </Cell>
    </div>
  )
}

function Cell({ children }: { readonly children: ReactNode }) {
  return (
    <span role="gridcell" className={css.cell} data-empty={children === null || undefined}>
      {children}
    </span>
  )
}
