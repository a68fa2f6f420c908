import type { NodeKind } from '@trongtam/domain'
import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormFailure } from '#lib/form-failure.tsx'
import { useTypedDraft } from '#lib/use-typed-draft.ts'
import { Icon } from '#ui/icon.tsx'
import { useAddNode } from './editing-queries.ts'
import css from './node-panel.module.css'
import { Part } from './part.tsx'
import { ReasonField, useReason } from './reason-field.tsx'
import { usePlanAddress } from './use-plan-address.ts'

const isText = (value: unknown): value is string => typeof value === 'string'

interface AddNodeProps {
  readonly kind: NodeKind
  /** Below which it goes; null: a group at the end of the plan. */
  readonly parentId: string | null
}

/** A group or task of the province's own at the end of a group: a button, and its form once pressed. */
export function AddNode({ kind, parentId }: AddNodeProps) {
  const { t } = useTranslation()
  const { draft, keep, drop } = useTypedDraft(parentId ?? 'top', `add-${kind}`, isText)
  const title = t(parentId === null ? 'planEditing.addTopGroup' : `planEditing.add.${kind}`)
  if (!draft) {
    return (
      <Button variant="default" size="xs" leftSection={<Icon name="plus" size={14} />} onClick={() => keep({ base: '', typed: '' })}>
        {title}
      </Button>
    )
  }
  return (
    <Part title={title}>
      <AddNodeForm kind={kind} parentId={parentId} typed={draft.typed} onType={(typed) => keep({ base: '', typed })} onEnd={drop} />
    </Part>
  )
}

interface AddNodeFormProps extends AddNodeProps {
  readonly typed: string
  readonly onType: (text: string) => void
  readonly onEnd: () => void
}

function AddNodeForm({ kind, parentId, typed, onType, onEnd }: AddNodeFormProps) {
  const { t } = useTranslation()
  const { slug, planId, openNode } = usePlanAddress()
  const add = useAddNode(slug, planId)
  const asked = useReason(parentId ?? 'top', `add-${kind}`)
  const [empty, setEmpty] = useState(false)
  const text = typed.trim()
  const end = () => {
    asked.end()
    onEnd()
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (text === '') return setEmpty(true)
    if (add.isPending) return
    const added = add.mutateAsync({ parentId, kind, text, reason: asked.reason })
    void added.then(({ id }) => (end(), openNode(id))).catch(() => undefined)
  }
  return (
    <form className={css.form} onSubmit={save} noValidate>
      <Textarea
        label={t(`planEditing.text.${kind}`)}
        autosize
        minRows={kind === 'task' ? 3 : 2}
        maxRows={16}
        maxLength={10_000}
        autoFocus
        value={typed}
        error={empty && text === '' ? t('plans.edit.textMissing') : null}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <ReasonField asked={asked} />
      <div className={css.buttons}>
        <Button type="submit" size="xs" aria-disabled={add.isPending}>
          {add.isPending ? t('plans.edit.saving') : t(`planEditing.save.${kind}`)}
        </Button>
        <Button size="xs" variant="default" onClick={end}>
          {t('plans.edit.discard')}
        </Button>
      </div>
      <FormFailure error={add.error} />
      <p className={css.kept}>{t('plans.edit.kept')}</p>
    </form>
  )
}
