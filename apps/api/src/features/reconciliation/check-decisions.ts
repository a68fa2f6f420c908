import { type Change, type Decision, type ReconcilingDecision, Refusal } from '@trongtam/domain'
import { wordedValue } from './worded-value.ts'

export interface AskedDecision extends Omit<ReconcilingDecision, 'value'> {
  readonly value?: unknown
}

export interface CheckedDecisions {
  /** What changes the plan. */
  readonly decisions: readonly Decision[]
  readonly deferrals: readonly { readonly key: string; readonly reason: string }[]
}

/**
 * Decisions upon what is open. Refuses 'change-gone' when one is upon a change that no longer is, 'invalid-input' for a
 * deferral without a reason, for a wording of something that has none, for words its field cannot hold.
 */
export function checkDecisions(changes: readonly Change[], asked: readonly AskedDecision[]): CheckedDecisions {
  const open = new Map(changes.flatMap((change) => [change, ...change.parts]).map((change) => [change.key, change]))
  const gone = asked.filter(({ key }) => !open.has(key)).map(({ key }) => key)
  if (gone.length > 0) throw new Refusal('change-gone', { keys: gone })
  const decisions: Decision[] = []
  const deferrals: { key: string; reason: string }[] = []
  const faults: { path: string; message: string }[] = []
  for (const [index, { key, choice, reason, value }] of asked.entries()) {
    const change = open.get(key)
    if (choice === 'defer') {
      if (reason === undefined) faults.push({ path: `decisions.${index}.reason`, message: 'says why it is put off' })
      else deferrals.push({ key, reason })
    } else if (choice === 'edit') {
      const words = change?.type === 'edited' ? wordedValue(change, value) : undefined
      if (words === undefined) faults.push({ path: `decisions.${index}.value`, message: 'is not what the field can hold' })
      else decisions.push({ key, choice, value: words })
    } else decisions.push({ key, choice })
  }
  if (faults.length > 0) throw new Refusal('invalid-input', { fields: faults })
  return { decisions, deferrals }
}
