import { newId } from '@trongtam/db'
import { Refusal } from '@trongtam/domain'
import { recordAudit, type TenantSession } from '@trongtam/records'
import { findDocument } from './document-register-store.ts'
import { deleteRelation, insertRelation, type RelationKind } from './document-relation-store.ts'

interface AskedRelation {
  readonly kind: RelationKind
  readonly toId: string
  readonly effectiveOn: string | null
}

/** Says what a document does to another. Refuses 'not-found' where either is not in the register, 'already-exists' where it is said. */
export async function relateDocuments(session: TenantSession, documentId: string, asked: AskedRelation) {
  const { db, today } = session
  await findDocument(db, documentId, today)
  await findDocument(db, asked.toId, today)
  if (asked.toId === documentId) throw new Refusal('invalid-input', { fields: [{ path: 'toId', message: 'is the document itself' }] })
  await insertRelation(db, { id: newId(), fromId: documentId, ...asked })
  await recordAudit(session, {
    action: 'document.relate',
    entity: 'document',
    entityId: documentId,
    before: null,
    after: { kind: asked.kind, documentId: asked.toId, effectiveOn: asked.effectiveOn },
  })
  return findDocument(db, documentId, today)
}

/** Takes back what was said of two documents. Refuses 'not-found' for a relation the document has no part in. */
export async function unrelateDocuments(session: TenantSession, documentId: string, relationId: string) {
  const { db, today } = session
  const removed = await deleteRelation(db, documentId, relationId)
  if (!removed) throw new Refusal('not-found')
  await recordAudit(session, {
    action: 'document.unrelate',
    entity: 'document',
    entityId: documentId,
    before: { kind: removed.kind, documentId: removed.toId === documentId ? removed.fromId : removed.toId, effectiveOn: removed.effectiveOn },
    after: null,
  })
  return findDocument(db, documentId, today)
}
