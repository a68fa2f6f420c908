import { fieldRules, type FieldRule } from '../template.ts'

/** Of several rules the one that binds most; `adaptable` of none. */
export function strictestRule(rules: readonly FieldRule[]): FieldRule {
  return fieldRules.find((rule) => rules.includes(rule)) ?? 'adaptable'
}
