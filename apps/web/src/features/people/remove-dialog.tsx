import type { TenantPerson } from '@trongtam/client'
import { Button } from '@mantine/core'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { FormRefusal } from './form-refusal.tsx'
import css from './people.module.css'
import { useRemovePerson } from './queries.ts'

/** Asks before somebody is out at their next action. */
export function RemoveDialog({ person, onClose }: { readonly person: TenantPerson; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const remove = useRemovePerson(slug)
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!remove.isPending) remove.mutate(person.id, { onSuccess: onClose })
  }
  return (
    <Dialog title={t('people.removeTitle', { name: person.name })} onClose={onClose}>
      <form className={css.form} onSubmit={send}>
        <p className={css.text}>{t('people.removeText')}</p>
        <FormRefusal error={remove.isPending ? null : remove.error} />
        <DialogButtons>
          <Button autoFocus variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" color="red" aria-disabled={remove.isPending}>
            {remove.isPending ? t('people.removing') : t('people.remove')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
