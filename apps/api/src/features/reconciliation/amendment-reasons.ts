import type { Change, PlanItem } from '@trongtam/domain'
import type { AskedDecision } from './check-decisions.ts'
import { nodeIdOf } from './touched-nodes.ts'
import type { ReasonByNode } from './reason-store.ts'

interface Reasoning {
  readonly changes: readonly Change[]
  readonly asked: readonly AskedDecision[]
  readonly after: readonly PlanItem[]
  readonly revision: number
}

/** Why an amendment changes the nodes a step touches: what was said of the decision, what stood there, or that the template did. */
export function amendmentReasons({ changes, asked, after, revision }: Reasoning, known: ReasonByNode): ReasonByNode {
  const said = saidOfNodes(changes, asked, after)
  const unsaid = `Theo bản ${revision} của khung nhiệm vụ của Bộ`
  return Object.fromEntries(Object.entries(known).map(([id, reason]) => [id, said.get(id) ?? reason ?? unsaid]))
}

function saidOfNodes(changes: readonly Change[], asked: readonly AskedDecision[], after: readonly PlanItem[]): Map<string, string> {
  const byKey = new Map(changes.flatMap((change) => [change, ...change.parts.map((part) => ({ ...part, parts: [] }))]).map((change) => [change.key, change]))
  const itemByTemplateId = new Map(after.flatMap((item) => (item.base ? [[item.base.id, item] as const] : [])))
  const itemById = new Map(after.map((item) => [item.id, item]))
  const said = new Map<string, string>()
  for (const { key, choice, reason } of asked) {
    const change = byKey.get(key)
    if (reason === undefined || choice === 'defer' || change === undefined) continue
    for (const { ourId, itemId } of [change, ...change.parts]) {
      const item = (ourId === null ? undefined : itemById.get(ourId)) ?? itemByTemplateId.get(itemId)
      const nodeId = item ? nodeIdOf(item) : null
      if (nodeId !== null) said.set(nodeId, reason)
    }
  }
  return said
}
