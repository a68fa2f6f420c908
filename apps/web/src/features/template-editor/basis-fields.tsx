import { Textarea, TextInput } from '@mantine/core'
import { removeBasis, setBasis, setRule, type TemplateBasis } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { RuleSelect } from '#lib/template/rule-select.tsx'
import { ToolButton } from '#ui/toolbar.tsx'
import { basisOrNone, basisValues, type BasisValues, emptyBasis } from './basis-values.ts'
import { useEditor } from './editor-context.ts'
import css from './panel.module.css'
import { useTypedItem } from './use-typed-item.ts'

interface BasisFieldsProps {
  readonly basis: TemplateBasis
  readonly fresh: boolean
  readonly number: number
  readonly onRemove: () => void
}

/** A document the template rests on, and where in it. */
export function BasisFields({ basis, fresh, number, onRemove }: BasisFieldsProps) {
  const { t } = useTranslation()
  const { edit } = useEditor()
  const { values, isFaulty, type } = useTypedItem<TemplateBasis | null, BasisValues>({
    item: fresh ? null : basis,
    valuesOf: (item) => (item === null ? emptyBasis : basisValues(item)),
    itemOrNone: (typed) => basisOrNone(typed, basis),
    onKeep: (item) => item && edit((content) => setBasis(content, item), `basis:${basis.id}`),
  })
  const set = (field: keyof BasisValues) => (event: { readonly currentTarget: { readonly value: string } }) =>
    type({ ...values, [field]: event.currentTarget.value })
  const must = (field: keyof BasisValues) => (isFaulty && values[field].trim() === '' ? t('templateEditor.fault.no-words') : undefined)
  return (
    <fieldset className={css.item}>
      <legend className={css.legend}>{t('templateEditor.basis.legend', { n: number })}</legend>
      <div className={css.fields}>
        <TextInput
          size="xs"
          label={t('templateEditor.basis.kind')}
          placeholder={t('templateEditor.basis.kindHint')}
          maxLength={60}
          value={values.kind}
          onChange={set('kind')}
          error={must('kind')}
          autoFocus={fresh}
        />
        <TextInput size="xs" label={t('templateEditor.basis.number')} maxLength={60} value={values.numberSymbol} onChange={set('numberSymbol')} />
        <DateField size="xs" label={t('templateEditor.basis.date')} value={values.issuedOn} onChange={(issuedOn) => type({ ...values, issuedOn })} />
      </div>
      <TextInput size="xs" label={t('templateEditor.basis.issuer')} maxLength={300} value={values.issuer} onChange={set('issuer')} error={must('issuer')} />
      <Textarea
        size="xs"
        label={t('templateEditor.basis.title')}
        autosize
        minRows={1}
        maxLength={1000}
        value={values.title}
        onChange={set('title')}
        error={must('title')}
      />
      <div className={css.fields}>
        <TextInput
          size="xs"
          label={t('templateEditor.basis.place')}
          placeholder={t('templateEditor.basis.placeHint')}
          maxLength={300}
          value={values.place}
          onChange={set('place')}
        />
        <RuleSelect
          label={t('templateEditor.basis.rule')}
          value={basis.rule}
          onChange={(rule) => (fresh ? undefined : edit((content) => setRule(content, basis.id, rule)))}
        />
      </div>
      <div className={css.itemEnd}>
        {fresh || isFaulty ? <span className={css.quiet}>{t('templateEditor.notKept')}</span> : null}
        <ToolButton
          onClick={() => {
            edit((content) => removeBasis(content, basis.id))
            onRemove()
          }}
        >
          {t('templateEditor.basis.remove')}
        </ToolButton>
      </div>
    </fieldset>
  )
}
