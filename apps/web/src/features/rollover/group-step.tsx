import type { Rollover } from '@trongtam/client'
import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DataTable } from '#ui/data-table.tsx'
import { Section } from '#ui/page.tsx'
import { type Choices, type OldGroup, targetOf } from './choices.ts'
import { MatchReasons } from './match-reasons.tsx'
import css from './rollover.module.css'
import { useGroupOptions } from './use-group-options.ts'

interface GroupStepProps {
  readonly rollover: Rollover
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

/** Every old group beside the new one it has become, with why; each can be told otherwise. */
export function GroupStep({ rollover, choices, onChoose }: GroupStepProps) {
  const { t } = useTranslation()
  const options = useGroupOptions(rollover)
  const choose = (group: OldGroup, target: string | null) => onChoose({ ...choices, groups: { ...choices.groups, [group.nodeId]: target } })
  return (
    <Section title={t('rollover.groups.title')} help={t('rollover.groups.help')} flush>
      <DataTable
        caption={t('rollover.groups.title')}
        rows={rollover.groups}
        rowKey={({ nodeId }) => nodeId}
        columns={[
          { key: 'old', head: t('rollover.groups.old', { year: rollover.schoolYear }), minWidth: '16rem', cell: ({ number, text }) => `${number}. ${text}` },
          {
            key: 'next',
            head: t('rollover.groups.next', { year: rollover.next.schoolYear }),
            minWidth: '20rem',
            cell: (group) => {
              const target = rollover.nextGroups.find(({ itemId }) => itemId === targetOf(choices, group))
              return (
                <>
                  <NativeSelect
                    size="sm"
                    aria-label={t('rollover.groups.nextOf', { number: group.number })}
                    value={target?.itemId ?? ''}
                    onChange={(event) => choose(group, event.currentTarget.value || null)}
                    data={options}
                  />
                  {target ? <p className={css.whole}>{target.text}</p> : null}
                </>
              )
            },
          },
          {
            key: 'why',
            head: t('rollover.groups.why'),
            minWidth: '13rem',
            cell: (group) => <MatchReasons match={group.match} isOwn={targetOf(choices, group) !== (group.match?.itemId ?? null)} />,
          },
        ]}
      />
    </Section>
  )
}
