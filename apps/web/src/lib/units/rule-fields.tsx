import { MultiSelect, TagsInput } from '@mantine/core'
import { ownerships, schoolStages, type UnitClassRule, unitKinds, unitLevels } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import css from './rule.module.css'
import type { RuleCondition } from './rule-words.tsx'

interface RuleFieldsProps {
  readonly rule: UnitClassRule
  readonly onChange: (rule: UnitClassRule) => void
  /** Kinds of the province's own by id; none: the rule may name none. */
  readonly ownKindNames?: ReadonlyMap<string, string>
}

/** The conditions of a rule, each a field of chips; an empty field does not narrow. */
export function RuleFields({ rule, onChange, ownKindNames }: RuleFieldsProps) {
  const { t } = useTranslation()
  const fields = useChoices(ownKindNames)
  const change = (condition: RuleCondition, choices: readonly string[]) => onChange(withChoices(rule, condition, choices))
  return (
    <div className={css.fields}>
      {fields.map(({ condition, data }) => (
        <MultiSelect
          key={condition}
          label={t(`unitClasses.condition.${condition}`)}
          placeholder={rule[condition] ? '' : t('unitClasses.any')}
          data={data}
          value={[...(rule[condition] ?? [])]}
          onChange={(choices) => change(condition, choices)}
          classNames={classNames}
          searchable
          hidePickedOptions
          nothingFoundMessage={t('unitClasses.noChoice')}
          comboboxProps={{ withinPortal: false }}
        />
      ))}
      {(['areas', 'tags'] as const).map((condition) => (
        <TagsInput
          key={condition}
          label={t(`unitClasses.condition.${condition}`)}
          description={t(`unitClasses.hint.${condition}`)}
          placeholder={rule[condition] ? '' : t('unitClasses.any')}
          data={condition === 'areas' ? areas : []}
          value={[...(rule[condition] ?? [])]}
          onChange={(words) => change(condition, words)}
          classNames={classNames}
          acceptValueOnBlur
          maxTags={50}
          comboboxProps={{ withinPortal: false }}
        />
      ))}
    </div>
  )
}

/** The frame shows the focus, not the part of it one types in. */
const classNames = { input: css.frame ?? '', inputField: css.typed ?? '' }

/** The areas a province’s communes are of; others may be typed. */
const areas = ['xã', 'phường', 'đặc khu']

function useChoices(ownKindNames: ReadonlyMap<string, string> | undefined) {
  const { t } = useTranslation()
  const fields = [
    { condition: 'kinds', data: unitKinds.map((value) => ({ value: value as string, label: t(`units.kind.${value}`) })) },
    { condition: 'ownKinds', data: [...(ownKindNames ?? [])].map(([value, label]) => ({ value, label })) },
    { condition: 'levels', data: unitLevels.map((value) => ({ value: value as string, label: t(`units.level.${value}`) })) },
    { condition: 'stages', data: schoolStages.map((value) => ({ value: value as string, label: t(`units.stage.${value}`) })) },
    { condition: 'ownerships', data: ownerships.map((value) => ({ value: value as string, label: t(`units.ownership.${value}`) })) },
  ] as const
  return fields.filter(({ condition, data }) => condition !== 'ownKinds' || data.length > 0)
}

/** The rule with other choices for one condition; the fields offer those of its own list alone. */
function withChoices(rule: UnitClassRule, condition: RuleCondition, choices: readonly string[]): UnitClassRule {
  const { [condition]: _replaced, ...others } = rule
  return choices.length === 0 ? others : ({ ...others, [condition]: choices } as UnitClassRule)
}
