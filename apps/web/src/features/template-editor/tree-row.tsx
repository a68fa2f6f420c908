import type { TemplateFault } from '@trongtam/domain'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { RuleTag } from '#lib/template/rule-tag.tsx'
import { Icon } from '#ui/icon.tsx'
import { Tag } from '#ui/tag.tsx'
import type { DropZone } from './drop-place.ts'
import type { Mark } from './node-marks.ts'
import { RowMarks } from './row-marks.tsx'
import { RowText } from './row-text.tsx'
import { RowTools } from './row-tools.tsx'
import css from './tree.module.css'
import type { TreeDoors } from './tree-doors.ts'
import type { TreeRow } from './tree-rows.ts'

export interface TreeRowProps {
  readonly row: TreeRow
  /** The one row the Tab key reaches, with its tools. */
  readonly active: boolean
  readonly writing: boolean
  /** Not there yet: it has no words. */
  readonly fresh: boolean
  readonly marks: readonly Mark[] | undefined
  readonly faults: readonly TemplateFault[] | undefined
  readonly bases: number
  readonly comments: number
  readonly drop: DropZone | null
  readonly doors: TreeDoors
}

/** A group or task: its number and words, how it binds, what it has, what became of it. */
export const TreeRowView = memo(function TreeRowView({ row, active, writing, fresh, marks, faults, bases, comments, drop, doors }: TreeRowProps) {
  const { t } = useTranslation()
  const { node, children, expanded } = row
  const { id, number, kind } = node
  return (
    <div
      role="row"
      data-row={id}
      data-kind={kind}
      data-drop={drop ?? undefined}
      data-faulty={faults !== undefined || undefined}
      className={css.row}
      style={{ '--level': row.level - 1 }}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={children > 0 ? expanded : undefined}
      aria-selected={active}
      tabIndex={active && !writing ? 0 : -1}
      onClick={() => doors.click(id)}
      onDoubleClick={() => doors.write(id)}
      onFocus={(event) => {
        if (event.target === event.currentTarget) doors.look(id)
      }}
    >
      <span role="gridcell" className={css.content}>
        <span
          className={css.handle}
          title={t('templateEditor.tree.drag')}
          aria-hidden="true"
          onPointerDown={(event) => doors.drag(event, id)}
          onClick={(event) => event.stopPropagation()}
        >
          ⠿
        </span>
        {children > 0 ? (
          <button
            type="button"
            tabIndex={-1}
            className={css.toggle}
            aria-label={t(expanded ? 'templateEditor.tree.collapse' : 'templateEditor.tree.expand', { number })}
            onClick={(event) => {
              event.stopPropagation()
              doors.toggle(id)
            }}
          >
            <Icon name={expanded ? 'down' : 'right'} size={16} />
          </button>
        ) : (
          <span className={css.toggle} />
        )}
        <span className={css.number}>{number}</span>
        {writing ? (
          <RowText
            label={t('templateEditor.tree.words', { number })}
            placeholder={t(kind === 'group' ? 'templateEditor.tree.newGroup' : 'templateEditor.tree.newTask')}
            value={fresh ? '' : node.text}
            onTake={(text) => doors.take(id, text)}
            onLeave={() => doors.stopWriting(id)}
          />
        ) : (
          <span className={css.text}>{node.text || <span className={css.none}>{t('templateEditor.tree.noWords')}</span>}</span>
        )}
      </span>
      <span role="gridcell" className={css.marks}>
        <RowMarks marks={marks} faults={faults} />
        <RuleTag rule={node.rule} />
      </span>
      <span role="gridcell" className={css.has}>
        {node.targets.length > 0 ? <span>{t('templateEditor.tree.targets', { n: node.targets.length })}</span> : null}
        {bases > 0 ? <span>{t('templateEditor.tree.bases', { n: bases })}</span> : null}
        {comments > 0 ? <Tag tone="info">{t('templateEditor.tree.comments', { n: comments })}</Tag> : null}
      </span>
      {active && !fresh ? (
        <span role="gridcell" className={css.tools} onClick={(event) => event.stopPropagation()}>
          <RowTools row={row} doors={doors} />
        </span>
      ) : null}
    </div>
  )
})
