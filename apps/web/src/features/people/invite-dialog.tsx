import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { formatDate, type Role } from '@trongtam/domain'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { localDate } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { typedDateOrNull } from '#lib/typed-date.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { FormRefusal } from './form-refusal.tsx'
import css from './people.module.css'
import { type NewInvitation, useInvite } from './queries.ts'
import { RoleField, useGrantableRoles } from './role-field.tsx'
import { type Chosen, UnitField, VacantPositionField } from './server-select.tsx'

interface Typed {
  readonly name: string
  readonly email: string
  readonly place: 'existing' | 'fresh'
  readonly position: Chosen | null
  readonly unit: Chosen | null
  readonly title: string
  readonly role: Role
  readonly validFrom: string
}

/** Invites one person to a vacant position, or to a new one. */
export function InviteDialog({ position = null, onClose }: { readonly position?: Chosen | null; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const invite = useInvite(slug)
  const grantable = useGrantableRoles()
  const [checked, setChecked] = useState(false)
  const [typed, setTyped] = useState<Typed>({
    name: '',
    email: '',
    place: position ? 'existing' : 'fresh',
    position,
    unit: null,
    title: '',
    role: grantable.at(-1) ?? 'viewer',
    validFrom: formatDate(localDate(new Date())),
  })
  const set = (change: Partial<Typed>) => setTyped({ ...typed, ...change })
  const missing = missingIn(typed)
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    const body = bodyOrNull(typed)
    if (body && !invite.isPending) invite.mutate(body, { onSuccess: onClose })
  }
  const fault = (field: keyof typeof missing) => (checked && missing[field] ? t(field === 'email' ? 'people.emailWrong' : 'people.missing') : null)
  return (
    <Dialog title={t('people.inviteTitle')} onClose={onClose}>
      <form className={css.form} onSubmit={send} noValidate>
        <p className={css.quiet}>{t('people.inviteHelp')}</p>
        <TextInput
          autoFocus
          label={t('people.name')}
          autoComplete="off"
          maxLength={200}
          value={typed.name}
          error={fault('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('people.email')}
          description={t('people.emailHint')}
          type="email"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
          maxLength={254}
          value={typed.email}
          error={fault('email')}
          onChange={(event) => set({ email: event.currentTarget.value })}
        />
        {position ? null : (
          <SegmentedControl
            transitionDuration={0}
            aria-label={t('people.toPosition')}
            value={typed.place}
            onChange={(place) => set({ place: place as Typed['place'] })}
            data={[
              { value: 'fresh', label: t('people.fresh') },
              { value: 'existing', label: t('people.existing') },
            ]}
          />
        )}
        {typed.place === 'existing' ? (
          position ? null : (
            <VacantPositionField value={typed.position} onChange={(chosen) => set({ position: chosen })} error={fault('position')} />
          )
        ) : (
          <>
            <UnitField value={typed.unit} onChange={(unit) => set({ unit })} error={fault('unit')} />
            <TextInput
              label={t('people.positionTitle')}
              description={t('people.positionTitleHint')}
              autoComplete="off"
              maxLength={200}
              value={typed.title}
              error={fault('title')}
              onChange={(event) => set({ title: event.currentTarget.value })}
            />
            <RoleField value={typed.role} onChange={(role) => set({ role })} />
          </>
        )}
        <DateField
          label={t('people.validFrom')}
          value={typed.validFrom}
          onChange={(validFrom) => set({ validFrom })}
          error={checked && missing.validFrom ? t('people.dateMissing') : null}
        />
        <FormRefusal error={invite.isPending ? null : invite.error} />
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" aria-disabled={invite.isPending}>
            {invite.isPending ? t('people.sending') : t('people.send')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

function missingIn({ name, email, place, position, unit, title, validFrom }: Typed) {
  const isFresh = place === 'fresh'
  return {
    name: name.trim() === '',
    email: !/^\S+@\S+\.\S+$/.test(email.trim()),
    position: !isFresh && position === null,
    unit: isFresh && unit === null,
    title: isFresh && title.trim() === '',
    validFrom: typedDateOrNull(validFrom) === null,
  }
}

function bodyOrNull(typed: Typed): NewInvitation | null {
  const validFrom = typedDateOrNull(typed.validFrom)
  if (validFrom === null || Object.values(missingIn(typed)).includes(true)) return null
  const isFresh = typed.place === 'fresh'
  return {
    name: typed.name.trim(),
    email: typed.email.trim(),
    positionId: isFresh ? null : (typed.position?.id ?? null),
    unitId: isFresh ? (typed.unit?.id ?? null) : null,
    title: isFresh ? typed.title.trim() : null,
    role: isFresh ? typed.role : null,
    validFrom,
  }
}
