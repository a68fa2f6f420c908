import type { PositionDetail } from '@trongtam/client'
import { Button, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { FormRefusal } from './form-refusal.tsx'
import css from './people.module.css'
import { useChangePosition, useClosePosition, useCreatePosition } from './queries.ts'
import { RoleField, useGrantableRoles } from './role-field.tsx'
import { type Chosen, UnitField } from './server-select.tsx'

/** A new position in a unit. */
export function PositionDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const create = useCreatePosition(slug)
  const grantable = useGrantableRoles()
  const [checked, setChecked] = useState(false)
  const [unit, setUnit] = useState<Chosen | null>(null)
  const [title, setTitle] = useState('')
  const [role, setRole] = useState(grantable.at(-1) ?? 'viewer')
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (unit && title.trim() !== '' && !create.isPending) create.mutate({ unitId: unit.id, title: title.trim(), role }, { onSuccess: onClose })
  }
  return (
    <Dialog title={t('people.createTitle')} onClose={onClose}>
      <form className={css.form} onSubmit={send} noValidate>
        <UnitField value={unit} onChange={setUnit} error={checked && !unit ? t('people.missing') : null} />
        <TextInput
          label={t('people.positionTitle')}
          description={t('people.positionTitleHint')}
          autoComplete="off"
          maxLength={200}
          value={title}
          error={checked && title.trim() === '' ? t('people.missing') : null}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <RoleField value={role} onChange={setRole} />
        <FormRefusal error={create.isPending ? null : create.error} />
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" aria-disabled={create.isPending}>
            {create.isPending ? t('people.saving') : t('people.save')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

interface ChangeProps {
  readonly position: PositionDetail
  readonly onClose: () => void
}

/** Another title or role; sent upon the version that was read. */
export function ChangePositionDialog({ position, onClose }: ChangeProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const change = useChangePosition(slug, position.id)
  const [title, setTitle] = useState(position.title)
  const [role, setRole] = useState(position.role)
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (title.trim() !== '' && !change.isPending) change.mutate({ version: position.version, title: title.trim(), role }, { onSuccess: onClose })
  }
  return (
    <Dialog title={t('people.changeTitle')} onClose={onClose}>
      <form className={css.form} onSubmit={send} noValidate>
        <TextInput
          autoFocus
          label={t('people.positionTitle')}
          autoComplete="off"
          maxLength={200}
          value={title}
          error={title.trim() === '' ? t('people.missing') : null}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <RoleField value={role} onChange={setRole} description={t('people.roleChangeHint')} />
        <FormRefusal error={change.isPending ? null : change.error} />
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" aria-disabled={change.isPending}>
            {change.isPending ? t('people.saving') : t('people.save')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

/** Asks before a position is closed for good. */
export function ClosePositionDialog({ position, onClose }: ChangeProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const close = useClosePosition(slug, position.id)
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!close.isPending) close.mutate(position.version, { onSuccess: onClose })
  }
  return (
    <Dialog title={t('people.closeTitle')} onClose={onClose}>
      <form className={css.form} onSubmit={send}>
        <p className={css.text}>{t('people.closeText')}</p>
        <FormRefusal error={close.isPending ? null : close.error} />
        <DialogButtons>
          <Button autoFocus variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" color="red" aria-disabled={close.isPending}>
            {close.isPending ? t('people.closing') : t('people.close')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
