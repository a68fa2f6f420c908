import type { PlanNodeDetail } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormFailure } from '#lib/form-failure.tsx'
import { sendDraft } from '#lib/send-draft.ts'
import { isForChoice, type TypedDraft } from '#lib/typed-draft.ts'
import { Icon } from '#ui/icon.tsx'
import { Conflict } from './conflict.tsx'
import { useSetTargets } from './editing-queries.ts'
import css from './node-panel.module.css'
import { nodeQuery } from './queries.ts'
import { ReasonField, useReason } from './reason-field.tsx'
import { TargetFields } from './target-fields.tsx'
import { newTarget, targetBodies, targetInWords, type TargetValues, targetValues } from './target-values.ts'
import { usePlanAddress } from './use-plan-address.ts'

type Draft = TypedDraft<readonly TargetValues[]>

interface TargetFormProps {
  readonly node: PlanNodeDetail
  readonly draft: Draft
  readonly onKeep: (draft: Draft) => void
  readonly onEnd: () => void
}

/** All targets of a task in one form, saved together upon the version that was read. */
export function TargetForm({ node, draft, onKeep, onEnd }: TargetFormProps) {
  const { t } = useTranslation()
  const asked = useReason(node.id, 'targets')
  const end = () => {
    asked.end()
    onEnd()
  }
  const { save, faults, setTargets } = useSaving({ node, draft, reason: asked.reason, onEnd: end })
  const now = targetValues(node.targets)
  const rows = draft.typed
  const type = (typed: readonly TargetValues[]) => onKeep({ ...draft, typed })
  const change = (changed: TargetValues) => type(rows.map((row) => (row.key === changed.key ? changed : row)))
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void save(draft)
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {rows.map((row, index) => (
        <TargetFields key={row.key} ordinal={index + 1} values={row} fault={faults.get(row.key) ?? null} onType={change} />
      ))}
      <div className={css.buttons}>
        <Button size="xs" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => type([...rows, newTarget(crypto.randomUUID())])}>
          {t('planEditing.targets.add')}
        </Button>
      </div>
      <ReasonField asked={asked} />
      {isForChoice(draft, now, setTargets) ? (
        <Conflict
          theirs={inLines(now)}
          ours={inLines(rows)}
          onTakeTheirs={end}
          onKeepOurs={() => {
            const rebased = { ...draft, base: now }
            onKeep(rebased)
            void save(rebased)
          }}
        />
      ) : (
        <div className={css.buttons}>
          <Button type="submit" size="xs" aria-disabled={setTargets.isPending}>
            {setTargets.isPending ? t('plans.edit.saving') : t('common.save')}
          </Button>
          <Button size="xs" variant="default" onClick={end}>
            {t('plans.edit.discard')}
          </Button>
        </div>
      )}
      <FormFailure error={setTargets.error} />
      <p className={css.kept}>{t('plans.edit.kept')}</p>
    </form>
  )
}

interface Saving {
  readonly node: PlanNodeDetail
  readonly draft: Draft
  readonly reason: string | null
  readonly onEnd: () => void
}

function useSaving({ node, draft, reason, onEnd }: Saving) {
  const { slug, planId } = usePlanAddress()
  const setTargets = useSetTargets(slug, planId, node.id)
  const queries = useQueryClient()
  const [isChecked, setChecked] = useState(false)
  const read = targetBodies(draft.typed)
  const save = async (upon: Draft) => {
    setChecked(true)
    if ('faults' in read || setTargets.isPending) return
    const isSent = await sendDraft({
      draft: upon,
      server: node,
      valueOf: (now): readonly TargetValues[] => targetValues(now.targets),
      readAnew: () => queries.fetchQuery({ ...nodeQuery(slug, planId, node.id), staleTime: 0 }),
      send: (version) => setTargets.mutateAsync({ targets: read.targets, reason, version }),
    })
    if (isSent) onEnd()
  }
  const faults = isChecked && 'faults' in read ? read.faults : new Map<string, never>()
  return { save, faults, setTargets }
}

function inLines(rows: readonly TargetValues[]) {
  const kept = rows.filter(({ removed }) => !removed)
  return kept.length === 0 ? '–' : kept.map((row) => <div key={row.key}>{targetInWords(row)}</div>)
}
