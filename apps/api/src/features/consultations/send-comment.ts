import { Refusal } from '@trongtam/domain'
import { recordAudit, type TenantSession } from '@trongtam/records'
import { visibleLines } from '#http/visible-text.ts'
import { findConsultation, insertComment } from './consultation-store.ts'
import { isOpen } from './show-consultations.ts'

export interface AskedComment {
  readonly nodeId: string | null
  readonly text: string
}

/**
 * Sends the ministry a comment in the province's own transaction. Refuses 'consultation-closed' when comments are taken no
 * more, 'invalid-input' for a node that the draft does not have.
 */
export async function sendComment(session: TenantSession, consultationId: string, { nodeId, text: asked }: AskedComment) {
  const { db, now, personName, tenant, today } = session
  const found = await findConsultation(db, consultationId)
  if (!isOpen(found, today)) throw new Refusal('consultation-closed')
  if (nodeId !== null && !found.content.nodes.some(({ id }) => id === nodeId))
    throw new Refusal('invalid-input', { fields: [{ path: 'nodeId', message: 'unknown' }] })
  const text = visibleLines(asked, 'text')
  const id = await insertComment(db, { consultationId, nodeId, text, tenantName: tenant.name, sentAt: now, sentBy: personName })
  await recordAudit(session, { action: 'consultation.comment', entity: 'consultation', entityId: consultationId, before: null, after: { nodeId, text } })
  return { id, nodeId, text, sentAt: now.toISOString(), sentBy: personName }
}
