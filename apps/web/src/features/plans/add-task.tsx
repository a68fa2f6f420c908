import type { PlanNodeDetail } from '@trongtam/client'
import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#ui/icon.tsx'
import { FormFailure } from '#lib/form-failure.tsx'
import css from './node-panel.module.css'
import { Part } from './part.tsx'
import { useAddTask } from './queries.ts'
import { usePlanAddress } from './use-plan-address.ts'
import { useTypedDraft } from '#lib/use-typed-draft.ts'

const isText = (value: unknown): value is string => typeof value === 'string'

/** A task of the province's own at the end of a group. */
export function AddTask({ group }: { readonly group: PlanNodeDetail }) {
  const { t } = useTranslation()
  const { slug, planId, openNode } = usePlanAddress()
  const { draft, keep, drop } = useTypedDraft(group.id, 'add-task', isText)
  const add = useAddTask(slug, planId)
  const [empty, setEmpty] = useState(false)
  const text = draft?.typed.trim() ?? ''
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (text === '') return setEmpty(true)
    if (add.isPending) return
    add.mutate(
      { parentId: group.id, text },
      {
        onSuccess: (task) => {
          drop()
          openNode(task.id)
        },
      },
    )
  }
  if (!draft) {
    return (
      <div className={css.part}>
        <Button variant="default" size="xs" leftSection={<Icon name="plus" size={14} />} onClick={() => keep({ base: '', typed: '' })}>
          {t('plans.edit.addTask')}
        </Button>
      </div>
    )
  }
  return (
    <Part title={t('plans.edit.addTask')}>
      <form className={css.form} onSubmit={save} noValidate>
        <Textarea
          label={t('plans.edit.addText')}
          autosize
          minRows={3}
          maxRows={16}
          maxLength={10_000}
          autoFocus
          value={draft.typed}
          error={empty && text === '' ? t('plans.edit.textMissing') : null}
          onChange={(event) => keep({ base: '', typed: event.currentTarget.value })}
        />
        <div className={css.buttons}>
          <Button type="submit" size="xs" aria-disabled={add.isPending}>
            {add.isPending ? t('plans.edit.saving') : t('plans.edit.addSave')}
          </Button>
          <Button size="xs" variant="default" onClick={drop}>
            {t('plans.edit.discard')}
          </Button>
        </div>
        <FormFailure error={add.error} />
        <p className={css.kept}>{t('plans.edit.kept')}</p>
      </form>
    </Part>
  )
}
