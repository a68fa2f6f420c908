import { formatDate } from '@trongtam/domain'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { typedDateOrNull } from '#lib/typed-date.ts'

/** The day the units are shown as of; taken over as soon as a whole date stands there. */
export function UnitDateField({ on, onChange }: { readonly on: string | undefined; readonly onChange: (day: string | undefined) => void }) {
  const { t } = useTranslation()
  const shown = on ? formatDate(on) : ''
  const [typed, setTyped] = useState(shown)
  useEffect(() => setTyped(shown), [shown])
  const type = (text: string) => {
    setTyped(text)
    const day = text.trim() === '' ? undefined : typedDateOrNull(text)
    // A year still being typed is no date yet, and `null` changes nothing.
    if (day !== null && day !== on) onChange(day)
  }
  return (
    <DateField
      label={t('units.on')}
      description={t('units.onHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={typed}
      onChange={type}
    />
  )
}
