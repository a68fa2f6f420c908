import { Button } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/page.tsx'
import { BasicsFields } from './basics-fields.tsx'
import { ChildrenTable } from './children-table.tsx'
import { EstablishFields } from './establish-fields.tsx'
import { type EventFaults, readEvent } from './event-body.ts'
import { KindFields } from './kind-fields.tsx'
import { MergeFields } from './merge-fields.tsx'
import { ParentFields } from './parent-fields.tsx'
import { CodeField, NameField } from './plain-fields.tsx'
import { SplitFields } from './split-fields.tsx'
import { StepButtons } from './step-buttons.tsx'
import type { StepProps } from './step-props.ts'
import css from './unit-events.module.css'

export interface FieldsProps extends Pick<StepProps, 'values' | 'units' | 'onType'> {
  readonly faults: EventFaults
}

/** The second step: the day, the document, and what is to be said of an event of this kind. */
export function DetailsStep({ values, units, onType, onStep }: StepProps) {
  const { t } = useTranslation()
  const [isChecked, setChecked] = useState(false)
  const read = readEvent(values, units)
  const faults = isChecked && 'faults' in read ? read.faults : {}
  const fields = { values, units, onType, faults }
  const next = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if ('event' in read) return onStep('preview')
    const form = event.currentTarget
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <form className={css.form} onSubmit={next} noValidate>
      <Section title={t('unitEvents.wizard.basics')}>
        <BasicsFields {...fields} />
      </Section>
      {values.kind === 'dissolve' ? null : (
        <Section title={t('unitEvents.wizard.details')} help={values.units.flatMap((id) => units.get(id)?.name ?? []).join(', ')}>
          <KindOfFields {...fields} />
        </Section>
      )}
      {values.kind === 'merge' || values.kind === 'split' || values.kind === 'dissolve' ? <ChildrenTable {...fields} /> : null}
      {faults['units'] ? (
        <Notice tone="warn" alert title={t(`unitEvents.wizard.fault.${faults['units']}`)}>
          {t('unitEvents.wizard.unitsNext')}
        </Notice>
      ) : null}
      <StepButtons onBack={() => onStep('units')}>
        <Button type="submit">{t('unitEvents.wizard.toPreview')}</Button>
      </StepButtons>
    </form>
  )
}

function KindOfFields(fields: FieldsProps) {
  switch (fields.values.kind) {
    case 'establish':
      return <EstablishFields {...fields} />
    case 'rename':
      return <NameField {...fields} />
    case 'recode':
      return <CodeField {...fields} />
    case 'move':
    case 'transfer-level':
      return <ParentFields {...fields} />
    case 'merge':
      return <MergeFields {...fields} />
    case 'split':
      return <SplitFields {...fields} />
    case 'change-kind':
      return <KindFields {...fields} />
    default:
      return null
  }
}
