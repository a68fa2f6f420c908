import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { comparators, removeTarget, setRule, setTarget, type TemplateTarget } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { RuleSelect } from '#lib/template/rule-select.tsx'
import { ToolButton } from '#ui/toolbar.tsx'
import { useEditor } from './editor-context.ts'
import css from './panel.module.css'
import { emptyTarget, targetGaps, targetOrNone, targetValues, type TargetValues } from './target-values.ts'
import { useTypedItem } from './use-typed-item.ts'

interface TargetFieldsProps {
  readonly nodeId: string
  readonly target: TemplateTarget
  /** Not in the draft yet: it is as soon as it has a name and a level. */
  readonly fresh: boolean
  readonly number: number
  readonly onRemove: () => void
}

/** A target with its level, edited in place. */
export function TargetFields({ nodeId, target, fresh, number, onRemove }: TargetFieldsProps) {
  const { t } = useTranslation()
  const { edit } = useEditor()
  const { values, type } = useTypedItem<TemplateTarget | null, TargetValues>({
    item: fresh ? null : target,
    valuesOf: (item) => (item === null ? emptyTarget : targetValues(item)),
    itemOrNone: (typed) => targetOrNone(typed, target),
    onKeep: (item) => item && edit((content) => setTarget(content, nodeId, item), `target:${target.id}`),
  })
  const gaps = targetGaps(values)
  const isStarted = !fresh || values.name !== '' || values.low !== '' || values.text !== ''
  const set = (field: keyof TargetValues) => (event: { readonly currentTarget: { readonly value: string } }) =>
    type({ ...values, [field]: event.currentTarget.value })
  return (
    <fieldset className={css.item}>
      <legend className={css.legend}>{t('templateEditor.target.legend', { n: number })}</legend>
      <Textarea
        size="xs"
        label={t('templateEditor.target.name')}
        autosize
        minRows={1}
        maxLength={1000}
        value={values.name}
        onChange={set('name')}
        error={isStarted && gaps.name ? t('templateEditor.fault.no-words') : undefined}
        autoFocus={fresh}
      />
      <LevelFields values={values} onType={type} isFaulty={isStarted && gaps.level} />
      <div className={css.fields}>
        <TextInput
          size="xs"
          label={t('templateEditor.target.due')}
          placeholder={t('templateEditor.target.dueHint')}
          maxLength={60}
          value={values.due}
          onChange={set('due')}
        />
        <TextInput size="xs" label={t('templateEditor.target.indicator')} maxLength={60} value={values.indicator} onChange={set('indicator')} />
        <RuleSelect
          label={t('templateEditor.target.rule')}
          value={target.rule}
          onChange={(rule) => (fresh ? undefined : edit((content) => setRule(content, target.id, rule)))}
        />
      </div>
      <div className={css.itemEnd}>
        {fresh ? <span className={css.quiet}>{t('templateEditor.notKept')}</span> : null}
        <ToolButton
          onClick={() => {
            edit((content) => removeTarget(content, target.id))
            onRemove()
          }}
        >
          {t('templateEditor.target.remove')}
        </ToolButton>
      </div>
    </fieldset>
  )
}

interface LevelFieldsProps {
  readonly values: TargetValues
  readonly onType: (values: TargetValues) => void
  readonly isFaulty: boolean
}

function LevelFields({ values, onType, isFaulty }: LevelFieldsProps) {
  const { t } = useTranslation()
  const { comparator } = values
  const isInWords = comparator === 'milestone' || comparator === 'text'
  const error = isFaulty ? t('templateEditor.fault.level-invalid') : undefined
  return (
    <div className={css.fields}>
      <NativeSelect
        size="xs"
        label={t('templateEditor.target.comparator')}
        value={comparator}
        onChange={(event) => onType({ ...values, comparator: comparators.find((known) => known === event.currentTarget.value) ?? comparator })}
        data={comparators.map((known) => ({ value: known, label: t(`templateEditor.comparator.${known}`) }))}
      />
      {isInWords ? (
        <TextInput
          size="xs"
          className={css.wide ?? ''}
          label={t('templateEditor.target.text')}
          maxLength={500}
          value={values.text}
          onChange={(event) => onType({ ...values, text: event.currentTarget.value })}
          error={error}
        />
      ) : (
        <>
          <TextInput
            size="xs"
            label={t(comparator === 'range' ? 'templateEditor.target.from' : 'templateEditor.target.level')}
            inputMode="decimal"
            value={values.low}
            onChange={(event) => onType({ ...values, low: event.currentTarget.value })}
            error={error}
          />
          {comparator === 'range' ? (
            <TextInput
              size="xs"
              label={t('templateEditor.target.to')}
              inputMode="decimal"
              value={values.high}
              onChange={(event) => onType({ ...values, high: event.currentTarget.value })}
            />
          ) : null}
          <TextInput
            size="xs"
            label={t('templateEditor.target.unit')}
            maxLength={60}
            value={values.unit}
            onChange={(event) => onType({ ...values, unit: event.currentTarget.value })}
          />
        </>
      )}
    </div>
  )
}
