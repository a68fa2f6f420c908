import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldsProps } from './details-step.tsx'
import { firstFacts } from './event-body.ts'
import { newUnit } from './event-values.ts'
import { NewUnitFields } from './new-unit-fields.tsx'
import css from './unit-events.module.css'

/** The units that begin, one or several at once. */
export function EstablishFields({ values, units, onType, faults }: FieldsProps) {
  const { t } = useTranslation()
  const above = units.get(values.units[0] ?? '')
  return (
    <div className={css.fields}>
      {values.begins.map((unit, index) => (
        <fieldset key={unit.id} className={css.part}>
          <legend className={css.legend}>{t('unitEvents.wizard.begin', { n: index + 1 })}</legend>
          <NewUnitFields
            unit={unit}
            facts={firstFacts}
            parentName={above?.name ?? null}
            on={values.on}
            faults={faults}
            onType={(next) => onType({ ...values, begins: values.begins.map((other) => (other.id === unit.id ? next : other)) })}
          />
          {values.begins.length > 1 ? (
            <Button size="compact-sm" variant="default" onClick={() => onType({ ...values, begins: values.begins.filter(({ id }) => id !== unit.id) })}>
              {t('unitEvents.wizard.remove')}
            </Button>
          ) : null}
        </fieldset>
      ))}
      <div className={css.buttons}>
        <Button size="xs" variant="default" onClick={() => onType({ ...values, begins: [...values.begins, newUnit()] })}>
          {t('unitEvents.wizard.addNew')}
        </Button>
      </div>
    </div>
  )
}
