import type { PlanDetail, PlanNodeDetail } from '@trongtam/client'
import { Button } from '@mantine/core'
import { formatDate } from '@trongtam/domain'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { localDate } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { typedDateOrNull } from '#lib/typed-date.ts'
import { Icon } from '#ui/icon.tsx'
import { Tag } from '#ui/tag.tsx'
import { useFinishTask } from './editing-queries.ts'
import css from './node-panel.module.css'
import { usePlanAddress } from './use-plan-address.ts'

interface FinishProps {
  readonly node: PlanNodeDetail
  readonly plan: PlanDetail
}

/** The day a task was finished; noted also of an issued plan, since it is no content of it. */
export function Finish({ node, plan }: FinishProps) {
  const { t } = useTranslation()
  const { may } = useTenant()
  const { slug, planId } = usePlanAddress()
  const finish = useFinishTask(slug, planId)
  const [isAsking, setAsking] = useState(false)
  const mayNote = may('plan.edit') && plan.status !== 'closed' && node.origin !== 'dropped'
  const note = (finishedOn: string | null) => finish.mutate({ id: node.id, version: node.version, finishedOn }, { onSuccess: () => setAsking(false) })
  if (!mayNote && node.finishedOn === null) return null
  if (isAsking) return <FinishForm isPending={finish.isPending} onNote={note} onClose={() => setAsking(false)} />
  return (
    <div className={css.part}>
      <div className={css.buttons}>
        {node.finishedOn === null ? (
          <Button size="xs" variant="default" leftSection={<Icon name="check" size={14} />} onClick={() => setAsking(true)}>
            {t('planEditing.finish.mark')}
          </Button>
        ) : (
          <Tag tone="good">{t('planEditing.finish.done', { date: formatDate(node.finishedOn) })}</Tag>
        )}
        {mayNote && node.finishedOn !== null ? (
          <Button size="xs" variant="default" aria-disabled={finish.isPending} onClick={() => note(null)}>
            {t('planEditing.finish.unmark')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

interface FinishFormProps {
  readonly isPending: boolean
  readonly onNote: (finishedOn: string) => void
  readonly onClose: () => void
}

function FinishForm({ isPending, onNote, onClose }: FinishFormProps) {
  const { t } = useTranslation()
  const today = localDate(new Date())
  const [typed, setTyped] = useState(() => formatDate(today))
  const [isChecked, setChecked] = useState(false)
  const date = typedDateOrNull(typed)
  const isFuture = date !== null && date > today
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (date !== null && !isFuture && !isPending) onNote(date)
  }
  return (
    <div className={css.part}>
      <form className={css.form} onSubmit={send} noValidate>
        <DateField
          label={t('planEditing.finish.on')}
          value={typed}
          onChange={setTyped}
          autoFocus
          error={isFuture ? t('planEditing.finish.future') : isChecked && date === null ? t('plans.edit.dueWrong') : undefined}
        />
        <div className={css.buttons}>
          <Button type="submit" size="xs" aria-disabled={isPending}>
            {isPending ? t('plans.edit.saving') : t('common.save')}
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </div>
  )
}
