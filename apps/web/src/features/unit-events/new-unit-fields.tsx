import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { typedDateOrNull } from '#lib/typed-date.ts'
import { UnitSelect } from '#lib/units/unit-select.tsx'
import type { EventFaults } from './event-body.ts'
import type { FactValues, NewUnitValues } from './event-values.ts'
import { FactFields } from './fact-fields.tsx'
import css from './unit-events.module.css'

interface NewUnitFieldsProps {
  readonly unit: NewUnitValues
  /** What it is until something else is chosen. */
  readonly facts: FactValues
  readonly parentName: string | null
  /** The day of the event, as typed. */
  readonly on: string
  readonly faults: EventFaults
  readonly onType: (unit: NewUnitValues) => void
}

/** A unit that begins with the event: name and code at once, the rest where it differs from the unit it comes from. */
export function NewUnitFields({ unit, facts, parentName, on, faults, onType }: NewUnitFieldsProps) {
  const { t } = useTranslation()
  const fault = faults[`name ${unit.id}`]
  return (
    <div className={css.fields}>
      <div className={css.nameAndCode}>
        <TextInput
          label={t('unitEvents.wizard.name')}
          required
          withAsterisk={false}
          maxLength={300}
          autoComplete="off"
          value={unit.name}
          onChange={(event) => onType({ ...unit, name: event.currentTarget.value })}
          error={fault ? t(`unitEvents.wizard.fault.${fault}`) : undefined}
        />
        <TextInput
          label={t('unitEvents.wizard.code')}
          maxLength={40}
          autoComplete="off"
          value={unit.code}
          onChange={(event) => onType({ ...unit, code: event.currentTarget.value })}
        />
      </div>
      <UnitSelect
        label={t('unitEvents.wizard.parent')}
        placeholder={parentName ?? t('unitEvents.wizard.top')}
        on={typedDateOrNull(on) ?? undefined}
        value={unit.parent}
        onChange={(parent) => onType({ ...unit, parent })}
      />
      <details className={css.facts}>
        <summary>{t('unitEvents.wizard.factsOf')}</summary>
        <FactFields facts={unit.facts ?? facts} onType={(next) => onType({ ...unit, facts: next })} />
      </details>
    </div>
  )
}
