import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CorrectionGroup } from './correction.ts'
import { fieldId } from './faults.ts'
import { GrowingText } from '#ui/growing-text.tsx'
import { LineButton } from './line-button.tsx'
import { TaskEditor } from './task-editor.tsx'
import { ToolButton, Toolbar } from '#ui/toolbar.tsx'
import { newRowId, useWorkbench } from './workbench-context.ts'
import css from './workbench.module.css'

interface GroupEditorProps {
  readonly group: CorrectionGroup
  readonly index: number
  /** How many groups there are. */
  readonly groups: number
  /** The group or task that shows its tools. */
  readonly active: string | null
  readonly onActivate: (id: string) => void
}

export const GroupEditor = memo(function GroupEditor({ group, index, groups, active, onActivate }: GroupEditorProps) {
  const { t } = useTranslation()
  const { edit, look, line } = useWorkbench()
  const number = String(index + 1)
  const move = (by: 1 | -1) =>
    edit(
      { do: 'move-group', group: group.id, by },
      { focus: fieldId(`${group.id}-${by === 1 ? 'down' : 'up'}`), say: t('imports.done.moved', { number: index + 1 + by }) },
    )
  const addTask = () => {
    const id = newRowId()
    edit({ do: 'add-task', group: group.id, id }, { focus: fieldId(id), say: t('imports.done.added') })
  }
  const remove = () => edit({ do: 'remove-group', group: group.id }, { focus: fieldId('add-group'), say: t('imports.done.removed') })
  return (
    <section className={css.group} aria-label={t('imports.group', { number })}>
      <div className={css.groupHead} data-line={group.line} data-chosen={(group.line !== null && group.line === line) || undefined}>
        <span className={css.number}>{number}.</span>
        <div className={css.content}>
          <GrowingText
            id={fieldId(group.id)}
            strong
            label={t('imports.groupTitle', { number })}
            value={group.title}
            onFocus={() => {
              onActivate(group.id)
              look(group.line)
            }}
            onChange={(title) => edit({ do: 'set-title', group: group.id, title })}
          />
          <div className={css.about}>
            <LineButton line={group.line} />
            {group.line !== null && group.number !== number ? <span>{t('imports.numberInDocument', { number: group.number })}</span> : null}
            <span>{t('imports.count.tasks', { n: group.tasks.length })}</span>
          </div>
          {active === group.id ? (
            <Toolbar label={t('imports.groupActions', { number })}>
              <ToolButton id={fieldId(`${group.id}-up`)} disabled={index === 0} onClick={() => move(-1)}>
                ↑ {t('imports.act.up')}
              </ToolButton>
              <ToolButton id={fieldId(`${group.id}-down`)} disabled={index === groups - 1} onClick={() => move(1)}>
                ↓ {t('imports.act.down')}
              </ToolButton>
              <ToolButton onClick={addTask}>+ {t('imports.act.addTask')}</ToolButton>
              <ToolButton onClick={remove}>{t('imports.act.removeGroup')}</ToolButton>
            </Toolbar>
          ) : null}
        </div>
      </div>
      {group.tasks.length === 0 ? <p className={css.empty}>{t('imports.groupEmpty')}</p> : null}
      <ol className={css.tasks}>
        {group.tasks.map((task, place) => (
          <TaskEditor
            key={task.id}
            task={task}
            groupId={group.id}
            groupIndex={index}
            place={place}
            last={place === group.tasks.length - 1}
            lastGroup={index === groups - 1}
            neighbour={(group.tasks[place + 1] ?? group.tasks[place - 1])?.id ?? group.id}
            active={active === task.id}
            onActivate={onActivate}
          />
        ))}
      </ol>
    </section>
  )
})
