import type { TemplateNode } from '../template.ts'
import { childrenOf, mayStandBelow, withChildren, type NodePlace } from '../template-editing/template-tree.ts'
import { tidyText } from '../vietnamese-text.ts'
import type { OutlineNode } from './outline-node.ts'

/**
 * The nodes with an outline put in, as new nodes that come from nothing. At the top a task becomes a group; below a task
 * a group becomes a task. A place that is not there leaves the nodes as they are: the same array.
 */
export function placeOutline(
  nodes: readonly TemplateNode[],
  outline: readonly OutlineNode[],
  { parentId, after }: NodePlace,
  newId: () => string,
): readonly TemplateNode[] {
  const parent = parentId === null ? null : nodes.find(({ id }) => id === parentId)
  const siblings = childrenOf(nodes, parentId).map(({ id }) => id)
  if (parent === undefined || (after !== null && !siblings.includes(after))) return nodes
  const made: TemplateNode[] = []
  const open: (TemplateNode | null)[] = [parent]
  for (const { kind, text, depth } of outline) {
    const words = tidyText(text)
    if (words === '') continue
    open.length = Math.max(1, Math.min(open.length, depth + 1))
    const above = open.at(-1) ?? null
    const other = kind === 'group' ? 'task' : 'group'
    const node: TemplateNode = {
      id: newId(),
      parentId: above?.id ?? null,
      kind: mayStandBelow(kind, above?.kind ?? null) ? kind : other,
      position: made.length + 1,
      text: words,
      rule: 'adaptable',
      placeRule: 'adaptable',
      targets: [],
      cameFrom: [],
    }
    made.push(node)
    open.push(node)
  }
  const topIds = made.filter((node) => node.parentId === parentId).map(({ id }) => id)
  const behind = after === null ? 0 : siblings.indexOf(after) + 1
  return withChildren([...nodes, ...made], parentId, siblings.toSpliced(behind, 0, ...topIds))
}
