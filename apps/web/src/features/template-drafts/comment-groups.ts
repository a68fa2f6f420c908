import type { DraftComment } from '@trongtam/client'
import type { TemplateNode } from '@trongtam/domain'
import type { CommentSearch } from './draft-search.ts'

/** How many comments each node got. */
export function commentCounts(comments: readonly DraftComment[]): ReadonlyMap<string, number> {
  const upon = Map.groupBy(comments, ({ nodeId }) => nodeId)
  return new Map([...upon].flatMap(([nodeId, alike]) => (nodeId === null ? [] : [[nodeId, alike.length] as const])))
}

/** The nodes that got comments, and those they hang on. */
export function commentedNodes(nodes: readonly TemplateNode[], counts: ReadonlyMap<string, number>): readonly TemplateNode[] {
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]))
  const shown = new Set<string>()
  for (const { id } of nodes) if (counts.has(id)) for (let at: string | null | undefined = id; at && !shown.has(at); at = parents.get(at)) shown.add(at)
  return nodes.filter(({ id }) => shown.has(id))
}

export interface CommentBuckets {
  readonly whole: readonly DraftComment[]
  /** Upon nodes the draft has no more. */
  readonly gone: readonly DraftComment[]
}

export function commentBuckets(comments: readonly DraftComment[], nodes: readonly TemplateNode[]): CommentBuckets {
  const ids = new Set(nodes.map(({ id }) => id))
  return { whole: comments.filter(({ nodeId }) => nodeId === null), gone: comments.filter(({ nodeId }) => nodeId !== null && !ids.has(nodeId)) }
}

/** The comments an address asks for. */
export function commentsShown(comments: readonly DraftComment[], nodes: readonly TemplateNode[], { node, about }: CommentSearch): readonly DraftComment[] {
  if (node !== undefined) return comments.filter(({ nodeId }) => nodeId === node)
  return about === undefined ? comments : commentBuckets(comments, nodes)[about]
}
