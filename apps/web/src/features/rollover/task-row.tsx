import type { Rollover } from '@trongtam/client'
import { NativeSelect } from '@mantine/core'
import { carries, formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { Tag, type Tone } from '#ui/tag.tsx'
import { choiceOf, type Choices, groupFor, type OldTask, type TaskChoice } from './choices.ts'
import { MatchReasons } from './match-reasons.tsx'
import css from './rollover.module.css'
import { useGroupOptions } from './use-group-options.ts'

const causeTones = { standing: 'info', unfinished: 'warn', finished: 'good', 'taken-over': 'neutral' } as const satisfies Record<OldTask['why'], Tone>

interface TaskRowProps {
  readonly rollover: Rollover
  readonly choices: Choices
  readonly task: OldTask
  readonly onChoose: (choice: TaskChoice) => void
}

/** One task of the old plan: why it is suggested, what it would be linked with, and what becomes of it. */
export function TaskRow({ rollover, choices, task, onChoose }: TaskRowProps) {
  const { t } = useTranslation()
  const options = useGroupOptions(rollover)
  const { carry } = choiceOf(rollover, choices, task)
  const underId = groupFor(rollover, choices, task)
  // Without a counterpart there is nothing to link with.
  const offered = carries.filter((each) => each !== 'link' || task.match !== null)
  return (
    <li className={css.task} data-left={carry === 'leave' || undefined}>
      <div className={css.taskWords}>
        <p className={css.taskText}>
          <span className={css.number}>{task.number}</span> {task.text}
        </p>
        <p className={css.meta}>
          <Tag tone={causeTones[task.why]}>{t(`rollover.why.${task.why}`)}</Tag>
          {task.dueOn ? <span>{t('rollover.due', { date: formatDate(task.dueOn) })}</span> : null}
        </p>
        {carry === 'link' && task.match ? (
          <div className={css.match}>
            <p className={css.matchText}>{t('rollover.linkedWith', { text: task.match.text })}</p>
            <MatchReasons match={task.match} />
          </div>
        ) : null}
      </div>
      <div className={css.choice}>
        <NativeSelect
          size="sm"
          aria-label={t('rollover.carryOf', { number: task.number })}
          value={carry}
          onChange={(event) => onChoose({ carry: carries.find((each) => each === event.currentTarget.value) ?? carry, underId })}
          data={offered.map((each) => ({ value: each, label: t(`rollover.carry.${each}`) }))}
        />
        {carry === 'copy' ? (
          <NativeSelect
            size="sm"
            aria-label={t('rollover.underOf', { number: task.number })}
            value={underId ?? ''}
            onChange={(event) => onChoose({ carry, underId: event.currentTarget.value || null })}
            data={options}
          />
        ) : null}
      </div>
    </li>
  )
}
