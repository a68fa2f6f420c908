import { compareEditions } from '@trongtam/domain'
import type { TenantSession } from '@trongtam/records'
import { findComparedContents, type Span } from './compared-contents.ts'

/** The comparison table (biểu so sánh): what the later state says otherwise, row by row, with the reason where one was given. */
export async function comparePlan(session: TenantSession, planId: string, span: Span) {
  const { before, after } = await findComparedContents(session, planId, span)
  return { ...span, rows: compareEditions(before, after).map(({ number, ...row }) => ({ ...row, number: number ?? '' })) }
}
