import { newId } from '@trongtam/db'
import { type CitedDocument, mustBeEditable, type PlanItem, Refusal } from '@trongtam/domain'
import { advancePlan, loadPlanItems, noteAdoption, recordAudit, savePlanItems, type TenantSession } from '@trongtam/records'
import { findCitedDocument } from './citation-store.ts'
import { describePlan } from './describe-plan.ts'

interface AskedCitation {
  readonly nodeId: string | null
  readonly documentId: string | null
  readonly document: CitedDocument | null
  readonly place: string
}

/** Cites a document as a basis of the plan or of one node; one that is not in the register enters it. */
export async function citeDocument(session: TenantSession, planId: string, { nodeId, documentId, document, place }: AskedCitation) {
  const { db } = session
  mustBeEditable(await advancePlan(db, planId))
  if ((documentId === null) === (document === null))
    throw new Refusal('invalid-input', { fields: [{ path: 'documentId', message: 'either this or a document' }] })
  const cited = document ?? (await findCitedDocument(db, documentId ?? ''))
  const before = await loadPlanItems(db, planId)
  const node = before.find(({ id }) => id === nodeId)
  if (nodeId !== null && (!node || (node.kind !== 'group' && node.kind !== 'task'))) throw new Refusal('not-found')
  const position = 1 + before.filter(({ kind }) => kind === 'basis').length
  const added: PlanItem = { id: newId(), parentId: nodeId, kind: 'basis', position, fields: { document: { ...cited }, place }, dropped: false, base: null }
  await savePlanItems(db, planId, before, [...before, added])
  await recordAudit(session, {
    action: 'plan.cite',
    entity: 'plan',
    entityId: planId,
    before: null,
    after: { nodeId, numberSymbol: cited.numberSymbol, issuedOn: cited.issuedOn, issuer: cited.issuer, title: cited.title, place },
  })
  return describePlan(session, planId)
}

/** Cites a document no longer; what the template cites can be taken back by reconciling alone. Refuses 'not-found'. */
export async function removeCitationOf(session: TenantSession, planId: string, citationId: string) {
  const { db } = session
  mustBeEditable(await advancePlan(db, planId))
  const before = await loadPlanItems(db, planId)
  const found = before.find(({ id, kind, dropped }) => id === citationId && kind === 'basis' && !dropped)
  if (!found) throw new Refusal('not-found')
  const after = before.map((item) => (item.id === citationId ? { ...item, dropped: true } : item))
  await savePlanItems(db, planId, before, after)
  await noteAdoption(session, planId, after)
  const { numberSymbol, title } = found.fields['document'] as unknown as CitedDocument
  await recordAudit(session, {
    action: 'plan.uncite',
    entity: 'plan',
    entityId: planId,
    before: { nodeId: found.parentId, numberSymbol, title, place: found.fields['place'] },
    after: null,
  })
  return describePlan(session, planId)
}
