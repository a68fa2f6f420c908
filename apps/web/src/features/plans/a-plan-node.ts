import type { PlanNode } from '@trongtam/client'

/** A node for tests: a group at the top or a task below one, unless told. */
export function aPlanNode(id: string, parentId: string | null, more: Partial<PlanNode> = {}): PlanNode {
  return {
    id,
    parentId,
    kind: parentId === null ? 'group' : 'task',
    number: id,
    text: id,
    origin: 'inherited',
    standingTask: false,
    lead: null,
    dueOn: null,
    targetCount: 0,
    citationCount: 0,
    sourceLine: null,
    finishedOn: null,
    citesReplaced: false,
    version: 1,
    ...more,
  }
}
