import type { HandoverPreview, PositionDetail } from '@trongtam/client'
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { formatDate, formatNumber } from '@trongtam/domain'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { localDate } from '#lib/formats.ts'
import { isRefusal } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { typedDateOrNull } from '#lib/typed-date.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { FactList } from '#ui/fact-list.tsx'
import { FormRefusal } from './form-refusal.tsx'
import { type HandoverTo, useHandOver, usePreviewHandover } from './handover-queries.ts'
import css from './people.module.css'
import { type Chosen, MemberField } from './server-select.tsx'

interface Typed {
  readonly to: 'member' | 'guest'
  readonly person: Chosen | null
  readonly name: string
  readonly email: string
  readonly from: string
}

/** Hands a position over in two steps: what moves is shown, then exactly that is confirmed. */
export function HandoverDialog({ position, onClose }: { readonly position: PositionDetail; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const preview = usePreviewHandover(slug, position.id)
  const handOver = useHandOver(slug, position.id)
  const [checked, setChecked] = useState(false)
  const [typed, setTyped] = useState<Typed>({ to: 'member', person: null, name: '', email: '', from: formatDate(localDate(new Date())) })
  const body = bodyOrNull(typed)
  const set = (change: Partial<Typed>) => {
    setTyped({ ...typed, ...change })
    // What was shown is no longer what would be done.
    preview.reset()
    handOver.reset()
  }
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (!body || preview.isPending || handOver.isPending) return
    if (!preview.data) return preview.mutate(body)
    handOver.mutate(
      { ...body, sha256: preview.data.sha256 },
      { onSuccess: onClose, onError: (error) => isRefusal(error, 'handover-changed') && preview.mutate(body) },
    )
  }
  const isBusy = preview.isPending || handOver.isPending
  return (
    <Dialog title={t('people.handOverTitle')} onClose={onClose}>
      <form className={css.form} onSubmit={send} noValidate>
        <p className={css.quiet}>{t('people.handOverHelp')}</p>
        <SegmentedControl
          transitionDuration={0}
          aria-label={t('people.handTo')}
          value={typed.to}
          onChange={(to) => set({ to: to as Typed['to'] })}
          data={[
            { value: 'member', label: t('people.handToMember') },
            { value: 'guest', label: t('people.handToGuest') },
          ]}
        />
        <WhoTakesIt typed={typed} holderId={position.holder?.personId} onChange={set} checked={checked} />
        <DateField
          label={t('people.handFrom')}
          description={t('people.handFromHint')}
          value={typed.from}
          onChange={(from) => set({ from })}
          error={checked && !typedDateOrNull(typed.from) ? t('people.dateMissing') : null}
        />
        {preview.data ? <WhatMoves preview={preview.data} /> : null}
        <FormRefusal error={isBusy ? null : (handOver.error ?? preview.error)} />
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" aria-disabled={isBusy}>
            {preview.data
              ? t(handOver.isPending ? 'people.handingOver' : 'people.confirmHandOver')
              : t(preview.isPending ? 'people.previewing' : 'people.preview')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

interface WhoProps {
  readonly typed: Typed
  readonly holderId: string | undefined
  readonly onChange: (change: Partial<Typed>) => void
  readonly checked: boolean
}

function WhoTakesIt({ typed, holderId, onChange, checked }: WhoProps) {
  const { t } = useTranslation()
  if (typed.to === 'member')
    return (
      <MemberField
        except={holderId}
        value={typed.person}
        onChange={(person) => onChange({ person })}
        error={checked && !typed.person ? t('people.missing') : null}
      />
    )
  return (
    <>
      <TextInput
        label={t('people.name')}
        autoComplete="off"
        maxLength={200}
        value={typed.name}
        error={checked && typed.name.trim() === '' ? t('people.missing') : null}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('people.email')}
        description={t('people.emailHint')}
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        maxLength={254}
        value={typed.email}
        error={checked && !isEmail(typed.email) ? t('people.emailWrong') : null}
        onChange={(event) => onChange({ email: event.currentTarget.value })}
      />
    </>
  )
}

function WhatMoves({ preview }: { readonly preview: HandoverPreview }) {
  const { t } = useTranslation()
  const { leaving, taking, role, taskCount, overdueCount, tasks } = preview
  const unknown = t('people.unknownPerson')
  const takes = taking.email ? t('people.takingGuest', { name: taking.name ?? unknown, email: taking.email }) : (taking.name ?? unknown)
  return (
    <div className={css.preview} role="status">
      <h3 className={css.subtitle}>{t('people.previewTitle')}</h3>
      <FactList
        facts={[
          { term: t('people.leaving'), text: leaving.name ?? unknown },
          { term: t('people.taking'), text: takes },
          { term: t('people.role'), text: t(`common.role.${role}`) },
          {
            term: t('people.tasks'),
            text: taskCount === 0 ? t('people.noTasks') : t('people.taskCount', { n: formatNumber(taskCount), late: formatNumber(overdueCount) }),
          },
        ]}
      />
      {tasks.length > 0 ? (
        <ul className={css.tasks} tabIndex={0} aria-label={t('people.tasks')}>
          {tasks.map((task) => (
            <li key={`${task.nodeId} ${task.role}`}>
              {task.text} {task.dueOn ? <span className={css.quiet}>{formatDate(task.dueOn)}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function isEmail(text: string): boolean {
  return /^\S+@\S+\.\S+$/.test(text.trim())
}

function bodyOrNull({ to, person, name, email, from }: Typed): HandoverTo | null {
  const day = typedDateOrNull(from)
  if (!day) return null
  if (to === 'member') return person ? { personId: person.id, email: null, name: null, from: day } : null
  return name.trim() !== '' && isEmail(email) ? { personId: null, email: email.trim(), name: name.trim(), from: day } : null
}
