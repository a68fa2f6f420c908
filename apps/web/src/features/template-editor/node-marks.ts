import type { Change, TemplateContent } from '@trongtam/domain'
import type { ComparedContent } from '#lib/template/compared-content.ts'

export const marks = ['new', 'edited', 'moved', 'split', 'merged', 'rule'] as const
export type Mark = (typeof marks)[number]

/** What became of each node since the revision before, and of what hangs on it: mới, sửa, chuyển, tách, gộp, đổi mức ràng buộc. */
export function nodeMarks(
  before: TemplateContent | null,
  content: TemplateContent,
  { changes, rules }: Pick<ComparedContent, 'changes' | 'rules'>,
): ReadonlyMap<string, readonly Mark[]> {
  const nodeOf = new Map([...(before === null ? [] : holders(before)), ...holders(content)])
  const standing = new Set(content.nodes.map(({ id }) => id))
  const found = new Map<string, Set<Mark>>()
  const mark = (itemId: string, as: Mark) => {
    const nodeId = nodeOf.get(itemId)
    if (nodeId !== undefined && standing.has(nodeId)) found.set(nodeId, (found.get(nodeId) ?? new Set()).add(nodeId === itemId ? as : 'edited'))
  }
  const tell = ({ type, itemId }: Change) => {
    if (type === 'added') mark(itemId, 'new')
    else if (type === 'moved') mark(itemId, 'moved')
    else if (type === 'edited' || type === 'removed') mark(itemId, 'edited')
  }
  for (const change of changes) tell(change)
  for (const { id, cameFrom } of content.nodes) if (cameFrom.length > 0) mark(id, cameFrom.length > 1 ? 'merged' : 'split')
  for (const { itemId } of rules) mark(itemId, 'rule')
  return new Map([...found].map(([id, told]) => [id, tidied(told)]))
}

/** What was split or merged is new by that. */
function tidied(told: ReadonlySet<Mark>): readonly Mark[] {
  const isMade = told.has('split') || told.has('merged')
  return marks.filter((mark) => told.has(mark) && !(isMade && mark === 'new'))
}

/** The node each item stands on: itself, or what a target or basis hangs on. */
function holders({ nodes, bases }: TemplateContent): (readonly [string, string])[] {
  return [
    ...nodes.flatMap(({ id, targets }) => [[id, id] as const, ...targets.map((target) => [target.id, id] as const)]),
    ...bases.flatMap(({ id, nodeId }) => (nodeId === null ? [] : [[id, nodeId] as const])),
  ]
}
