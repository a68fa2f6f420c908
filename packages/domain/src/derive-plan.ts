import type { NodeKind, Origin } from './plan.ts'
import type { TemplateNode, TemplateTarget } from './template.ts'

/** What deriving needs of a template's node. */
export interface DerivableNode extends Pick<TemplateNode, 'id' | 'parentId' | 'kind' | 'position' | 'text'> {
  readonly targets: readonly Pick<TemplateTarget, 'name' | 'level' | 'due'>[]
}

export interface DerivedNode {
  readonly id: string
  readonly parentId: string | null
  readonly kind: NodeKind
  readonly position: number
  readonly text: string
  readonly origin: Origin
  readonly templateNodeId: string
  readonly targets: DerivableNode['targets']
}

/**
 * A province's own tree out of a template's: the same shape, order and words, every node inherited and linked to the
 * template's stable node. `newId` must never give the same id twice.
 */
export function derivePlan(template: readonly DerivableNode[], newId: () => string): DerivedNode[] {
  const idByTemplateNode = new Map(template.map((node) => [node.id, newId()]))
  const idOf = (templateNodeId: string) => idByTemplateNode.get(templateNodeId) ?? null
  return template.map((node) => ({
    id: idByTemplateNode.get(node.id) as string,
    parentId: node.parentId === null ? null : idOf(node.parentId),
    kind: node.kind,
    position: node.position,
    text: node.text,
    origin: 'inherited',
    templateNodeId: node.id,
    targets: node.targets,
  }))
}
