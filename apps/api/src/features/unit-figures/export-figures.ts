import { recordExport, type TenantSession } from '@trongtam/records'
import { compareFigures, type FigureQuery } from './compare-figures.ts'

export type FiguresForExport = Awaited<ReturnType<typeof readFiguresForExport>>

/** All rows of a comparison; that it was exported is a row of the audit in the transaction that reads it. */
export async function readFiguresForExport(session: TenantSession, { kind, view, ...query }: Omit<FigureQuery, 'limit' | 'cursor'>) {
  const compared = await compareFigures(session, { ...query, kind, view, limit: Number.MAX_SAFE_INTEGER })
  const { schoolYear, on, items, path } = compared
  const after = { schoolYear, on, filter: { kind, text: view }, parentId: path.at(-1)?.id ?? null, rows: items.length }
  await recordExport(session, { action: 'unit.export-figures', entity: 'unit', entityId: null, before: null, after })
  return { ...compared, kind, view, today: session.today }
}
