import { type EditionContent, Refusal } from '@trongtam/domain'
import { findEditionContent, findPlan, readContent, type TenantSession } from '@trongtam/records'

/** Two states of one plan: an edition, and a later one or, where `to` is null, the plan as it is being worked upon. */
export interface Span {
  readonly from: number
  readonly to: number | null
}

export interface ComparedContents {
  readonly before: EditionContent
  readonly after: EditionContent
}

/** Both sides of a comparison. Refuses 'not-found' for an edition that is not there, 'invalid-input' for one that is not later. */
export async function findComparedContents({ db, today }: TenantSession, planId: string, { from, to }: Span): Promise<ComparedContents> {
  await findPlan(db, planId)
  if (to !== null && to <= from) throw new Refusal('invalid-input', { fields: [{ path: 'to', message: 'must be later' }] })
  const before = await findEditionContent(db, planId, from)
  return { before, after: to === null ? await readContent(db, planId, today) : await findEditionContent(db, planId, to) }
}
