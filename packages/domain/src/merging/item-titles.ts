import { itemWords, textOf } from '../comparing/item-words.ts'
import type { PlanItem, TemplateItem } from '../plan-item.ts'

/** What the items of a plan and of a revision are called, in a few words; null for what neither has. */
export interface ItemTitles {
  /** By the template's id: as the revision words it, or as the plan remembers it where the revision has it no more. */
  readonly ofTemplate: (id: string) => string | null
  /** By the plan's id. */
  readonly ofPlan: (id: string) => string | null
}

type Worded = Pick<PlanItem, 'kind' | 'fields'>

export function itemTitles(ours: readonly PlanItem[], theirs: readonly TemplateItem[]): ItemTitles {
  const remembered = ours.flatMap(({ kind, base }) => (base ? [[base.id, { kind, fields: base.fields }] as const] : []))
  const byTemplateId = new Map<string, Worded>([...remembered, ...theirs.map((item) => [item.id, item] as const)])
  const byId = new Map(ours.map((item) => [item.id, item]))
  return { ofTemplate: (id) => titleOrNone(byTemplateId.get(id)), ofPlan: (id) => titleOrNone(byId.get(id)) }
}

/** A target or milestone by its name, all else by its words, in a few words. */
export function titleOf(item: Worded): string {
  return shortened(item.kind === 'target' || item.kind === 'milestone' ? textOf(item.fields['name']) : itemWords(item))
}

function titleOrNone(item: Worded | undefined): string | null {
  return item === undefined ? null : titleOf(item)
}

const longest = 80

/** A text of at most 80 characters, cut after a word. */
export function shortened(text: string): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest - 1)
  const end = cut.lastIndexOf(' ')
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\s,;:.–-]+$/u, '')}…`
}
