import { type EditionContent, editionOutline, itemWords } from '@trongtam/domain'
import { type EditionDocumentRecord, findEditionContent, findPlan, listEditions, readContent, type TenantSession } from '@trongtam/records'
import { findLineage, type NodeOfYear } from './node-lineage-store.ts'

const editionsAtMost = 50

/** What a group or task was in one state of a plan; without a number where it was left out. */
interface HistoryEntry extends NodeOfYear {
  readonly schoolYear: string
  /** Null for a draft or an amendment that is not issued. */
  readonly edition: number | null
  readonly number: string
  readonly text: string
  readonly targets: string[]
  readonly lead: string | null
  readonly dueOn: string | null
  readonly document: EditionDocumentRecord | null
  readonly reason: string | null
}

/** A group or task across editions and school years, only where something of it changed, latest first. Refuses 'not-found'. */
export async function describeNodeHistory(session: TenantSession, planId: string, nodeId: string): Promise<{ entries: HistoryEntry[] }> {
  const lineage = await findLineage(session.db, planId, nodeId)
  const years: HistoryEntry[][] = []
  for (const node of lineage) years.push((await statesOf(session, node)).filter((state, index, all) => index === 0 || saysOtherwise(state, all[index - 1])))
  const ordered = years.toSorted(([a], [b]) => ((a?.schoolYear ?? '') < (b?.schoolYear ?? '') ? -1 : 1))
  return { entries: ordered.flat().toReversed() }
}

/** What a node was in every edition of its plan, and in the draft or amendment that is written now: earliest first. */
async function statesOf({ db, today }: TenantSession, node: NodeOfYear): Promise<HistoryEntry[]> {
  const { plan } = await findPlan(db, node.planId)
  const states: HistoryEntry[] = []
  for (const { number, document } of (await listEditions(db, node.planId, { below: null, limit: editionsAtMost })).toReversed())
    states.push(...stateIn(await findEditionContent(db, node.planId, number), node, { edition: number, document }))
  if (plan.stage !== 'settled') states.push(...stateIn(await readContent(db, node.planId, today), node, { edition: null, document: null }))
  return states
}

function stateIn(content: EditionContent, { planId, nodeId }: NodeOfYear, issued: Pick<HistoryEntry, 'edition' | 'document'>): HistoryEntry[] {
  const item = content.items.find(({ id }) => id === nodeId)
  if (item === undefined) return []
  const row = editionOutline(content).rows.find(({ itemId }) => itemId === nodeId)
  const { number = '', text = itemWords(item), targets = [], lead = null, dueOn = null } = row ?? {}
  const reason = content.reasons[nodeId] ?? content.reason
  return [{ planId, nodeId, schoolYear: content.schoolYear, ...issued, number, text, targets: [...targets], lead, dueOn, reason }]
}

/** A number that moved on with its neighbours is no change of the node. */
function saysOtherwise(now: HistoryEntry, before: HistoryEntry | undefined): boolean {
  const said = (entry: HistoryEntry | undefined) => entry && [entry.number === '', entry.text, entry.targets, entry.lead, entry.dueOn]
  return JSON.stringify(said(now)) !== JSON.stringify(said(before))
}
