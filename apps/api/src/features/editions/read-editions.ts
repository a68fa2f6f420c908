import { editionOutline } from '@trongtam/domain'
import { type EditionRecord, findEdition, findEditionContent, findPlan, listEditions, type TenantSession } from '@trongtam/records'
import { pageOf, readCursor } from '#http/page.ts'

/** The editions of a plan, latest first; a draft has none. Refuses 'not-found'. */
export async function pageEditions({ db }: TenantSession, planId: string, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  const place = readCursor(cursor, 1)
  await findPlan(db, planId)
  const rows = await listEditions(db, planId, { below: place ? Number(place[0]) : null, limit: limit + 1 })
  const page = pageOf(rows, limit, ({ number }) => String(number))
  return { ...page, items: page.items.map(summaryOf) }
}

/** One edition as it was issued, in document order. Refuses 'not-found'. */
export async function readEdition({ db }: TenantSession, planId: string, number: number) {
  const record = await findEdition(db, planId, number)
  const { title, theme, bases, rows, milestones } = editionOutline(await findEditionContent(db, planId, number))
  return {
    ...summaryOf(record),
    title,
    theme,
    rows: rows.map(({ executing: _executing, due: _due, targets, citations, coordinating, ...row }) => ({
      ...row,
      targets: [...targets],
      citations: [...citations],
      coordinating: [...coordinating],
    })),
    bases: [...bases],
    milestones: milestones.map(({ name, on }) => ({ name, on })),
  }
}

function summaryOf({ issuedAt, ...record }: EditionRecord) {
  return { ...record, issuedAt: issuedAt.toISOString() }
}
