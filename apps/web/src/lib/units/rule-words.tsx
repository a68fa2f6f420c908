import type { UnitClassRule } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { Tag } from '#ui/tag.tsx'
import css from './rule.module.css'

const ruleConditions = ['kinds', 'ownKinds', 'levels', 'stages', 'ownerships', 'areas', 'tags'] as const satisfies readonly (keyof UnitClassRule)[]
export type RuleCondition = (typeof ruleConditions)[number]

/** The words of a rule's choices, condition by condition; what does not narrow is left out. */
function useRuleWords(): (rule: UnitClassRule, ownKindNames?: ReadonlyMap<string, string>) => { condition: RuleCondition; words: string[] }[] {
  const { t } = useTranslation()
  return ({ kinds, ownKinds, levels, stages, ownerships, areas, tags }, ownKindNames) => {
    const words: Record<RuleCondition, readonly string[] | undefined> = {
      kinds: kinds?.map((kind) => t(`units.kind.${kind}`)),
      ownKinds: ownKinds?.map((id) => ownKindNames?.get(id) ?? t('unitClasses.ownKind')),
      levels: levels?.map((level) => t(`units.level.${level}`)),
      stages: stages?.map((stage) => t(`units.stage.${stage}`)),
      ownerships: ownerships?.map((ownership) => t(`units.ownership.${ownership}`)),
      areas,
      tags,
    }
    return ruleConditions.flatMap((condition) => (words[condition] ? [{ condition, words: [...words[condition]] }] : []))
  }
}

interface RuleTagsProps {
  readonly rule: UnitClassRule
  readonly ownKindNames?: ReadonlyMap<string, string>
}

/** A rule at a glance: one tag for each condition, its choices with "or" between them. */
export function RuleTags({ rule, ownKindNames }: RuleTagsProps) {
  const { t } = useTranslation()
  const conditions = useRuleWords()(rule, ownKindNames)
  if (conditions.length === 0) return <Tag quiet>{t('unitClasses.everyUnit')}</Tag>
  return (
    <span className={css.tags}>
      {conditions.map(({ condition, words }) => (
        <Tag key={condition} title={t(`unitClasses.condition.${condition}`)}>
          <span className="sr-only">{t(`unitClasses.condition.${condition}`)}: </span>
          {words.join(` ${t('unitClasses.or')} `)}
        </Tag>
      ))}
    </span>
  )
}
