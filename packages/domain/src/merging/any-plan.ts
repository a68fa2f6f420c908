import fc from 'fast-check'
import type { PlanItem, TemplateItem } from '../plan-item.ts'
import {
  afterSteps,
  anyRevisionSteps,
  anySteps,
  anyTemplate,
  fieldsOf,
  insertedAt,
  isBelow,
  isNode,
  kindsBelow,
  moved,
  numbered,
  pick,
  reordered,
  type Step,
} from './any-revision.ts'
import type { Change, Decision } from './change.ts'
import { decide } from './decide.ts'
import { deriveItems } from './derive-items.ts'
import { proposeChanges } from './propose-changes.ts'

/** For property tests: any plan that a province made of a template, and a revision it is to be reconciled with. */
export interface Situation {
  readonly ours: PlanItem[]
  readonly theirs: TemplateItem[]
}

const deeds = ['edit', 'edit', 'add', 'add', 'add', 'drop', 'drop with all below', 'move', 'reorder', 'reorder'] as const
type PlanStep = Step<(typeof deeds)[number]>

export const anyPlanSteps = anySteps(deeds, 8)

/** A template and its next revision, with a plan derived from the first and touched by nobody. */
export const anyUntouched: fc.Arbitrary<Situation> = fc
  .tuple(anyTemplate, anyRevisionSteps())
  .map(([template, steps]) => ({ ours: deriveItems(template, freshIds('p')), theirs: afterSteps(template, steps, 'r') }))

/** The province works, decides of a part of one revision, works again, and meets the next. */
export const anySituation: fc.Arbitrary<Situation> = fc
  .tuple(anyTemplate, anyPlanSteps, anyRevisionSteps(4), fc.infiniteStream(fc.nat(11)), anySteps(deeds, 3), anyRevisionSteps())
  .map(([template, work, first, choices, moreWork, second]) => {
    const revised = afterSteps(template, first, 'q')
    const worked = afterWork(deriveItems(template, freshIds('p')), work, 'l')
    const decisions = choose(proposeChanges(worked, revised).changes, choices, 'skips')
    const { items } = decide(worked, revised, decisions, freshIds('d'))
    return { ours: afterWork(items, moreWork, 'm'), theirs: afterSteps(revised, second, 'r') }
  })

export const anyChoices = fc.infiniteStream(fc.nat(11))

/** A decision of every change, or of some; of a split or merger sometimes of its parts instead. */
export function choose(changes: readonly Change[], choices: Iterator<number>, skips: 'skips' | 'all'): Decision[] {
  const next = () => Number(choices.next().value ?? 0)
  return changes.flatMap((change): Decision[] => {
    const choice = next()
    if (skips === 'skips' && choice > 7) return []
    if (change.parts.length > 0 && choice % 2 === 1) return choose(change.parts, choices, skips)
    if (change.type === 'edited' && choice % 4 === 3) return [{ key: change.key, choice: 'edit', value: `sửa ${choice}` }]
    return [{ key: change.key, choice: choice % 3 === 0 ? 'keep' : 'accept' }]
  })
}

/** The single changes, those of splits and mergers too. */
export function leaves(changes: readonly Change[]): Change[] {
  return changes.flatMap((change) => (change.parts.length > 0 ? change.parts : [change]))
}

export function freshIds(name: string): () => string {
  let count = 0
  return () => `${name}-${(count += 1)}`
}

/** What the editor of a plan does to it. */
export function afterWork(plan: readonly PlanItem[], steps: readonly PlanStep[], name: string): PlanItem[] {
  let items = plan.toSorted((a, b) => a.position - b.position)
  for (const [index, step] of steps.entries()) items = afterStep(items, step, `${name}${index}`)
  return numbered(items)
}

function afterStep(items: PlanItem[], { deed, a, b, c }: PlanStep, id: string): PlanItem[] {
  const nodes = items.filter(isNode)
  const item = pick(items, a)
  if (!item) return items
  if (deed === 'edit') {
    const field = pick(Object.keys(item.fields), b) ?? ''
    return items.map((each) => (each === item ? { ...each, fields: { ...each.fields, [field]: `lời ${c % 4}` } } : each))
  }
  if (deed === 'add') {
    const parent = pick([null, ...nodes, ...nodes], a) ?? null
    const kind = pick(kindsBelow(parent?.kind ?? null), b) ?? 'task'
    return insertedAt(items, { id, parentId: parent?.id ?? null, kind, position: 0, fields: fieldsOf(kind, c), dropped: false, base: null }, c)
  }
  if (deed === 'move') return moved(items, item, pick([null, ...nodes], b), c)
  if (deed === 'reorder') return reordered(items, item, b)
  if (item.kind === 'theme') return items
  return items.map((each) => (each === item || (deed === 'drop with all below' && isBelow(items, each.id, item.id)) ? { ...each, dropped: true } : each))
}
