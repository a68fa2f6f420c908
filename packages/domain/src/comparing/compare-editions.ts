import type { EditionContent } from '../edition.ts'
import { type AssignmentPart, editionPieces, type EditionPiece } from './edition-pieces.ts'
import { keptInOrder } from './kept-in-order.ts'

export const editionChanges = ['reworded', 'added', 'dropped', 'restored', 'moved', 'lead', 'coordinating', 'executing', 'due', 'product'] as const

/** A row of the comparison table (biểu so sánh). */
export interface EditionChange {
  /** The item's, the task's for an assignment, `title` for the plan's title. */
  readonly itemId: string
  readonly kind: EditionPiece['kind']
  readonly change: 'reworded' | 'added' | 'dropped' | 'restored' | 'moved' | AssignmentPart
  /** The official number of the node it stands at: in the later edition, or in the earlier one where the later has it no more. */
  readonly number: string | null
  readonly beforeNumber: string | null
  /** What stands in each edition; a moved piece has its words on both sides. */
  readonly before: string | null
  readonly after: string | null
  readonly reason: string | null
}

/**
 * What the later edition says otherwise, in document order, one row for each piece and way of change; what is gone stands
 * after what it stood behind. Equal editions give no row; nodes that merely took another number because of their
 * neighbours give none either. Exchanging the two exchanges added (or restored) and dropped, and the sides of every row.
 */
export function compareEditions(before: EditionContent, after: EditionContent): EditionChange[] {
  const [olds, news] = [editionPieces(before), editionPieces(after)]
  const oldByKey = new Map(olds.map((piece) => [piece.key, piece]))
  const newByKey = new Map(news.map((piece) => [piece.key, piece]))
  const moved = movedKeys(olds, news, oldByKey)
  const droppedBefore = new Set(before.items.filter(({ dropped }) => dropped).map(({ id }) => id))
  return keysInOrder(olds, news, newByKey).flatMap((key) => {
    const [old, now] = [oldByKey.get(key), newByKey.get(key)]
    const piece = now ?? old
    if (piece === undefined) return []
    const changes = piece.part === 'words' ? changesOfWords(old, now, droppedBefore) : old?.text === now?.text ? [] : [piece.part]
    return [...changes, ...(moved.has(key) ? ['moved' as const] : [])].map((change) => ({
      itemId: piece.itemId,
      kind: piece.kind,
      change,
      number: piece.number,
      beforeNumber: old?.number ?? null,
      before: old?.text ?? null,
      after: now?.text ?? null,
      reason: after.reasons[piece.itemId] ?? after.reason,
    }))
  })
}

function changesOfWords(old: EditionPiece | undefined, now: EditionPiece | undefined, droppedBefore: ReadonlySet<string>): EditionChange['change'][] {
  if (now === undefined) return ['dropped']
  if (old === undefined) return [droppedBefore.has(now.itemId) ? 'restored' : 'added']
  return old.text === now.text ? [] : ['reworded']
}

/** Keys of what hangs elsewhere, or has overtaken a sibling that was there before. */
function movedKeys(olds: readonly EditionPiece[], news: readonly EditionPiece[], oldByKey: ReadonlyMap<string, EditionPiece>): ReadonlySet<string> {
  const inBoth = news.filter(({ key, siblings }) => siblings !== null && oldByKey.has(key))
  const keysInBoth = new Set(keysOf(inBoth))
  const before = Map.groupBy(
    olds.filter(({ key }) => keysInBoth.has(key)),
    ({ siblings }) => siblings,
  )
  const kept = [...Map.groupBy(inBoth, ({ siblings }) => siblings)].flatMap(([siblings, now]) => [
    ...keptInOrder(keysOf(before.get(siblings) ?? []), keysOf(now)),
  ])
  return keysInBoth.difference(new Set(kept))
}

/** The later edition's order; what only the earlier one has comes after the last common piece it stood behind. */
function keysInOrder(olds: readonly EditionPiece[], news: readonly EditionPiece[], newByKey: ReadonlyMap<string, EditionPiece>): string[] {
  let anchor: string | null = null
  const anchored = olds.map(({ key }) => {
    const isGone = !newByKey.has(key)
    if (!isGone) anchor = key
    return { key, isGone, anchor }
  })
  const goneByAnchor = Map.groupBy(
    anchored.filter(({ isGone }) => isGone),
    (gone) => gone.anchor,
  )
  const goneAfter = (key: string | null) => (goneByAnchor.get(key) ?? []).map((gone) => gone.key)
  return [...goneAfter(null), ...keysOf(news).flatMap((key) => [key, ...goneAfter(key)])]
}

function keysOf(pieces: readonly EditionPiece[]): string[] {
  return pieces.map(({ key }) => key)
}
