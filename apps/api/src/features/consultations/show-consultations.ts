import { formatSchoolYear, Refusal } from '@trongtam/domain'
import type { TenantSession } from '@trongtam/records'
import { answeredContent } from '#http/answered-content.ts'
import { type ConsultationRow, countOwnComments, findConsultation, listOwnComments, pageConsultations } from './consultation-store.ts'

/** What is open for comments, each with how many this province sent. */
export async function showConsultations({ db, today }: TenantSession, asked: { limit: number; cursor?: string | undefined }) {
  const { items, nextCursor } = await pageConsultations(db, today, asked)
  const counts = await countOwnComments(
    db,
    items.map(({ id }) => id),
  )
  return { items: items.map((row) => summaryOf(row, counts.get(row.id) ?? 0)), nextCursor }
}

/** A draft as it was opened, with this province's own comments. Refuses 'not-found' once it is closed. */
export async function showConsultation({ db, today }: TenantSession, consultationId: string) {
  const found = await findConsultation(db, consultationId)
  if (!isOpen(found, today)) throw new Refusal('not-found')
  const comments = await listOwnComments(db, consultationId)
  return { ...summaryOf(found, comments.length), content: answeredContent(found.content), comments }
}

/** Whether comments are taken on a day: the last one counts. */
export function isOpen({ closedAt, closesOn }: ConsultationRow, today: string): boolean {
  return closedAt === null && closesOn >= today
}

function summaryOf({ id, schoolYear, title, openedAt, closesOn }: ConsultationRow, ownComments: number) {
  return { id, schoolYear: formatSchoolYear(schoolYear), title, openedAt: openedAt.toISOString(), closesOn, ownComments }
}
