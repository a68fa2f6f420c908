import type { Rollover } from '@trongtam/client'
import { type Carry, carries, formatNumber } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { type CarrySection, choiceOf, type Choices, countCarries, sectionsOf } from './choices.ts'
import css from './rollover.module.css'
import { TaskRow } from './task-row.tsx'

interface TaskStepProps {
  readonly rollover: Rollover
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

/** The tasks of the old plan by the group they would go into, each linked, copied or left. */
export function TaskStep({ rollover, choices, onChoose }: TaskStepProps) {
  const { t } = useTranslation()
  const [only, setOnly] = useState<Carry | null>(null)
  // What was filtered for stays in view while it is changed: the filter is by what was chosen when it was set.
  const [seen, setSeen] = useState(choices)
  const filter = (carry: Carry | null) => {
    setOnly(carry)
    setSeen(choices)
  }
  const sections = sectionsOf(rollover, choices)
    .map(({ group, tasks }) => ({ group, tasks: tasks.filter((task) => only === null || choiceOf(rollover, seen, task).carry === only) }))
    .filter(({ tasks }) => tasks.length > 0)
  return (
    <>
      <Filter rollover={rollover} choices={choices} only={only} onFilter={filter} />
      {sections.length === 0 ? (
        <Section title={t('rollover.tasks.title')} flush>
          <EmptyState title={t('rollover.tasks.empty')} text={t('rollover.tasks.emptyText')} icon="plan" />
        </Section>
      ) : null}
      {sections.map((section) => (
        <Section
          key={section.group?.itemId ?? 'none'}
          title={titleOf(section, t('rollover.tasks.noGroup'))}
          help={t('rollover.tasks.count', { n: section.tasks.length })}
          flush
        >
          <ul className={css.tasks}>
            {section.tasks.map((task) => (
              <TaskRow
                key={task.nodeId}
                rollover={rollover}
                choices={choices}
                task={task}
                onChoose={(choice) => onChoose({ ...choices, tasks: { ...choices.tasks, [task.nodeId]: choice } })}
              />
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}

function titleOf({ group }: CarrySection, none: string): string {
  return group ? `${group.number}. ${group.text}` : none
}

interface FilterProps {
  readonly rollover: Rollover
  readonly choices: Choices
  readonly only: Carry | null
  readonly onFilter: (carry: Carry | null) => void
}

function Filter({ rollover, choices, only, onFilter }: FilterProps) {
  const { t } = useTranslation()
  const counts = countCarries(rollover, choices)
  const chip = (carry: Carry | null, count: number) => (
    <button key={carry ?? 'all'} type="button" className={css.chip} aria-pressed={only === carry} onClick={() => onFilter(carry)}>
      {carry === null ? t('common.all') : t(`rollover.carry.${carry}`)} <span className={css.count}>{formatNumber(count)}</span>
    </button>
  )
  return (
    <div className={css.filter} role="group" aria-label={t('rollover.tasks.filter')}>
      <p className={css.filterHelp}>{t('rollover.tasks.help')}</p>
      {chip(null, rollover.tasks.length)}
      {carries.map((carry) => chip(carry, counts[carry]))}
    </div>
  )
}
