import { Checkbox, NativeSelect } from '@mantine/core'
import { unitLevels } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { typedDateOrNull } from '#lib/typed-date.ts'
import { UnitSelect } from '#lib/units/unit-select.tsx'
import type { FieldsProps } from './details-step.tsx'
import { factsOf } from './event-body.ts'
import css from './unit-events.module.css'

/** The new unit above, or none; for a transfer also the new level. */
export function ParentFields({ values, units, onType, faults }: FieldsProps) {
  const { t } = useTranslation()
  const source = units.get(values.units[0] ?? '')
  const facts = values.facts ?? factsOf(source)
  const now = [...new Set(values.units.map((id) => units.get(id)?.parentName ?? t('unitEvents.wizard.top')))].join(', ')
  return (
    <div className={css.fields}>
      {values.kind === 'transfer-level' ? (
        <NativeSelect
          label={t('unitEvents.wizard.newLevel')}
          description={source ? t('unitEvents.wizard.now', { text: t(`units.level.${source.level}`) }) : undefined}
          value={facts.level}
          onChange={(event) => {
            const level = unitLevels.find((known) => known === event.currentTarget.value)
            if (level) onType({ ...values, facts: { ...facts, level } })
          }}
          data={unitLevels.map((value) => ({ value, label: t(`units.level.${value}`) }))}
        />
      ) : null}
      <UnitSelect
        label={t('unitEvents.wizard.newParent')}
        description={t('unitEvents.wizard.now', { text: now })}
        placeholder={t('unitEvents.wizard.findUnit')}
        on={typedDateOrNull(values.on) ?? undefined}
        value={values.atTop ? null : values.parent}
        disabled={values.atTop}
        except={values.units}
        onChange={(parent) => onType({ ...values, parent })}
        error={faults['parent'] ? t(`unitEvents.wizard.fault.${faults['parent']}`) : undefined}
      />
      <Checkbox label={t('unitEvents.wizard.atTop')} checked={values.atTop} onChange={(event) => onType({ ...values, atTop: event.currentTarget.checked })} />
    </div>
  )
}
