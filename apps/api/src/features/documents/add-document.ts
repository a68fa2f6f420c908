import { Refusal } from '@trongtam/domain'
import { recordAudit, registerDocument, type TenantSession } from '@trongtam/records'
import { findDocument } from './document-register-store.ts'

interface AskedDocument {
  readonly kind: string
  readonly numberSymbol: string | null
  readonly issuer: string
  readonly issuedOn: string | null
  readonly title: string
  readonly signer: string | null
}

/** Enters a document into the register (F13); one that is there by issuer, number and symbol, and date is answered as it stands. */
export async function addDocument(session: TenantSession, { kind, numberSymbol, issuer, issuedOn, title, signer }: AskedDocument) {
  const { db, personId, today } = session
  if (issuedOn !== null && issuedOn > today) throw new Refusal('invalid-input', { fields: [{ path: 'issuedOn', message: 'lies in the future' }] })
  const asked = { kind, numberSymbol, issuer, issuedOn, title, signer, standing: 'report' as const, notSecretDeclaredBy: personId }
  const documentId = await registerDocument(db, asked)
  await recordAudit(session, {
    action: 'document.register',
    entity: 'document',
    entityId: documentId,
    before: null,
    after: { kind, numberSymbol, issuer, issuedOn, title },
  })
  return findDocument(db, documentId, today)
}
