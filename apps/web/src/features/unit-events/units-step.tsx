import { Button, Radio } from '@mantine/core'
import { isValidOn, type UnitEventKind, unitEventKinds } from '@trongtam/domain'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { typedDateOrNull } from '#lib/typed-date.ts'
import { UnitSelect } from '#lib/units/unit-select.tsx'
import { Icon } from '#ui/icon.tsx'
import { Section } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import { isOfOne, unitFaults } from './event-body.ts'
import { StepButtons } from './step-buttons.tsx'
import type { StepProps } from './step-props.ts'
import css from './unit-events.module.css'

/** The first step: what happens, and to which units. */
export function UnitsStep({ values, units, onType, onStep }: StepProps) {
  const { t } = useTranslation()
  const [isChecked, setChecked] = useState(false)
  const fault = unitFaults(values)['units']
  const [hasChosen, setHasChosen] = useState(false)
  const choose = (ids: readonly string[]) => {
    setHasChosen(true)
    onType({ ...values, units: ids, heirs: {}, takeovers: {} })
  }
  const isComplete = isOfOne(values.kind) && values.units.length > 0
  const next = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (!fault) onStep('details')
  }
  return (
    <form className={css.form} onSubmit={next} noValidate>
      <Section title={t('unitEvents.wizard.kind')}>
        <KindField kind={values.kind} onChoose={(kind) => onType({ ...values, kind, heirs: {}, takeovers: {} })} />
      </Section>
      <Section title={t(`unitEvents.wizard.unitsOf.${values.kind}`)}>
        <ChosenUnits {...{ values, units }} onRemove={(id) => choose(values.units.filter((other) => other !== id))} />
        {isComplete ? null : (
          <div className={css.field}>
            <UnitSelect
              // Emptied after each choice, with the keyboard still in it.
              key={values.units.length}
              autoFocus={hasChosen}
              label={t(isOfOne(values.kind) ? 'unitEvents.wizard.chooseUnit' : 'unitEvents.wizard.addUnit')}
              placeholder={t('unitEvents.wizard.findUnit')}
              on={typedDateOrNull(values.on) ?? undefined}
              value={null}
              except={values.units}
              onChange={(unit) => unit && choose([...values.units, unit.id])}
            />
          </div>
        )}
        {isChecked && fault ? (
          <p className={css.fault} role="alert">
            {t(`unitEvents.wizard.fault.${fault}`)}
          </p>
        ) : null}
      </Section>
      <StepButtons>
        {/* Where there is no more to choose the keyboard goes on. */}
        <Button key={String(isComplete)} autoFocus={isComplete && hasChosen} type="submit">
          {t('unitEvents.wizard.next')}
        </Button>
      </StepButtons>
    </form>
  )
}

function KindField({ kind, onChoose }: { readonly kind: UnitEventKind; readonly onChoose: (kind: UnitEventKind) => void }) {
  const { t } = useTranslation()
  return (
    <Radio.Group
      aria-label={t('unitEvents.wizard.kind')}
      value={kind}
      onChange={(value) => {
        const chosen = unitEventKinds.find((known) => known === value)
        if (chosen) onChoose(chosen)
      }}
    >
      <div className={css.kinds}>
        {unitEventKinds.map((each) => (
          <Radio key={each} value={each} label={t(`unitEvents.kind.${each}`)} description={t(`unitEvents.kindHelp.${each}`)} />
        ))}
      </div>
    </Radio.Group>
  )
}

function ChosenUnits({ values, units, onRemove }: Pick<StepProps, 'values' | 'units'> & { readonly onRemove: (id: string) => void }) {
  const { t } = useTranslation()
  const day = typedDateOrNull(values.on)
  if (values.units.length === 0) return <p className={css.muted}>{t('unitEvents.wizard.noUnits')}</p>
  return (
    <ul className={css.chosen}>
      {values.units.map((id) => {
        const unit = units.get(id)
        const name = unit?.name ?? t('common.loading')
        return (
          <li key={id} className={css.chosenUnit}>
            <span className={css.chosenWords}>
              {name} {unit && day && !isValidOn(unit, day) ? <Tag tone="bad">{t('unitEvents.wizard.notThere')}</Tag> : null}
              {unit?.parentName ? <span className={css.more}>{t('units.under', { name: unit.parentName })}</span> : null}
            </span>
            <button type="button" className={css.remove} aria-label={t('unitEvents.wizard.removeUnit', { name })} onClick={() => onRemove(id)}>
              <Icon name="close" size={16} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
