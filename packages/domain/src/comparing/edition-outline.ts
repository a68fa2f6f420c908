import type { EditionContent } from '../edition.ts'
import { originOf } from '../merging/origin-of.ts'
import type { NodeKind, Origin } from '../plan.ts'
import { assignmentWords } from './assignment-words.ts'
import { themeWords } from './edition-pieces.ts'
import { itemWords, textOf } from './item-words.ts'
import { standingItems } from './standing-items.ts'

export interface OutlineRow {
  readonly itemId: string
  readonly kind: NodeKind
  readonly number: string
  /** 1 at the top. */
  readonly depth: number
  readonly text: string
  readonly origin: Origin
  readonly targets: readonly string[]
  readonly citations: readonly string[]
  readonly lead: string | null
  readonly coordinating: readonly string[]
  readonly executing: readonly string[]
  /** ISO date. */
  readonly dueOn: string | null
  /** The date as it is printed; with several of them each with whose it is. */
  readonly due: string | null
  readonly product: string | null
}

export interface EditionOutline {
  readonly title: string
  readonly theme: string | null
  /** Legal bases of the whole plan, as a document names them. */
  readonly bases: readonly string[]
  readonly rows: readonly OutlineRow[]
  /** Targets of no task. */
  readonly targets: readonly string[]
  readonly milestones: readonly { readonly itemId: string; readonly name: string; readonly on: string }[]
}

/** An edition or a draft to be read, on screen or on paper: what stands, in document order, numbered and in words. */
export function editionOutline(content: Pick<EditionContent, 'title' | 'theme' | 'items' | 'assignments'>): EditionOutline {
  const standing = standingItems(content.items)
  const assignmentsByNode = Map.groupBy(content.assignments, ({ nodeId }) => nodeId)
  return {
    title: content.title,
    theme: themeWords(content, standing) || null,
    bases: standing.bases.map(itemWords),
    rows: standing.nodes.map(({ item, number, targets, bases }) => ({
      itemId: item.id,
      kind: item.kind,
      number,
      depth: number.split('.').length,
      text: itemWords(item),
      origin: originOf(item),
      targets: targets.map(itemWords),
      citations: bases.map(itemWords),
      ...assignmentWords(assignmentsByNode.get(item.id) ?? []),
    })),
    targets: standing.targets.map(itemWords),
    milestones: standing.milestones.map(({ id, fields }) => ({ itemId: id, name: textOf(fields.name), on: textOf(fields.on) })),
  }
}
