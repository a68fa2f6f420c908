import type { EditionAssignment, EditionContent } from '../edition.ts'
import { themeId, type ItemKind, type PlanItem } from '../plan-item.ts'
import { assignmentWords } from './assignment-words.ts'
import { itemWords, textOf } from './item-words.ts'
import { standingItems, type StandingItems, type StandingNode } from './standing-items.ts'

/** The id under which a change of the plan's title stands, and its reason. */
export const titleId = 'title'

export const assignmentParts = ['lead', 'coordinating', 'executing', 'due', 'product'] as const
export type AssignmentPart = (typeof assignmentParts)[number]

/** The smallest part of an edition that can change by itself. */
export interface EditionPiece {
  /** The same piece has the same key in every edition. */
  readonly key: string
  readonly itemId: string
  readonly kind: ItemKind | 'assignment' | 'title'
  readonly part: 'words' | AssignmentPart
  readonly number: string | null
  readonly text: string
  /** Those among which it has its place, null where its place says nothing. */
  readonly siblings: string | null
}

/** All that an edition says, piece by piece in document order: title, theme, bases, nodes with what hangs on them, milestones. */
export function editionPieces(content: EditionContent): EditionPiece[] {
  const standing = standingItems(content.items)
  const assignmentsByNode = Map.groupBy(content.assignments, ({ nodeId }) => nodeId)
  return [
    ...unplaced(titleId, 'title', content.title),
    ...unplaced(themeId, 'theme', themeWords(content, standing)),
    ...standing.bases.map((item) => placed(item, null)),
    ...standing.nodes.flatMap((node) => piecesOf(node, assignmentsByNode.get(node.item.id) ?? [])),
    ...standing.targets.map((item) => placed(item, null)),
    ...standing.milestones.flatMap((item) => unplaced(item.id, 'milestone', itemWords(item))),
  ]
}

/** The theme as issued, which may come from another source than the template's. */
export function themeWords(content: Pick<EditionContent, 'theme'>, standing: Pick<StandingItems, 'theme'>): string {
  return content.theme?.text ?? textOf(standing.theme?.fields.text)
}

function piecesOf({ item, number, targets, bases }: StandingNode, assignments: readonly EditionAssignment[]): EditionPiece[] {
  return [placed(item, number), ...assignmentPieces(item.id, number, assignments), ...[...targets, ...bases].map((hung) => placed(hung, number))]
}

function assignmentPieces(nodeId: string, number: string, assignments: readonly EditionAssignment[]): EditionPiece[] {
  const { lead, coordinating, executing, due, product } = assignmentWords(assignments)
  const texts = { lead, coordinating: coordinating.join(', '), executing: executing.join(', '), due, product }
  return assignmentParts.flatMap((part) => {
    const text = texts[part]
    return text ? [{ key: `${part} ${nodeId}`, itemId: nodeId, kind: 'assignment' as const, part, number, text, siblings: null }] : []
  })
}

function placed(item: PlanItem, number: string | null): EditionPiece {
  const { id, kind, parentId } = item
  const siblings = `${kind === 'target' || kind === 'basis' ? kind : 'node'} ${parentId ?? ''}`
  return { key: `${kind} ${id}`, itemId: id, kind, part: 'words', number, text: itemWords(item), siblings }
}

function unplaced(itemId: string, kind: EditionPiece['kind'], text: string): EditionPiece[] {
  const needsWords = kind === 'title' || kind === 'theme'
  return needsWords && text === '' ? [] : [{ key: `${kind} ${itemId}`, itemId, kind, part: 'words', number: null, text, siblings: null }]
}
