import type { DraftComment } from '@trongtam/client'
import type { TemplateNode } from '@trongtam/domain'

export interface CommentGroups {
  readonly whole: readonly DraftComment[]
  readonly byNode: ReadonlyMap<string, readonly DraftComment[]>
  /** Upon nodes that the draft had when it was open and has no more. */
  readonly gone: readonly DraftComment[]
}

/** Comments by what they are about, each group in the order it came. */
export function groupComments(comments: readonly DraftComment[], nodes: readonly Pick<TemplateNode, 'id'>[]): CommentGroups {
  const known = new Set(nodes.map(({ id }) => id))
  const byNode = Map.groupBy(
    comments.filter(({ nodeId }) => nodeId !== null && known.has(nodeId)),
    ({ nodeId }) => nodeId ?? '',
  )
  return {
    whole: comments.filter(({ nodeId }) => nodeId === null),
    byNode,
    gone: comments.filter(({ nodeId }) => nodeId !== null && !known.has(nodeId)),
  }
}

/** The nodes that have comments, and those above them. */
export function nodesWithComments(byNode: CommentGroups['byNode'], nodes: readonly Pick<TemplateNode, 'id' | 'parentId'>[]): Set<string> {
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]))
  const shown = new Set<string>()
  for (const id of byNode.keys()) {
    let at: string | null | undefined = id
    while (at && !shown.has(at)) {
      shown.add(at)
      at = parents.get(at)
    }
  }
  return shown
}
