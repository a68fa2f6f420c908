import type { NodeKind, Origin } from './plan.ts'
import type { TargetLevel } from './target.ts'

export interface TemplateNode {
  readonly id: string
  readonly parentId: string | null
  readonly kind: NodeKind
  readonly position: number
  readonly text: string
  readonly targets: readonly { readonly name: string; readonly level: TargetLevel; readonly due: string | null }[]
}

export interface DerivedNode {
  readonly id: string
  readonly parentId: string | null
  readonly kind: NodeKind
  readonly position: number
  readonly text: string
  readonly origin: Origin
  readonly templateNodeId: string
  readonly targets: TemplateNode['targets']
}

/**
 * A province's own tree out of a template's: the same shape, order and words, every node inherited and linked to the
 * template's stable node. `newId` must never give the same id twice.
 */
export function derivePlan(template: readonly TemplateNode[], newId: () => string): DerivedNode[] {
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
