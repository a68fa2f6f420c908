import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { typedDateOrNull } from '#lib/typed-date.ts'
import { UnitSelect } from '#lib/units/unit-select.tsx'
import type { FieldsProps } from './details-step.tsx'
import { factsOf } from './event-body.ts'
import { NewUnitFields } from './new-unit-fields.tsx'
import css from './unit-events.module.css'

/** What the units become: a new one, or one that is there, among them or not. */
export function MergeFields({ values, units, onType, faults }: FieldsProps) {
  const { t } = useTranslation()
  const source = units.get(values.units[0] ?? '')
  const tooFew = faults['units'] ? t(`unitEvents.wizard.fault.${faults['units']}`) : undefined
  const among = values.units.flatMap((id) => units.get(id) ?? [])
  return (
    <div className={css.fields}>
      <Radio.Group
        label={t('unitEvents.wizard.into')}
        error={tooFew}
        value={values.intoThere ? 'there' : 'new'}
        onChange={(way) => onType({ ...values, intoThere: way === 'there', heirs: {} })}
      >
        <div className={css.kinds}>
          <Radio value="new" label={t('unitEvents.wizard.intoNew')} />
          <Radio value="there" label={t('unitEvents.wizard.intoThere')} />
        </div>
      </Radio.Group>
      {values.intoThere ? (
        <>
          <UnitSelect
            label={t('unitEvents.wizard.intoUnit')}
            placeholder={t('unitEvents.wizard.findUnit')}
            on={typedDateOrNull(values.on) ?? undefined}
            value={values.into}
            onChange={(into) => onType({ ...values, into, heirs: {} })}
            error={faults['into'] ? t(`unitEvents.wizard.fault.${faults['into']}`) : undefined}
          />
          {values.into === null ? (
            <div className={css.buttons}>
              {among.map(({ id, name }) => (
                <button key={id} type="button" className={css.suggestion} onClick={() => onType({ ...values, into: { id, name }, heirs: {} })}>
                  {name}
                </button>
              ))}
            </div>
          ) : null}
        </>
      ) : (
        <NewUnitFields
          unit={values.intoNew}
          facts={factsOf(source)}
          parentName={source?.parentName ?? null}
          on={values.on}
          faults={faults}
          onType={(intoNew) => onType({ ...values, intoNew })}
        />
      )}
    </div>
  )
}
