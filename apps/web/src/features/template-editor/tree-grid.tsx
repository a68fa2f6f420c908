import type { TemplateContent, TemplateFault } from '@trongtam/domain'
import { type Ref, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mark } from './node-marks.ts'
import type { TreeDoors } from './tree-doors.ts'
import type { DropMark } from './tree-now.ts'
import { TreeRowView } from './tree-row.tsx'
import css from './tree.module.css'
import type { TreeState } from './use-tree-state.ts'

export interface RowNotes {
  readonly marks: ReadonlyMap<string, readonly Mark[]>
  readonly faults: ReadonlyMap<string, readonly TemplateFault[]>
  /** Comments of provinces by node. */
  readonly comments: ReadonlyMap<string, number>
}

interface TreeGridProps extends RowNotes {
  readonly ref: Ref<HTMLDivElement>
  readonly content: TemplateContent
  readonly state: TreeState
  /** The row the Tab key reaches. */
  readonly active: string | null
  readonly drop: DropMark | null
  readonly doors: TreeDoors
}

const manyRows = 300

/** The rows in view as an ARIA treegrid. */
export function TreeGrid({ ref, content, state, active, drop, doors, marks, faults, comments }: TreeGridProps) {
  const { t } = useTranslation()
  const basesOf = useMemo(() => Map.groupBy(content.bases, ({ nodeId }) => nodeId), [content.bases])
  const isFresh = (id: string) => state.fresh?.id === id && !content.nodes.some((node) => node.id === id)
  return (
    <div ref={ref} role="treegrid" aria-label={t('templateEditor.tree.label')} className={css.grid} data-long={state.rows.length > manyRows || undefined}>
      <div role="row" className={css.head}>
        {(['content', 'rule', 'has'] as const).map((key) => (
          <span key={key} role="columnheader">
            {t(`templateEditor.tree.column.${key}`)}
          </span>
        ))}
      </div>
      {state.rows.map((row) => {
        const { id } = row.node
        return (
          <TreeRowView
            key={id}
            row={row}
            active={id === active}
            writing={id === state.writing}
            fresh={isFresh(id)}
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
  )
}
