import { Refusal } from '@trongtam/domain'
import { findPublication, insertWithdrawal, recordAudit, type TenantSession, takeTurn } from '@trongtam/records'

/** Withdraws a publication: its bytes stay for reports that used them, a tombstone with the reason stands before it (PUB-03). */
export async function withdraw(session: TenantSession, publicationId: string, reason: string) {
  const { db, now, personName } = session
  await takeTurn(db, 'publications')
  const found = await findPublication(db, publicationId)
  if (found.withdrawn) throw new Refusal('already-withdrawn')
  await insertWithdrawal(db, { publicationId, reason, withdrawnAt: now, withdrawnBy: personName })
  await recordAudit(session, { action: 'publication.withdraw', entity: 'publication', entityId: publicationId, before: null, after: { reason } })
  return findPublication(db, publicationId)
}
