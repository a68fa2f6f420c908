/** What a document does to another: căn cứ, thực hiện, sửa đổi, bổ sung, thay thế, làm hết hiệu lực. */
export const relationKinds = ['based-on', 'implements', 'amends', 'supplements', 'replaces', 'repeals'] as const
export type RelationKind = (typeof relationKinds)[number]

/** `from` does it to `to`. */
export interface DocumentRelation {
  readonly fromId: string
  readonly kind: RelationKind
  readonly toId: string
  /** ISO date from which it holds; null is not known, and taken as holding. */
  readonly effectiveOn: string | null
}

export const documentStates = ['in-force', 'amended', 'replaced', 'repealed'] as const
export type DocumentState = (typeof documentStates)[number]

export interface DocumentStanding {
  readonly state: DocumentState
  /** The document that brought it there, null where none did. */
  readonly by: string | null
  /** ISO date, null where it is not known. */
  readonly since: string | null
  /** What holds today in its stead, at the end of every replacement: itself unless it was replaced. */
  readonly nowId: string
}

/**
 * Where a document stands on a day (ISO date): what ended it first counts before what amended it last, a replacement
 * before a mere end. Relations that take effect later count for nothing. Documents that replace each other in a ring
 * lead no further than the last one not yet met.
 */
export function standingOf(documentId: string, relations: readonly DocumentRelation[], today: string): DocumentStanding {
  const holding = relations.filter(({ effectiveOn }) => effectiveOn === null || effectiveOn <= today).toSorted(byDate)
  const doneToIt = holding.filter(({ fromId, toId }) => toId === documentId && fromId !== documentId)
  const replaced = doneToIt.find(({ kind }) => kind === 'replaces')
  if (replaced) return standing('replaced', replaced, endOfChain(documentId, holding))
  const repealed = doneToIt.find(({ kind }) => kind === 'repeals')
  if (repealed) return standing('repealed', repealed, documentId)
  const amendments = doneToIt.filter(({ kind }) => kind === 'amends' || kind === 'supplements')
  const amended = amendments.findLast(({ effectiveOn }) => effectiveOn !== null) ?? amendments.at(-1)
  return amended ? standing('amended', amended, documentId) : { state: 'in-force', by: null, since: null, nowId: documentId }
}

function standing(state: DocumentState, { fromId, effectiveOn }: DocumentRelation, nowId: string): DocumentStanding {
  return { state, by: fromId, since: effectiveOn, nowId }
}

/** `holding` by date: of several replacements the first is followed. */
function endOfChain(documentId: string, holding: readonly DocumentRelation[]): string {
  const replacements = Map.groupBy(
    holding.filter(({ kind, fromId, toId }) => kind === 'replaces' && fromId !== toId),
    ({ toId }) => toId,
  )
  const met = new Set<string>()
  let id = documentId
  let next: string | undefined = documentId
  while (next !== undefined && !met.has(next)) {
    met.add(next)
    id = next
    next = replacements.get(id)?.[0]?.fromId
  }
  return id
}

/** The earlier first, then what bears no date; the id decides, so that the answer never depends on the order given. */
function byDate(a: DocumentRelation, b: DocumentRelation): number {
  const [left, right] = [`${a.effectiveOn ?? '9999'} ${a.fromId} ${a.kind}`, `${b.effectiveOn ?? '9999'} ${b.fromId} ${b.kind}`]
  return left < right ? -1 : Number(left > right)
}
