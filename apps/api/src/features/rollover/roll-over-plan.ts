import { newId } from '@trongtam/db'
import { type Carry, type CarryChoice, deriveItems, mustBeAmendable, Refusal, rollOver } from '@trongtam/domain'
import {
  createPlan,
  holdPlan,
  type NewNode,
  noteAdoption,
  partsOfItems,
  type PlanAtVersion,
  planTitle,
  recordAudit,
  summarizePlan,
  takeTurn,
  type TenantSession,
} from '@trongtam/records'
import { closePlan } from './close-plan-store.ts'
import { type Ending, findEnding } from './find-ending.ts'

interface AskedChoice {
  readonly nodeId: string
  readonly carry: Carry
  readonly underId: string | null
}

/**
 * Begins the next school year's plan from its template: what was chosen goes on, linked with where it comes from and with
 * the units that do it, what nobody chose as it was suggested. The old plan is closed: it stays as it is, readable.
 * Refuses what `findEnding` does, 'version-stale', 'not-found' for a node of another plan, 'invalid-input' for a group the
 * next template has not.
 */
export async function rollOverPlan(session: TenantSession, at: PlanAtVersion, asked: readonly AskedChoice[]) {
  const { db, tenant } = session
  await takeTurn(db, 'plans')
  await holdPlan(db, at, mustBeAmendable)
  const ending = await findEnding(db, at.planId)
  const { plan, next, theirs, items } = ending
  const rolled = rollOver(deriveItems(theirs, newId), items, choicesOf(ending, asked), newId)
  const parts = await partsOfItems(db, rolled.items)
  const origins = new Map(rolled.links.toReversed().map(({ fromNodeId, toItemId }) => [toItemId, fromNodeId]))
  const planId = await createPlan(db, {
    ...parts,
    schoolYear: next.schoolYear,
    title: planTitle(next.schoolYear, tenant.name),
    status: 'draft',
    documentId: null,
    template: { id: next.id, revision: next.revision, theme: next.content.theme.text },
    themes: [{ text: next.content.theme.text, standing: 'template', documentId: null }],
    nodes: parts.nodes.map((node) => carried(node, origins.get(node.id) ?? null, ending)),
    responsibilities: [],
    carriedFrom: at.planId,
  })
  await closePlan(db, at.planId)
  await noteAdoption(session, planId)
  await recordAudit(session, {
    action: 'plan.roll-over',
    entity: 'plan',
    entityId: at.planId,
    before: { status: plan.status, schoolYear: plan.schoolYear },
    after: { status: 'closed', planId, schoolYear: next.schoolYear, templateId: next.id, revision: next.revision, carried: rolled.links.length },
  })
  return summarizePlan(db, planId)
}

/** What was suggested, where nothing else was chosen. */
function choicesOf({ nodes, matches, suggestions, theirs }: Ending, asked: readonly AskedChoice[]): CarryChoice[] {
  const known = new Set(nodes.map(({ id }) => id))
  if (asked.some(({ nodeId }) => !known.has(nodeId))) throw new Refusal('not-found')
  const groups = new Set(theirs.filter(({ kind }) => kind === 'group').map(({ id }) => id))
  const faults = asked.flatMap(({ underId }, index) =>
    underId === null || groups.has(underId) ? [] : [{ path: `choices.${index}.underId`, message: 'no group of the next template' }],
  )
  if (faults.length > 0) throw new Refusal('invalid-input', { fields: faults })
  const matchByNode = new Map(matches.map(({ nodeId, itemId }) => [nodeId, itemId]))
  const chosen = new Map(asked.map((choice) => [choice.nodeId, { ...choice, matchId: matchByNode.get(choice.nodeId) ?? null }]))
  const suggested = suggestions.filter(({ nodeId }) => !chosen.has(nodeId))
  return [...suggested, ...chosen.values()]
}

/** A node that goes on with one of the year before: the same units do it, until when is to be said anew. */
function carried(node: NewNode, fromId: string | null, { work }: Ending): NewNode {
  if (fromId === null) return node
  const assignments = (work.assignments.get(fromId) ?? []).map(({ role, unitId, unitClassId, product, positionId }) => ({
    role,
    unitId,
    unitClassId,
    product,
    positionId,
    dueOn: null,
  }))
  return { ...node, carriedFrom: fromId, standingTask: work.standing.has(fromId), assignments }
}
