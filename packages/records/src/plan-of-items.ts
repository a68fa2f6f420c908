import type { TenantDb } from '@trongtam/db'
import { type CitedDocument, originOf, type PlanItem, type TargetLevel } from '@trongtam/domain'
import { registerDocument } from './document-store.ts'
import type { NewCitation, NewNode, NewPlan, NewTarget } from './new-plan.ts'

/** The parts of a new plan that its items make: what deriving ends in before it is stored. Documents cited enter the register. */
export async function partsOfItems(db: TenantDb, items: readonly PlanItem[]): Promise<Pick<NewPlan, 'nodes' | 'legalBases' | 'milestones'>> {
  const below = Map.groupBy(items, ({ parentId }) => parentId)
  const of = (parentId: string | null, kind: PlanItem['kind']) => (below.get(parentId) ?? []).filter((item) => item.kind === kind)
  const citationsOf = async (parentId: string | null): Promise<NewCitation[]> => {
    const citations: NewCitation[] = []
    for (const { fields, base, position } of of(parentId, 'basis')) {
      const documentId = await registerDocument(db, { ...(fields['document'] as unknown as CitedDocument), standing: 'report' })
      citations.push({ documentId, place: fields['place'] as string, position, templateBasis: base })
    }
    return citations
  }
  const nodes: NewNode[] = []
  for (const node of nodesOfItems(items)) nodes.push({ ...node, citations: await citationsOf(node.id) })
  return {
    nodes,
    legalBases: await citationsOf(null),
    milestones: of(null, 'milestone').map(({ fields, base }) => ({ name: fields['name'] as string, on: fields['on'] as string, templateMilestone: base })),
  }
}

/** The groups and tasks with their targets. */
export function nodesOfItems(items: readonly PlanItem[]): NewNode[] {
  const targets = Map.groupBy(
    items.filter(({ kind }) => kind === 'target'),
    ({ parentId }) => parentId,
  )
  return items
    .filter(({ kind }) => kind === 'group' || kind === 'task')
    .map((item) => ({ ...nodeOf(item), targets: (targets.get(item.id) ?? []).map(targetOf) }))
}

function nodeOf(item: PlanItem): NewNode {
  const { id, parentId, kind, position, fields, base } = item
  return {
    id,
    parentId,
    kind: kind as NewNode['kind'],
    position,
    text: fields['text'] as string,
    origin: originOf(item),
    templateNodeId: base?.id ?? null,
    templateText: (base?.fields['text'] ?? null) as string | null,
    templateParentId: base?.parentId ?? null,
    templatePosition: base?.position ?? null,
  }
}

function targetOf({ fields, base }: PlanItem): NewTarget {
  return {
    code: fields['indicator'] as string | null,
    name: fields['name'] as string,
    level: fields['level'] as unknown as TargetLevel,
    due: fields['due'] as string | null,
    templateTarget: base,
  }
}
