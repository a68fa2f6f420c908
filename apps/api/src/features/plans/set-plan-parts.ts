import { newId } from '@trongtam/db'
import { itemWords, mustBeEditable, type PlanItem, Refusal, themeId, tidyText, withList } from '@trongtam/domain'
import { advancePlan, holdPlan, loadPlanItems, noteAdoption, type PlanAtVersion, recordAudit, savePlanItems, type TenantSession } from '@trongtam/records'
import { describePlan } from './describe-plan.ts'

/** Words the theme of a draft or an amendment in the province's own way; null goes back to what its sources say. */
export async function setTheme(session: TenantSession, at: PlanAtVersion, asked: { text: string | null }) {
  const text = asked.text === null ? null : tidyText(asked.text)
  if (text === '') throw new Refusal('invalid-input', { fields: [{ path: 'text', message: 'nothing to see' }] })
  const own: PlanItem = { id: themeId, parentId: null, kind: 'theme', position: 0, fields: { text }, dropped: false, base: null }
  const { before } = await changePlan(session, at, (items) => {
    const isThere = items.some(({ id }) => id === themeId)
    return isThere ? items.map((item) => (item.id === themeId ? { ...item, fields: { text } } : item)) : [...items, own]
  })
  const after = await describePlan(session, at.planId)
  const was = before.find(({ id }) => id === themeId)?.fields['text'] ?? null
  await recordAudit(session, { action: 'plan.set-theme', entity: 'plan', entityId: at.planId, before: { theme: was }, after: { theme: after.theme } })
  return after
}

interface AskedMilestones {
  readonly milestones: readonly { readonly id: string | null; readonly name: string; readonly on: string }[]
}

/** Sets the dates of the plan's calendar, whole: those left out are dropped. Refuses 'not-found' for a date of another plan. */
export async function setMilestones(session: TenantSession, at: PlanAtVersion, { milestones }: AskedMilestones) {
  const entries = milestones.map(({ id, name, on }, index) => {
    const words = tidyText(name)
    if (words === '') throw new Refusal('invalid-input', { fields: [{ path: `milestones.${index}.name`, message: 'nothing to see' }] })
    return { id, fields: { name: words, on } }
  })
  const { before, after } = await changePlan(session, at, (items) => {
    const changed = withList(items, { kind: 'milestone', parentId: null }, entries, newId)
    if (changed === null) throw new Refusal('not-found')
    return changed
  })
  const told = (items: readonly PlanItem[]) => ({ milestones: items.filter(({ kind, dropped }) => kind === 'milestone' && !dropped).map(itemWords) })
  await recordAudit(session, { action: 'plan.set-milestones', entity: 'plan', entityId: at.planId, before: told(before), after: told(after) })
  return describePlan(session, at.planId)
}

async function changePlan(session: TenantSession, at: PlanAtVersion, change: (items: readonly PlanItem[]) => readonly PlanItem[]) {
  const { db } = session
  await holdPlan(db, at, mustBeEditable)
  await advancePlan(db, at.planId)
  const before = await loadPlanItems(db, at.planId)
  const after = change(before)
  await savePlanItems(db, at.planId, before, after)
  await noteAdoption(session, at.planId, after)
  return { before, after }
}
