import { newId, type TenantDb } from '@trongtam/db'
import { deferredChange, reconciliationStep } from '@trongtam/db/tables'
import { leak } from './leak.ts'

/** A step of reconciling a plan, whose id is answered, and a change that was put off. */
export async function addReconciliationRows(
  db: TenantDb,
  planId: string,
  { personId, mark }: { readonly personId: string; readonly mark: string },
): Promise<string> {
  const stepId = newId()
  const own = { tenantId: db.tenantId, planId, personId, at: new Date(), revision: 2 }
  const item = { id: newId(), parentId: null, kind: 'task', position: 1, fields: { text: leak('stepbefore', mark) }, dropped: false, base: null } as const
  await db.insert(reconciliationStep).values({
    ...own,
    id: stepId,
    decisions: [{ key: leak('stepkey', mark), choice: 'edit', value: leak('stepvalue', mark), reason: leak('stepreason', mark) }],
    before: { changed: [item], added: [], templateRevision: 1, deferred: [], reasons: { [item.id]: leak('steppast', mark) } },
    leftVersion: 1,
  })
  await db.insert(deferredChange).values({ ...own, id: newId(), changeKey: leak('deferredkey', mark), reason: leak('deferredreason', mark) })
  return stepId
}
