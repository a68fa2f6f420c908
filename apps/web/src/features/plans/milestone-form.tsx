import type { PlanDetail } from '@trongtam/client'
import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { FormFailure } from '#lib/form-failure.tsx'
import { planQuery } from '#lib/plan-query.ts'
import { sendDraft } from '#lib/send-draft.ts'
import { isForChoice, type TypedDraft } from '#lib/typed-draft.ts'
import { Icon } from '#ui/icon.tsx'
import { Conflict } from './conflict.tsx'
import { useSetMilestones } from './editing-queries.ts'
import { type MilestoneFault, milestonesBody, type MilestoneValues, milestoneValues, newMilestone } from './milestone-values.ts'
import css from './node-panel.module.css'
import { usePlanAddress } from './use-plan-address.ts'

type Draft = TypedDraft<readonly MilestoneValues[]>

interface MilestoneFormProps {
  readonly plan: PlanDetail
  readonly draft: Draft
  readonly onKeep: (draft: Draft) => void
  readonly onEnd: () => void
}

/** The whole calendar in one form, saved together upon the version that was read. */
export function MilestoneForm({ plan, draft, onKeep, onEnd }: MilestoneFormProps) {
  const { t } = useTranslation()
  const { save, faults, setMilestones } = useSaving({ plan, draft, onEnd })
  const now = milestoneValues(plan.milestones)
  const rows = draft.typed
  const type = (typed: readonly MilestoneValues[]) => onKeep({ ...draft, typed })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void save(draft)
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {rows.map((row, index) => (
        <MilestoneFields
          key={row.key}
          ordinal={index + 1}
          values={row}
          fault={faults.get(row.key) ?? null}
          onType={(changed) => type(rows.map((each) => (each.key === row.key ? changed : each)))}
        />
      ))}
      <div className={css.buttons}>
        <Button size="xs" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => type([...rows, newMilestone(crypto.randomUUID())])}>
          {t('planEditing.milestones.add')}
        </Button>
      </div>
      {isForChoice(draft, now, setMilestones) ? (
        <Conflict
          theirs={inLines(now)}
          ours={inLines(rows)}
          onTakeTheirs={onEnd}
          onKeepOurs={() => {
            onKeep({ ...draft, base: now })
            void save({ ...draft, base: now })
          }}
        />
      ) : (
        <div className={css.buttons}>
          <Button type="submit" size="xs" aria-disabled={setMilestones.isPending}>
            {setMilestones.isPending ? t('plans.edit.saving') : t('common.save')}
          </Button>
          <Button size="xs" variant="default" onClick={onEnd}>
            {t('plans.edit.discard')}
          </Button>
        </div>
      )}
      <FormFailure error={setMilestones.error} />
      <p className={css.kept}>{t('plans.edit.kept')}</p>
    </form>
  )
}

interface MilestoneFieldsProps {
  readonly ordinal: number
  readonly values: MilestoneValues
  readonly fault: MilestoneFault | null
  readonly onType: (values: MilestoneValues) => void
}

function MilestoneFields({ ordinal, values, fault, onType }: MilestoneFieldsProps) {
  const { t } = useTranslation()
  if (values.removed) {
    return (
      <div className={css.milestone}>
        <p className={css.takenOut}>
          {values.on} {values.name}
        </p>
        <Button size="compact-sm" variant="default" onClick={() => onType({ ...values, removed: false })}>
          {t('planEditing.putBack')}
        </Button>
      </div>
    )
  }
  return (
    <div className={css.milestone} role="group" aria-label={t('planEditing.milestones.nth', { n: ordinal })}>
      <DateField
        label={t('planEditing.milestones.on')}
        value={values.on}
        onChange={(on) => onType({ ...values, on })}
        error={fault === 'on' ? t('plans.edit.dueWrong') : undefined}
      />
      <TextInput
        label={t('planEditing.milestones.name')}
        maxLength={500}
        value={values.name}
        error={fault === 'name' ? t('plans.edit.textMissing') : undefined}
        onChange={(event) => onType({ ...values, name: event.currentTarget.value })}
      />
      <Button size="compact-sm" variant="default" onClick={() => onType({ ...values, removed: true })}>
        {t('planEditing.milestones.remove', { n: ordinal })}
      </Button>
    </div>
  )
}

function useSaving({ plan, draft, onEnd }: Pick<MilestoneFormProps, 'plan' | 'draft' | 'onEnd'>) {
  const { slug, planId } = usePlanAddress()
  const setMilestones = useSetMilestones(slug, planId)
  const queries = useQueryClient()
  const [isChecked, setChecked] = useState(false)
  const read = milestonesBody(draft.typed)
  const save = async (upon: Draft) => {
    setChecked(true)
    if ('faults' in read || setMilestones.isPending) return
    const isSent = await sendDraft({
      draft: upon,
      server: plan,
      valueOf: (now): readonly MilestoneValues[] => milestoneValues(now.milestones),
      readAnew: () => queries.fetchQuery({ ...planQuery(slug, planId), staleTime: 0 }),
      send: (version) => setMilestones.mutateAsync({ ...read, version }),
    })
    if (isSent) onEnd()
  }
  const faults = isChecked && 'faults' in read ? read.faults : new Map<string, never>()
  return { save, faults, setMilestones }
}

function inLines(rows: readonly MilestoneValues[]) {
  const kept = rows.filter(({ removed }) => !removed)
  return kept.length === 0
    ? '–'
    : kept.map(({ key, on, name }) => (
        <div key={key}>
          {on} {name}
        </div>
      ))
}
