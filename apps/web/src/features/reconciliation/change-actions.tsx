import type { ProposedPart } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDesk } from './desk-context.ts'
import { isRewordable, wordsToBegin } from './rewording.ts'
import css from './reconciliation.module.css'
import { WordsForm } from './words-form.tsx'

interface ChangeActionsProps {
  readonly change: ProposedPart
  readonly title: string
  /** Of a split or merger all parts together. */
  readonly isWhole: boolean
}

/** Take, keep, word anew, put off. */
export function ChangeActions({ change, title, isWhole }: ChangeActionsProps) {
  const { t } = useTranslation()
  const { mayDecide, isPending, words, keep, decide } = useDesk()
  if (!mayDecide) return null
  const { key } = change
  const word = words[key]
  if (word) return <WordsForm change={change} word={word} />
  const button = (choice: 'accept' | 'keep') => (
    <Button
      size="xs"
      variant={choice === 'accept' ? 'filled' : 'default'}
      aria-disabled={isPending}
      onClick={() => (isPending ? undefined : void decide([{ key, choice }]))}
    >
      {t(`reconciliation.act.${isWhole ? (`${choice}All` as const) : choice}`)}
    </Button>
  )
  return (
    <div className={css.actions} data-actions={key} role="group" aria-label={t('reconciliation.act.group', { title })}>
      {button('accept')}
      {button('keep')}
      {isRewordable(change) ? (
        <Button size="xs" variant="default" onClick={() => keep(key, { form: 'edit', text: wordsToBegin(change) })}>
          {t('reconciliation.act.edit')}
        </Button>
      ) : null}
      <Button size="xs" variant="default" onClick={() => keep(key, { form: 'defer', text: '' })}>
        {t(isWhole ? 'reconciliation.act.deferAll' : 'reconciliation.act.defer')}
      </Button>
    </div>
  )
}
