import type { PositionDetail } from '@trongtam/client'
import { Button } from '@mantine/core'
import { formatDate } from '@trongtam/domain'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { localDate } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { typedDateOrNull } from '#lib/typed-date.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { FormRefusal } from './form-refusal.tsx'
import css from './people.module.css'
import { useAppoint } from './queries.ts'
import { type Chosen, MemberField } from './server-select.tsx'

/** Appoints somebody of the tenant to a vacant position, from a day on. */
export function AppointDialog({ position, onClose }: { readonly position: PositionDetail; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const appoint = useAppoint(slug, position.id)
  const [checked, setChecked] = useState(false)
  const [person, setPerson] = useState<Chosen | null>(null)
  const [from, setFrom] = useState(formatDate(localDate(new Date())))
  const validFrom = typedDateOrNull(from)
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (person && validFrom && !appoint.isPending) appoint.mutate({ personId: person.id, validFrom }, { onSuccess: onClose })
  }
  return (
    <Dialog title={t('people.appointTitle')} onClose={onClose}>
      <form className={css.form} onSubmit={send} noValidate>
        <MemberField value={person} onChange={setPerson} error={checked && !person ? t('people.missing') : null} />
        <DateField label={t('people.validFrom')} value={from} onChange={setFrom} error={checked && !validFrom ? t('people.dateMissing') : null} />
        <FormRefusal error={appoint.isPending ? null : appoint.error} />
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" aria-disabled={appoint.isPending}>
            {appoint.isPending ? t('people.saving') : t('people.appoint')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
