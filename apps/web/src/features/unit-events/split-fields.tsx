import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { newItemId } from '#lib/new-item-id.ts'
import { typedDateOrNull } from '#lib/typed-date.ts'
import { UnitSelect } from '#lib/units/unit-select.tsx'
import type { FieldsProps } from './details-step.tsx'
import { factsOf } from './event-body.ts'
import { newUnit, type PartValues } from './event-values.ts'
import { NewUnitFields } from './new-unit-fields.tsx'
import css from './unit-events.module.css'

/** The parts a unit is split into, and whether it goes on itself. */
export function SplitFields(fields: FieldsProps) {
  const { values, onType, faults } = fields
  const { t } = useTranslation()
  const put = (parts: readonly PartValues[]) => onType({ ...values, parts })
  const remove = (part: PartValues) => {
    const heirs = Object.entries(values.heirs).filter(([, heir]) => heir !== part.id && !('there' in part && heir === part.there?.id))
    onType({ ...values, parts: values.parts.filter(({ id }) => id !== part.id), heirs: Object.fromEntries(heirs) })
  }
  return (
    <div className={css.fields}>
      <Checkbox
        label={t('unitEvents.wizard.goesOn')}
        checked={values.goesOn}
        onChange={(event) => onType({ ...values, goesOn: event.currentTarget.checked, heirs: {} })}
      />
      {values.parts.map((part, index) => (
        <fieldset key={part.id} className={css.part}>
          <legend className={css.legend}>{t('there' in part ? 'unitEvents.wizard.partThere' : 'unitEvents.wizard.partNew', { n: index + 1 })}</legend>
          <Part {...fields} part={part} onPut={(next) => put(values.parts.map((other) => (other.id === part.id ? next : other)))} />
          {values.parts.length > 1 ? (
            <Button size="compact-sm" variant="default" aria-label={t('unitEvents.wizard.removePart', { n: index + 1 })} onClick={() => remove(part)}>
              {t('unitEvents.wizard.remove')}
            </Button>
          ) : null}
        </fieldset>
      ))}
      {faults['parts'] ? (
        <p className={css.fault} role="alert">
          {t(`unitEvents.wizard.fault.${faults['parts']}`)}
        </p>
      ) : null}
      <div className={css.buttons}>
        <Button size="xs" variant="default" onClick={() => put([...values.parts, newUnit()])}>
          {t('unitEvents.wizard.addNew')}
        </Button>
        <Button size="xs" variant="default" onClick={() => put([...values.parts, { id: newItemId(), there: null }])}>
          {t('unitEvents.wizard.addThere')}
        </Button>
      </div>
    </div>
  )
}

function Part({ values, units, faults, part, onPut }: FieldsProps & { readonly part: PartValues; readonly onPut: (part: PartValues) => void }) {
  const { t } = useTranslation()
  const source = units.get(values.units[0] ?? '')
  if (!('there' in part)) {
    return <NewUnitFields unit={part} facts={factsOf(source)} parentName={source?.parentName ?? null} on={values.on} faults={faults} onType={onPut} />
  }
  const fault = faults[`there ${part.id}`]
  return (
    <UnitSelect
      label={t('unitEvents.wizard.chooseUnit')}
      placeholder={t('unitEvents.wizard.findUnit')}
      on={typedDateOrNull(values.on) ?? undefined}
      value={part.there}
      except={values.units}
      onChange={(there) => onPut({ ...part, there })}
      error={fault ? t(`unitEvents.wizard.fault.${fault}`) : undefined}
    />
  )
}
