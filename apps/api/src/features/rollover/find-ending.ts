import type { TenantDb } from '@trongtam/db'
import {
  type CarrySuggestion,
  matchYears,
  mustBeAmendable,
  type PlanItem,
  Refusal,
  suggestCarry,
  type TemplateItem,
  templateItems,
  type YearMatch,
} from '@trongtam/domain'
import { findLatestTemplate, findPlan, loadPlanItems, planOfYearOrNone, type PlanWithDocument, type PublishedTemplate } from '@trongtam/records'
import { type NumberedNode, oldNodes } from './old-nodes.ts'
import { findOldWork, type OldWork } from './old-work-store.ts'

/** A plan that ends, beside the template of the next school year. */
export interface Ending {
  readonly plan: PlanWithDocument['plan']
  readonly next: PublishedTemplate
  readonly theirs: readonly TemplateItem[]
  readonly items: readonly PlanItem[]
  readonly nodes: readonly NumberedNode[]
  readonly work: OldWork
  readonly matches: readonly YearMatch[]
  readonly suggestions: readonly CarrySuggestion[]
}

/**
 * Refuses 'plan-not-issued', 'plan-being-amended', 'plan-locked' once closed; 'plan-exists' when the next year has one
 * already, 'template-missing' while the ministry has none for it.
 */
export async function findEnding(db: TenantDb, planId: string): Promise<Ending> {
  const { plan } = await findPlan(db, planId)
  mustBeAmendable(plan)
  const schoolYear = plan.schoolYear + 1
  const existing = await planOfYearOrNone(db, schoolYear)
  if (existing) throw new Refusal('plan-exists', { planId: existing.plan.id })
  const next = await findLatestTemplate(db, schoolYear)
  const theirs = templateItems(next.content)
  const [items, work] = [await loadPlanItems(db, planId), await findOldWork(db, planId)]
  const nodes = oldNodes(items, work)
  const matches = matchYears(nodes, theirs)
  return { plan, next, theirs, items, nodes, work, matches, suggestions: suggestCarry(nodes, matches) }
}
