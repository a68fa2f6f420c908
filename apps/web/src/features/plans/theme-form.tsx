import type { PlanDetail } from '@trongtam/client'
import { Button, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormFailure } from '#lib/form-failure.tsx'
import { planQuery } from '#lib/plan-query.ts'
import { sendDraft } from '#lib/send-draft.ts'
import { isForChoice, type TypedDraft } from '#lib/typed-draft.ts'
import { Conflict } from './conflict.tsx'
import { useSetTheme } from './editing-queries.ts'
import css from './node-panel.module.css'
import { usePlanAddress } from './use-plan-address.ts'

type Draft = TypedDraft<string>

interface ThemeFormProps {
  readonly plan: PlanDetail
  readonly draft: Draft
  readonly onKeep: (draft: Draft) => void
  readonly onEnd: () => void
}

/** The province's own wording of its theme, or back to what its sources say. */
export function ThemeForm({ plan, draft, onKeep, onEnd }: ThemeFormProps) {
  const { t } = useTranslation()
  const { setTheme, save, isEmpty } = useSaving(plan, onEnd)
  const now = plan.theme ?? ''
  const hasOwn = plan.themes.some(({ standing }) => standing === 'own') && plan.themes.length > 1
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void save(draft)
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <Textarea
        label={t('planEditing.theme.text')}
        description={t('planEditing.theme.hint')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        autoFocus
        value={draft.typed}
        error={isEmpty && draft.typed.trim() === '' ? t('plans.edit.textMissing') : null}
        onChange={(event) => onKeep({ ...draft, typed: event.currentTarget.value })}
      />
      {isForChoice({ ...draft, typed: draft.typed.trim() }, now, setTheme) ? (
        <Conflict
          theirs={now}
          ours={draft.typed}
          onTakeTheirs={onEnd}
          onKeepOurs={() => {
            onKeep({ ...draft, base: now })
            void save({ ...draft, base: now })
          }}
        />
      ) : (
        <div className={css.buttons}>
          <Button type="submit" size="xs" aria-disabled={setTheme.isPending}>
            {setTheme.isPending ? t('plans.edit.saving') : t('common.save')}
          </Button>
          {hasOwn ? (
            <Button size="xs" variant="default" onClick={() => void save(draft, null)}>
              {t('planEditing.theme.sources')}
            </Button>
          ) : null}
          <Button size="xs" variant="default" onClick={onEnd}>
            {t('plans.edit.discard')}
          </Button>
        </div>
      )}
      <FormFailure error={setTheme.error} />
      <p className={css.kept}>{t('plans.edit.kept')}</p>
    </form>
  )
}

function useSaving(plan: PlanDetail, onEnd: () => void) {
  const { slug, planId } = usePlanAddress()
  const setTheme = useSetTheme(slug, planId)
  const queries = useQueryClient()
  const [isEmpty, setEmpty] = useState(false)
  /** Without a text of its own the plan goes back to its sources. */
  const save = async (draft: Draft, text: string | null = draft.typed.trim()) => {
    if (text === '') return setEmpty(true)
    if (setTheme.isPending) return
    if (text === plan.theme) return onEnd()
    const isSent = await sendDraft({
      draft: { base: draft.base, typed: text ?? '' },
      server: plan,
      valueOf: (now) => now.theme ?? '',
      readAnew: () => queries.fetchQuery({ ...planQuery(slug, planId), staleTime: 0 }),
      send: (version) => setTheme.mutateAsync({ text, version }),
    })
    if (isSent) onEnd()
  }
  return { setTheme, save, isEmpty }
}
