import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Tag } from '#ui/tag.tsx'
import type { CorrectionTask } from './correction.ts'
import { fieldId } from './faults.ts'
import { GrowingText } from '#ui/growing-text.tsx'
import { LineButton } from './line-button.tsx'
import { ToolButton, Toolbar } from '#ui/toolbar.tsx'
import { newRowId, useWorkbench } from './workbench-context.ts'
import css from './workbench.module.css'

interface TaskEditorProps {
  readonly task: CorrectionTask
  readonly groupId: string
  readonly groupIndex: number
  readonly place: number
  readonly last: boolean
  readonly lastGroup: boolean
  /** What gets the keyboard when this task is removed. */
  readonly neighbour: string
  readonly active: boolean
  readonly onActivate: (id: string) => void
}

export const TaskEditor = memo(function TaskEditor({ task, groupId, groupIndex, place, last, lastGroup, neighbour, active, onActivate }: TaskEditorProps) {
  const { t } = useTranslation()
  const { edit, look, line } = useWorkbench()
  const number = `${groupIndex + 1}.${place + 1}`
  const toolId = (tool: string) => fieldId(`${task.id}-${tool}`)
  const move = (by: 1 | -1) =>
    edit(
      { do: 'move-task', task: task.id, by },
      { focus: toolId(by === 1 ? 'down' : 'up'), say: t('imports.done.moved', { number: `${groupIndex + 1}.${place + 1 + by}` }) },
    )
  const carry = (by: 1 | -1) =>
    edit(
      { do: 'carry-task', task: task.id, by },
      { focus: toolId(by === 1 ? 'next' : 'previous'), say: t('imports.done.moved', { number: groupIndex + 1 + by }) },
    )
  const remove = () => edit({ do: 'remove-task', task: task.id }, { focus: fieldId(neighbour), say: t('imports.done.removed') })
  const addBelow = () => {
    const id = newRowId()
    edit({ do: 'add-task', group: groupId, id, after: task.id }, { focus: fieldId(id), say: t('imports.done.added') })
  }
  return (
    <li className={css.task} data-line={task.line} data-chosen={(task.line !== null && task.line === line) || undefined}>
      <span className={css.number}>{number}</span>
      <div className={css.content}>
        <GrowingText
          id={fieldId(task.id)}
          label={t('imports.task', { number })}
          value={task.text}
          onFocus={() => {
            onActivate(task.id)
            look(task.line)
          }}
          onChange={(text) => edit({ do: 'set-text', task: task.id, text })}
        />
        <div className={css.about}>
          <LineButton line={task.line} />
          {task.leadIn ? (
            <>
              <Tag tone="warn">{t('imports.leadIn')}</Tag>
              <button type="button" className={css.plainButton} onClick={remove}>
                {t('imports.removeLeadIn')}
              </button>
            </>
          ) : null}
        </div>
        {active ? (
          <Toolbar label={t('imports.taskActions', { number })}>
            <ToolButton id={toolId('up')} disabled={place === 0} onClick={() => move(-1)}>
              ↑ {t('imports.act.up')}
            </ToolButton>
            <ToolButton id={toolId('down')} disabled={last} onClick={() => move(1)}>
              ↓ {t('imports.act.down')}
            </ToolButton>
            <ToolButton id={toolId('previous')} disabled={groupIndex === 0} onClick={() => carry(-1)}>
              {t('imports.act.previous')}
            </ToolButton>
            <ToolButton id={toolId('next')} disabled={lastGroup} onClick={() => carry(1)}>
              {t('imports.act.next')}
            </ToolButton>
            <ToolButton onClick={addBelow}>+ {t('imports.act.below')}</ToolButton>
            <ToolButton onClick={() => edit({ do: 'mark-lead-in', task: task.id, leadIn: !task.leadIn })}>
              {t(task.leadIn ? 'imports.act.unmarkLeadIn' : 'imports.act.markLeadIn')}
            </ToolButton>
            <ToolButton onClick={remove}>{t('imports.act.remove')}</ToolButton>
          </Toolbar>
        ) : null}
      </div>
    </li>
  )
})
