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
import { Conflict } from './conflict.tsx'
import { FormFailure } from './form-failure.tsx'
import css from './node-panel.module.css'
import { nodeQuery, useAssign } from './queries.ts'
import { draftStanding, type TypedDraft } from './typed-draft.ts'
import { CoordinatingSelect, LeadSelect } from './unit-select.tsx'
import { usePlanAddress } from './use-plan-address.ts'

interface AssignFormProps {
  readonly node: PlanNodeDetail
  readonly draft: TypedDraft<AssignmentValues>
  readonly onType: (values: AssignmentValues) => void
  readonly onRebase: () => void
  readonly onEnd: () => void
}

/** Lead, coordinating units, date and product in one form, saved together upon the version that was read. */
export function AssignForm({ node, draft, onType, onRebase, onEnd }: AssignFormProps) {
  const { t } = useTranslation()
  const { save, wrongDate, conflict, assign } = useSaving({ node, draft, onEnd })
  const { typed } = draft
  const classes = node.assignments.filter((assignment) => assignment.unitId === null).map((assignment) => assignment.name)
  const tidyDate = () => {
    const iso = typedDateOrNull(typed.due)
    if (iso) onType({ ...typed, due: formatDate(iso) })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {classes.length > 0 ? <Notice icon="unit">{t('plans.edit.ofClass', { names: classes.join(', ') })}</Notice> : null}
      <LeadSelect value={typed.lead} onChange={(lead) => onType({ ...typed, lead })} />
      <CoordinatingSelect value={typed.coordinating} onChange={(coordinating) => onType({ ...typed, coordinating })} />
      <TextInput
        label={t('plans.edit.dueOn')}
        description={t('plans.edit.dueHint')}
        placeholder="dd/MM/yyyy"
        inputMode="numeric"
        autoComplete="off"
        value={typed.due}
        error={wrongDate ? t('plans.edit.dueWrong') : null}
        onChange={(event) => onType({ ...typed, due: event.currentTarget.value })}
        onBlur={tidyDate}
      />
      <TextInput
        label={t('plans.edit.product')}
        description={t('plans.edit.productHint')}
        maxLength={500}
        value={typed.product}
        onChange={(event) => onType({ ...typed, product: event.currentTarget.value })}
      />
      {conflict ? (
        <Conflict
          theirs={<ValuesList values={assignmentValues(node)} />}
          ours={<ValuesList values={typed} />}
          onTakeTheirs={onEnd}
          onKeepOurs={() => {
            onRebase()
            void save()
          }}
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

function useSaving({ node, draft, onEnd }: Pick<AssignFormProps, 'node' | 'draft' | 'onEnd'>) {
  const { slug, planId } = usePlanAddress()
  const assign = useAssign({ slug, planId, nodeId: node.id })
  const queries = useQueryClient()
  const [checked, setChecked] = useState(false)
  const body = assignmentBodyOrNull(draft.typed)
  const conflict = draftStanding(draft, assignmentValues(node)) === 'conflict'
  const save = async () => {
    setChecked(true)
    if (body === null || assign.isPending) return
    try {
      await assign.mutateAsync({ body, version: node.version })
      onEnd()
    } catch (error) {
      if (!isRefusal(error, 'version-stale')) return
      const now = await queries.fetchQuery({ ...nodeQuery(slug, planId, node.id), staleTime: 0 }).catch(() => null)
      // Somebody changed other parts of the node: this one may still go. Otherwise both versions are shown.
      if (now && draftStanding(draft, assignmentValues(now)) === 'sendable')
        await assign.mutateAsync({ body, version: now.version }).then(onEnd, () => undefined)
    }
  }
  return { save, assign, conflict, wrongDate: checked && body === null }
}

/** The values of the form in words, for comparing two versions field by field. */
function ValuesList({ values }: { readonly values: AssignmentValues }) {
  const { t } = useTranslation()
  const nothing = t('plans.edit.nothing')
  const lines = [
    [t('plans.edit.lead'), values.lead?.name],
    [t('plans.edit.coordinating'), values.coordinating.map((unit) => unit.name).join(', ')],
    [t('plans.edit.dueOn'), values.due],
    [t('plans.edit.product'), values.product],
  ] as const
  return (
    <>
      {lines.map(([label, value]) => (
        <p key={label} className={css.name}>
          {label}: <strong>{value || nothing}</strong>
        </p>
      ))}
    </>
  )
}
