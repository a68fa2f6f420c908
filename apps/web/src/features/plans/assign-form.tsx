import type { PlanNodeDetail } from '@trongtam/client'
import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { formatDate } from '@trongtam/domain'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isRefusal } from '#lib/refusal-error.ts'
import { typedDateOrNull } from '#lib/typed-date.ts'
import { Notice } from '#ui/notice.tsx'
import { assignmentBodyOrNull, type AssignmentValues, assignmentValues } from './assignment-values.ts'
import { ConflictFields } from './conflict-fields.tsx'
import { FormFailure } from '#lib/form-failure.tsx'
import css from './node-panel.module.css'
import { PositionSelect } from './position-select.tsx'
import { nodeQuery, useAssign } from './queries.ts'
import { chooseSide, isOnItsWay, mergeDraft, type TypedDraft } from '#lib/typed-draft.ts'
import { CoordinatingSelect, LeadSelect } from './unit-select.tsx'
import { usePlanAddress } from './use-plan-address.ts'

interface AssignFormProps {
  readonly node: PlanNodeDetail
  readonly draft: TypedDraft<AssignmentValues>
  readonly onKeep: (draft: TypedDraft<AssignmentValues>) => void
  readonly onEnd: () => void
}

/** Lead with its position, coordinating units, date and product in one form, saved together upon the version that was read. */
export function AssignForm({ node, draft, onKeep, onEnd }: AssignFormProps) {
  const { t } = useTranslation()
  const server = assignmentValues(node)
  const { save, wrongDate, assign } = useSaving({ node, draft, onEnd })
  const { values, ...merged } = mergeDraft(draft, server)
  const conflicts = isOnItsWay(assign) ? [] : merged.conflicts
  const onType = (typed: AssignmentValues) => onKeep({ ...draft, typed })
  const classes = node.assignments.filter((assignment) => assignment.unitId === null).map((assignment) => assignment.name)
  const tidyDate = () => {
    const iso = typedDateOrNull(values.due)
    if (iso) onType({ ...values, due: formatDate(iso) })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {classes.length > 0 ? <Notice icon="unit">{t('plans.edit.ofClass', { names: classes.join(', ') })}</Notice> : null}
      <LeadSelect value={values.lead} onChange={(lead) => onType({ ...values, lead: lead && { ...lead, position: null } })} />
      {values.lead ? <PositionSelect lead={values.lead} onChange={(lead) => onType({ ...values, lead })} /> : null}
      <CoordinatingSelect value={values.coordinating} onChange={(coordinating) => onType({ ...values, coordinating })} />
      <TextInput
        label={t('plans.edit.dueOn')}
        description={t('plans.edit.dueHint')}
        placeholder="dd/MM/yyyy"
        inputMode="numeric"
        autoComplete="off"
        value={values.due}
        error={wrongDate ? t('plans.edit.dueWrong') : null}
        onChange={(event) => onType({ ...values, due: event.currentTarget.value })}
        onBlur={tidyDate}
      />
      <TextInput
        label={t('plans.edit.product')}
        description={t('plans.edit.productHint')}
        maxLength={500}
        value={values.product}
        onChange={(event) => onType({ ...values, product: event.currentTarget.value })}
      />
      {conflicts.length > 0 ? (
        <ConflictFields
          fields={conflicts.map((field) => ({ field, label: t(`plans.edit.${labels[field]}`), theirs: inWords(server, field), ours: inWords(values, field) }))}
          onChoose={(field, side) => onKeep(chooseSide(draft, server, field, side))}
        />
      ) : (
        <div className={css.buttons}>
          <Button type="submit" size="xs" aria-disabled={assign.isPending}>
            {assign.isPending ? t('plans.edit.saving') : t('common.save')}
          </Button>
          <Button size="xs" variant="default" onClick={onEnd}>
            {t('plans.edit.discard')}
          </Button>
        </div>
      )}
      <FormFailure error={assign.error} />
      <p className={css.kept}>{t('plans.edit.kept')}</p>
    </form>
  )
}

const labels = { lead: 'lead', coordinating: 'coordinating', due: 'dueOn', product: 'product' } as const

/** One field of the form as a person reads it. */
function inWords(values: AssignmentValues, field: keyof AssignmentValues): string {
  if (field === 'lead') return [values.lead?.name, values.lead?.position?.title].filter(Boolean).join(' – ')
  if (field === 'coordinating') return values.coordinating.map(({ name }) => name).join(', ')
  return values[field]
}

function useSaving({ node, draft, onEnd }: Pick<AssignFormProps, 'node' | 'draft' | 'onEnd'>) {
  const { slug, planId } = usePlanAddress()
  const assign = useAssign({ slug, planId, nodeId: node.id })
  const queries = useQueryClient()
  const [checked, setChecked] = useState(false)
  /** Sends what there is to send beside this state of the node; nothing while a date is wrong or a field is still to choose. */
  const send = async (upon: PlanNodeDetail) => {
    const { values, conflicts } = mergeDraft(draft, assignmentValues(upon))
    const body = assignmentBodyOrNull(values)
    if (body === null || conflicts.length > 0) return
    await assign.mutateAsync({ body, version: upon.version })
    onEnd()
  }
  const save = async () => {
    setChecked(true)
    if (assign.isPending) return
    try {
      await send(node)
    } catch (error) {
      if (!isRefusal(error, 'version-stale')) return
      // What others changed beside it comes along; what both changed is shown for a choice.
      const now = await queries.fetchQuery({ ...nodeQuery(slug, planId, node.id), staleTime: 0 }).catch(() => null)
      if (now) await send(now).catch(() => undefined)
    }
  }
  return { save, assign, wrongDate: checked && assignmentBodyOrNull(draft.typed) === null }
}
