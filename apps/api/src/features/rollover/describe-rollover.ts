import type { TenantDb } from '@trongtam/db'
import { formatSchoolYear, itemWords, numberTree, type YearMatch } from '@trongtam/domain'
import { type Ending, findEnding } from './find-ending.ts'

/** What of a plan would go on into the next school year's, and where, with the reasons. */
export async function describeRollover(db: TenantDb, planId: string) {
  const ending = await findEnding(db, planId)
  const { plan, next, nodes, suggestions } = ending
  const { describe, match } = describing(ending)
  return {
    schoolYear: formatSchoolYear(plan.schoolYear),
    next: { schoolYear: formatSchoolYear(next.schoolYear), templateId: next.id, revision: next.revision, theme: next.content.theme.text },
    nextGroups: numberTree(next.content.nodes)
      .filter(({ kind }) => kind === 'group')
      .map(({ id, number, text }) => ({ itemId: id, number, text })),
    groups: nodes.filter(({ kind }) => kind === 'group').map(({ id }) => ({ ...describe(id), match: match(id) })),
    tasks: suggestions.map(({ nodeId, why, carry, underId }) => ({
      ...describe(nodeId),
      dueOn: dueOf(ending, nodeId),
      why,
      carry,
      underId,
      match: match(nodeId),
    })),
    version: plan.version,
  }
}

function describing({ nodes, theirs, matches }: Ending) {
  const nodeById = new Map(nodes.map((node) => [node.id, node]))
  const wordsById = new Map(theirs.map((item) => [item.id, itemWords(item)]))
  const matchByNode = new Map(matches.map((each) => [each.nodeId, each]))
  return {
    describe: (nodeId: string) => ({ nodeId, number: nodeById.get(nodeId)?.number ?? '', text: nodeById.get(nodeId)?.text ?? '' }),
    match: (nodeId: string) => {
      const found = matchByNode.get(nodeId)
      return found?.itemId ? { itemId: found.itemId, text: wordsById.get(found.itemId) ?? '', score: found.score, reasons: found.reasons.map(reasonOf) } : null
    },
  }
}

function reasonOf(reason: YearMatch['reasons'][number]) {
  return { code: reason.code, percent: reason.code === 'similar-words' ? reason.sharedPercent : null }
}

/** The lead's date, else the first there is. */
function dueOf({ work }: Ending, nodeId: string): string | null {
  const assigned = work.assignments.get(nodeId) ?? []
  return assigned.find(({ role }) => role === 'lead')?.dueOn ?? assigned.find(({ dueOn }) => dueOn !== null)?.dueOn ?? null
}
