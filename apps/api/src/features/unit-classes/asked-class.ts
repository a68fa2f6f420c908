import type { TenantDb } from '@trongtam/db'
import { Refusal, tidyUnitClassRule, type UnitClassRule } from '@trongtam/domain'
import { visibleText } from '#http/visible-text.ts'
import { countOwnKinds } from './unit-class-register-store.ts'

export interface AskedClass {
  readonly name: string
  readonly rule: UnitClassRule
}

/** A class as it is stored. Refuses 'invalid-input' for words of which nothing is left, and for a kind that is not the province's. */
export async function judgeAsked(db: TenantDb, asked: AskedClass): Promise<AskedClass> {
  const [name, rule] = [visibleText(asked.name, 'name'), tidyUnitClassRule(asked.rule)]
  const empty = Object.entries(rule).filter(([, choices]) => choices.length === 0)
  const unknown = rule.ownKinds && (await countOwnKinds(db, rule.ownKinds)) < rule.ownKinds.length
  const fields = [
    ...empty.map(([condition]) => ({ path: `rule.${condition}`, message: 'nothing to see' })),
    ...(unknown ? [{ path: 'rule.ownKinds', message: 'unknown' }] : []),
  ]
  if (fields.length > 0) throw new Refusal('invalid-input', { fields })
  return { name, rule }
}
