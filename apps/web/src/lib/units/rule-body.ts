import type { PatternClassRule, UnitClassRule as SentRule } from '@trongtam/client'
import type { UnitClassRule } from '@trongtam/domain'

/** A rule of a pattern as it is sent: the conditions that narrow, and no kind of one province’s own. */
export function patternRuleBody({ kinds, levels, stages, ownerships, areas, tags }: UnitClassRule): PatternClassRule {
  return {
    ...(kinds && { kinds: [...kinds] }),
    ...(levels && { levels: [...levels] }),
    ...(stages && { stages: [...stages] }),
    ...(ownerships && { ownerships: [...ownerships] }),
    ...(areas && { areas: [...areas] }),
    ...(tags && { tags: [...tags] }),
  }
}

/** A rule as it is sent: the conditions that narrow. */
export function ruleBody(rule: UnitClassRule): SentRule {
  return { ...patternRuleBody(rule), ...(rule.ownKinds && { ownKinds: [...rule.ownKinds] }) }
}
