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
import { useEndAppointment } from './queries.ts'

export interface Ending {
  readonly appointmentId: string
  readonly version: number
  readonly title: string
  readonly name: string
  readonly validFrom: string
}

/** Ends an appointment today, or on a later day. */
export function EndDialog({ ending, onClose }: { readonly ending: Ending; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const end = useEndAppointment(slug)
  const [on, setOn] = useState(formatDate(localDate(new Date())))
  const day = typedDateOrNull(on)
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (day && !end.isPending) end.mutate({ appointmentId: ending.appointmentId, version: ending.version, on: day }, { onSuccess: onClose })
  }
  return (
    <Dialog title={t('people.endTitle')} onClose={onClose}>
      <form className={css.form} onSubmit={send} noValidate>
        <p className={css.text}>{t('people.endText', { name: ending.name, title: ending.title })}</p>
        <DateField label={t('people.endOn')} value={on} onChange={setOn} error={day ? null : t('people.dateMissing')} />
        <FormRefusal error={end.isPending ? null : end.error} />
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" color="red" aria-disabled={end.isPending}>
            {end.isPending ? t('people.ending') : t('people.end')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
