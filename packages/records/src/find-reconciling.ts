import { newId, type TenantDb } from '@trongtam/db'
import { type PlanItem, proposeChanges, type Proposal, Refusal, type TemplateItem, templateItems, withLeftOut } from '@trongtam/domain'
import { loadPlanItems } from './plan-items-store.ts'
import { findPlan, type PlanWithDocument } from './plan-summary-store.ts'
import { latestRevisionOrNone, type PublishedTemplate, revisionOrNone } from './template-store.ts'

/** A plan beside the latest revision of its template. */
export interface Reconciling {
  readonly plan: PlanWithDocument['plan']
  /** The revision the plan was last reconciled with, wholly. */
  readonly revision: number
  readonly latest: PublishedTemplate
  readonly theirs: readonly TemplateItem[]
  /** The items as they are stored. */
  readonly stored: readonly PlanItem[]
  /** The same with what the plan left out of its template, as dropped items that nobody has stored. */
  readonly ours: readonly PlanItem[]
  readonly proposal: Proposal
}

const nothing: Proposal = { changes: [], same: 0, onlyOurs: 0 }

/** Refuses 'not-found', and 'template-missing' where the plan derives from none or all its revisions were withdrawn. */
export async function findReconciling(db: TenantDb, planId: string): Promise<Reconciling> {
  const found = await reconcilingOrNone(db, planId)
  if (found === null) throw new Refusal('template-missing', { schoolYear: (await findPlan(db, planId)).plan.schoolYear })
  return found
}

/** The same, or null where there is no revision to reconcile with. Refuses 'not-found'. */
export async function reconcilingOrNone(db: TenantDb, planId: string): Promise<Reconciling | null> {
  const { plan } = await findPlan(db, planId)
  const { templateId, templateRevision } = plan
  const latest = templateId === null ? null : await latestRevisionOrNone(db, templateId)
  if (latest === null || templateRevision === null) return null
  const theirs = templateItems(latest.content)
  const stored = await loadPlanItems(db, planId)
  const isBehind = templateRevision < latest.revision
  const ours = isBehind ? withLeftOut(stored, await saidStill(db, plan, theirs), newId) : stored
  return { plan, revision: templateRevision, latest, theirs, stored, ours, proposal: isBehind ? proposeChanges(ours, theirs) : nothing }
}

/** What the plan's own revision said of items that the latest still has: only of these it matters that they were left out. */
async function saidStill(db: TenantDb, { templateId, templateRevision }: Reconciling['plan'], theirs: readonly TemplateItem[]): Promise<TemplateItem[]> {
  if (templateId === null || templateRevision === null) return []
  const said = await revisionOrNone(db, templateId, templateRevision)
  const still = new Set(theirs.map(({ id }) => id))
  return said ? templateItems(said.content).filter(({ id }) => still.has(id)) : []
}
