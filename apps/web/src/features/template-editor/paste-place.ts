import { type NodePlace, type OutlineNode, type TemplateNode } from '@trongtam/domain'

/**
 * Where pasted nodes go beside the one that is looked at: groups behind the group it is in, tasks behind a task or last below
 * a group. Without a node, behind all others at the top.
 */
export function pastePlace(nodes: readonly TemplateNode[], outline: readonly OutlineNode[], activeId: string | null): NodePlace {
  const active = nodes.find(({ id }) => id === activeId)
  if (active === undefined) return { parentId: null, after: last(nodes, null) }
  const isGroups = outline.some(({ kind, depth }) => depth === 0 && kind === 'group')
  if (isGroups) {
    const group = groupOf(nodes, active)
    return { parentId: group.parentId, after: group.id }
  }
  return active.kind === 'group' ? { parentId: active.id, after: last(nodes, active.id) } : { parentId: active.parentId, after: active.id }
}

/** The group a node is, or is in. */
function groupOf(nodes: readonly TemplateNode[], node: TemplateNode): TemplateNode {
  let at = node
  while (at.kind !== 'group') {
    const above = nodes.find(({ id }) => id === at.parentId)
    if (above === undefined) return at
    at = above
  }
  return at
}

function last(nodes: readonly TemplateNode[], parentId: string | null): string | null {
  const children = nodes.filter((node) => node.parentId === parentId)
  return children.toSorted((a, b) => a.position - b.position).at(-1)?.id ?? null
}
