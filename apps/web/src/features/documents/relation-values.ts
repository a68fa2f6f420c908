import type { AddDocumentRelation } from '@trongtam/client'
import { type RelationKind, relationKinds } from '@trongtam/domain'
import { typedDateOrNull } from '#lib/typed-date.ts'

/** What one document does to the other, or the other to it. */
export interface RelationSide {
  readonly kind: RelationKind
  readonly direction: 'out' | 'in'
}

/** Every relation as seen from one document: what it does first, then what is done to it. */
export const relationSides: readonly RelationSide[] = (['out', 'in'] as const).flatMap((direction) => relationKinds.map((kind) => ({ kind, direction })))

/** `in replaces`: a side as the value of a select. */
export function sideKey({ kind, direction }: RelationSide): string {
  return `${direction} ${kind}`
}

export function sideOrNull(key: string | null): RelationSide | null {
  return relationSides.find((side) => sideKey(side) === key) ?? null
}

export interface RelationValues {
  readonly side: RelationSide
  readonly other: string | null
  /** As typed, day first; none: not known. */
  readonly effectiveOn: string
}

export type RelationFaults = Partial<Record<'other' | 'effectiveOn', 'missing' | 'date'>>

/** The request that says it of the right document, or what the form still lacks. */
export function relationBody(
  documentId: string,
  { side, other, effectiveOn }: RelationValues,
): (AddDocumentRelation & { readonly fromId: string }) | RelationFaults {
  const date = typedDateOrNull(effectiveOn)
  const isWrong = date === null && effectiveOn.trim() !== ''
  if (other === null || isWrong) return { ...(other === null && { other: 'missing' as const }), ...(isWrong && { effectiveOn: 'date' as const }) }
  const [fromId, toId] = side.direction === 'out' ? [documentId, other] : [other, documentId]
  return { fromId, toId, kind: side.kind, effectiveOn: date }
}
