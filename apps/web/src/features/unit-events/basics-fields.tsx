import { Textarea, TextInput } from '@mantine/core'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { DocumentSelect } from '#lib/register/document-select.tsx'
import { useTenant } from '#lib/session.ts'
import { typedDateOrNull } from '#lib/typed-date.ts'
import { dayStanding } from '#lib/units/day-standing.ts'
import { Notice } from '#ui/notice.tsx'
import type { FieldsProps } from './details-step.tsx'
import css from './unit-events.module.css'

/** The day, with what a day gone by or to come means, the document and a note. */
export function BasicsFields({ values, onType, faults }: FieldsProps) {
  const { t } = useTranslation()
  const { today } = useTenant()
  const day = typedDateOrNull(values.on)
  const standing = day === null ? null : dayStanding(day, today)
  return (
    <div className={css.fields}>
      <div className={css.pair}>
        <DateField
          label={t('unitEvents.wizard.on')}
          required
          withAsterisk={false}
          value={values.on}
          onChange={(on) => onType({ ...values, on })}
          error={faults['on'] ? t(`unitEvents.wizard.fault.${faults['on']}`) : undefined}
        />
        {day !== null && standing !== null ? (
          <Notice tone={standing === 'past' ? 'warn' : 'info'} icon="clock">
            {t(`unitEvents.wizard.${standing}`, { date: formatDate(day) })}
          </Notice>
        ) : null}
      </div>
      <div className={css.pair}>
        <DocumentSelect label={t('unitEvents.wizard.document')} value={values.document} onChange={(document) => onType({ ...values, document })} />
        {values.document ? null : (
          <TextInput
            label={t('unitEvents.wizard.documentWords')}
            description={t('unitEvents.wizard.documentExample')}
            maxLength={500}
            autoComplete="off"
            value={values.documentWords}
            onChange={(event) => onType({ ...values, documentWords: event.currentTarget.value })}
          />
        )}
      </div>
      <Textarea
        label={t('unitEvents.wizard.note')}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={1000}
        value={values.note}
        onChange={(event) => onType({ ...values, note: event.currentTarget.value })}
      />
    </div>
  )
}
