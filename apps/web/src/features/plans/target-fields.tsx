import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { comparators } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import css from './node-panel.module.css'
import { hasNumber, type TargetFault, type TargetValues } from './target-values.ts'

interface TargetFieldsProps {
  readonly ordinal: number
  readonly values: TargetValues
  readonly fault: TargetFault | null
  readonly onType: (values: TargetValues) => void
}

/** One target: what is counted, how it binds, how much, until when. One that is taken out can be put back. */
export function TargetFields({ ordinal, values, fault, onType }: TargetFieldsProps) {
  const { t } = useTranslation()
  const title = t('planEditing.targets.nth', { n: ordinal })
  const takeOut = (removed: boolean) => onType({ ...values, removed })
  if (values.removed) {
    return (
      <fieldset className={css.entry}>
        <legend className={css.versionName}>{title}</legend>
        <p className={css.takenOut}>{values.name || t('plans.edit.nothing')}</p>
        <Button size="compact-xs" variant="default" onClick={() => takeOut(false)}>
          {t('planEditing.putBack')}
        </Button>
      </fieldset>
    )
  }
  const field = (name: 'indicator' | 'low' | 'high' | 'text' | 'unit' | 'due', maxLength: number) => ({
    label: t(`planEditing.targets.${name}`),
    maxLength,
    value: values[name],
    error: fault === name || (fault === 'order' && name === 'high') ? t(`planEditing.targets.fault.${fault}`) : undefined,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onType({ ...values, [name]: event.currentTarget.value }),
  })
  return (
    <fieldset className={css.entry}>
      <legend className={css.versionName}>{title}</legend>
      <Textarea
        label={t('planEditing.targets.name')}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={1000}
        value={values.name}
        error={fault === 'name' ? t('planEditing.targets.fault.name') : undefined}
        onChange={(event) => onType({ ...values, name: event.currentTarget.value })}
      />
      <div className={css.levelFields}>
        <NativeSelect
          label={t('planEditing.targets.comparator')}
          value={values.comparator}
          onChange={(event) => onType({ ...values, comparator: comparators.find((each) => each === event.currentTarget.value) ?? values.comparator })}
          data={comparators.map((each) => ({ value: each, label: t(`planEditing.targets.comparators.${each}`) }))}
        />
        {hasNumber(values.comparator) ? (
          <>
            <TextInput
              {...field('low', 40)}
              {...(values.comparator !== 'range' && { label: t('planEditing.targets.value') })}
              inputMode="decimal"
              autoComplete="off"
            />
            {values.comparator === 'range' ? <TextInput {...field('high', 40)} inputMode="decimal" autoComplete="off" /> : null}
            <TextInput {...field('unit', 60)} />
          </>
        ) : (
          <TextInput {...field('text', 500)} />
        )}
      </div>
      <div className={css.levelFields}>
        <TextInput {...field('due', 60)} placeholder={t('planEditing.targets.dueExample')} />
        <TextInput {...field('indicator', 60)} placeholder="I.1" />
      </div>
      <Button size="compact-xs" variant="default" onClick={() => takeOut(true)}>
        {t('planEditing.targets.remove', { n: ordinal })}
      </Button>
    </fieldset>
  )
}
