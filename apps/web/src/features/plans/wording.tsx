import type { PlanNodeDetail } from '@trongtam/client'
import { Button, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AbolishedNames } from '#lib/abolished-names.tsx'
import { sendDraft } from '#lib/send-draft.ts'
import { Icon } from '#ui/icon.tsx'
import { Conflict } from './conflict.tsx'
import { FormFailure } from '#lib/form-failure.tsx'
import css from './node-panel.module.css'
import { Part } from './part.tsx'
import { nodeQuery, useReword } from './queries.ts'
import { ReasonField, useReason } from './reason-field.tsx'
import { isForChoice } from '#lib/typed-draft.ts'
import { usePlanAddress } from './use-plan-address.ts'
import { useTypedDraft } from '#lib/use-typed-draft.ts'

const isText = (value: unknown): value is string => typeof value === 'string'

/** The words of a node beside the template's own; edited in place where permitted. */
export function Wording({ node, editable }: { readonly node: PlanNodeDetail; readonly editable: boolean }) {
  const { t } = useTranslation()
  const { draft, keep, drop } = useTypedDraft(node.id, 'text', isText)
  const begin = () => keep({ base: node.text, typed: node.text })
  const edit =
    editable && !draft ? (
      <Button variant="default" size="xs" leftSection={<Icon name="edit" size={14} />} onClick={begin}>
        {t('plans.edit.reword')}
      </Button>
    ) : null
  return (
    <Part title={node.origin === 'adapted' ? t('plans.node.ours') : t('plans.node.content')} action={edit}>
      {editable && draft ? (
        <RewordForm node={node} draft={draft} onType={(typed) => keep({ ...draft, typed })} onRebase={() => keep({ ...draft, base: node.text })} onEnd={drop} />
      ) : (
        <p className={css.words}>{node.text}</p>
      )}
      <AbolishedNames planId={node.planId} nodeId={node.id} />
      {node.templateText !== null && node.templateText !== node.text ? (
        <div className={css.side}>
          <div className={css.version}>
            <p className={css.versionName}>{t('plans.node.templateText')}</p>
            <p className={css.words}>{node.templateText}</p>
          </div>
        </div>
      ) : null}
    </Part>
  )
}

interface RewordFormProps {
  readonly node: PlanNodeDetail
  readonly draft: { readonly base: string; readonly typed: string }
  readonly onType: (text: string) => void
  /** From now on the words of the server are what the draft replaces. */
  readonly onRebase: () => void
  readonly onEnd: () => void
}

function RewordForm({ node, draft, onType, onRebase, onEnd }: RewordFormProps) {
  const { t } = useTranslation()
  const { slug, planId } = usePlanAddress()
  const reword = useReword({ slug, planId, nodeId: node.id })
  const queries = useQueryClient()
  const asked = useReason(node.id, 'text')
  const [empty, setEmpty] = useState(false)
  const text = draft.typed.trim()
  const trimmed = { base: draft.base, typed: text }
  const end = () => {
    asked.end()
    onEnd()
  }
  const save = async (event?: FormEvent) => {
    event?.preventDefault()
    if (text === '') return setEmpty(true)
    if (text === node.text) return end()
    const isSent = await sendDraft({
      draft: trimmed,
      server: node,
      valueOf: (now) => now.text,
      readAnew: () => queries.fetchQuery({ ...nodeQuery(slug, planId, node.id), staleTime: 0 }),
      send: (version) => reword.mutateAsync({ text, reason: asked.reason, version }),
    })
    if (isSent) end()
  }

  return (
    <form className={css.form} onSubmit={(event) => void save(event)} noValidate>
      <Textarea
        label={t('plans.edit.text')}
        autosize
        minRows={3}
        maxRows={16}
        maxLength={10_000}
        value={draft.typed}
        error={empty && text === '' ? t('plans.edit.textMissing') : null}
        onChange={(event) => onType(event.currentTarget.value)}
        data-autofocus
        autoFocus
      />
      <ReasonField asked={asked} />
      {isForChoice(trimmed, node.text, reword) ? (
        <Conflict
          theirs={node.text}
          ours={text}
          onTakeTheirs={end}
          onKeepOurs={() => {
            onRebase()
            void save()
          }}
        />
      ) : (
        <div className={css.buttons}>
          <Button type="submit" size="xs" aria-disabled={reword.isPending}>
            {reword.isPending ? t('plans.edit.saving') : t('common.save')}
          </Button>
          <Button size="xs" variant="default" onClick={end}>
            {t('plans.edit.discard')}
          </Button>
        </div>
      )}
      <FormFailure error={reword.error} />
      <p className={css.kept}>{t('plans.edit.kept')}</p>
    </form>
  )
}
