import { changeTitle, checkPlan, itemTitles, type NamesOfDay, type PlanFinding, Refusal } from '@trongtam/domain'
import { chooseThemes, findPlan, type Reconciling, reconcilingOrNone, type TenantSession } from '@trongtam/records'
import { abolishedNamesOf } from './abolished-names.ts'
import { listCheckedNodes, readCheckedBases } from './check-store.ts'

interface FoundItem {
  readonly id: string
  readonly number: string
  readonly text: string
}

interface Checked {
  readonly findings: readonly PlanFinding[]
  /** Every group and task, and every mandatory change that is open. */
  readonly items: readonly FoundItem[]
}

const shownAtMost = 50

/** What a plan misses, each kind with where it is found. Refuses 'not-found'. */
export async function describeChecks(session: TenantSession, planId: string, provinces: NamesOfDay) {
  const { findings, items } = await checksOf(session, planId, provinces)
  const itemById = new Map(items.map((item) => [item.id, item]))
  return {
    findings: findings.map(({ itemIds, ...finding }) => ({ ...finding, items: itemIds.slice(0, shownAtMost).flatMap((id) => itemById.get(id) ?? []) })),
    blocking: findings.some(({ blocking }) => blocking),
  }
}

/** Refuses 'plan-incomplete' with the codes of what a plan may not miss. */
export async function mustBeComplete(session: TenantSession, planId: string): Promise<void> {
  // Names hinder nothing: they are not read for this.
  const { findings } = await checksOf(session, planId, null)
  const codes = findings.filter(({ blocking }) => blocking).map(({ code }) => code)
  if (codes.length > 0) throw new Refusal('plan-incomplete', { codes })
}

async function checksOf({ db, today }: TenantSession, planId: string, provinces: NamesOfDay | null): Promise<Checked> {
  const { plan } = await findPlan(db, planId)
  const nodes = await listCheckedNodes(db, planId)
  const open = mandatoryChanges(await reconcilingOrNone(db, planId))
  const namesIn = provinces && (await abolishedNamesOf({ db }, plan.schoolYear, provinces))
  const findings = checkPlan({
    schoolYear: plan.schoolYear,
    theme: (await chooseThemes(db, [planId])).get(planId)?.chosen?.text ?? null,
    nodes,
    ...(await readCheckedBases(db, planId, today)),
    namesAbolished: new Set(namesIn ? nodes.filter(({ text }) => namesIn(text).length > 0).map(({ id }) => id) : []),
    openMandatory: open,
    today,
  })
  return { findings, items: [...nodes.map(({ id, number, text }) => ({ id, number, text })), ...open.map(({ key, text }) => ({ id: key, number: '', text }))] }
}

/** What the template binds everybody to and the province has not decided yet, with until when. */
function mandatoryChanges(reconciling: Reconciling | null) {
  if (reconciling === null) return []
  const { proposal, ours, theirs, latest } = reconciling
  const titles = itemTitles(ours, theirs)
  return proposal.changes
    .filter(({ rule }) => rule === 'mandatory')
    .map((change) => ({ key: change.key, decideBy: latest.decideBy, text: changeTitle(change, titles) }))
}
