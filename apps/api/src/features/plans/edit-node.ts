import { mustBeEditable, mustBeUpon, originAfterEdit, Refusal, tidyText } from '@trongtam/domain'
import { advancePlan, noteAdoption, recordAudit, recountPlan, searchTextOf, type TenantSession } from '@trongtam/records'
import { visibleText } from '#http/visible-text.ts'
import { findNodeDetail } from './node-detail-store.ts'
import { type NodeAtVersion, saveNode } from './plan-writing-store.ts'

/** Rewords a group or task of a draft. Refuses 'plan-locked' once issued, 'version-stale' when someone was faster, 'invalid-input' for what was left out. */
export async function editNode(session: TenantSession, at: NodeAtVersion, asked: { text: string; reason: string | null }) {
  const { db, today } = session
  const before = await findNodeDetail(db, at.planId, at.nodeId, today)
  mustBeUpon(before, at.version)
  mustBeEditable(await advancePlan(db, at.planId))
  if (before.origin === 'dropped') throw new Refusal('invalid-input', { fields: [{ path: 'nodeId', message: 'was left out' }] })
  const text = visibleText(asked.text, 'text')
  const origin = originAfterEdit(before.templateText, text)
  const isSaved = await saveNode(db, at, {
    text,
    origin,
    searchText: searchTextOf(text),
    ...(asked.reason !== null && { changeReason: tidyText(asked.reason) }),
  })
  if (!isSaved) mustBeUpon(await findNodeDetail(db, at.planId, at.nodeId, today), at.version)
  if (origin !== before.origin) await recountPlan(db, at.planId)
  if (before.templateText !== null) await noteAdoption(session, at.planId)
  await recordAudit(session, {
    action: 'plan.edit',
    entity: 'plan_node',
    entityId: at.nodeId,
    before: { planId: at.planId, text: before.text, origin: before.origin },
    after: { planId: at.planId, text, origin, reason: asked.reason },
  })
  return findNodeDetail(db, at.planId, at.nodeId, today)
}
