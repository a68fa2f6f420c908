import { Refusal } from '@trongtam/domain'
import { recordAudit, takeTurn, type TenantSession } from '@trongtam/records'
import { isInterrupted } from './describe-import.ts'
import { judgeAsked, type JudgedImport } from './judge-stored-rows.ts'
import { changeUnitImport, findUnitImport, listRunningImports, listUnitImportRows, replaceJudgement, type UnitImportRecord } from './unit-import-store.ts'

const startable = ['preview', 'failed', 'cancelled'] as const

/**
 * Says that an import runs from now on. Refuses 'import-faulty' while a row is wrong, 'import-changed' when it would no
 * longer do what was read or is done already, 'import-running' while one of this tenant runs.
 */
export async function beginUnitImport(session: TenantSession, importId: string, sha256: string): Promise<void> {
  const { db, now } = session
  await takeTurn(db, 'unit-imports')
  const found = await findUnitImport(db, importId)
  for (const running of await listRunningImports(db)) {
    if (!isInterrupted(running, now)) throw new Refusal('import-running')
    await changeUnitImport(db, running.id, ['running'], { status: 'failed', failure: 'interrupted', endedAt: now })
  }
  if (found.sha256 !== sha256) throw new Refusal('import-changed')
  if (found.faultCount > 0) throw new Refusal('import-faulty', { faultCount: found.faultCount })
  if ((await judgeStored(session, found)).sha256 !== sha256) throw new Refusal('import-changed')
  const fresh = { status: 'running', failure: null, cancelAsked: false, writtenCount: 0, beatAt: now, endedAt: null } as const
  if (!(await changeUnitImport(db, importId, startable, fresh))) throw new Refusal('import-changed')
  await auditImport(session, found, 'running')
}

/** What its rows would do now. */
export async function judgeStored({ db }: Pick<TenantSession, 'db'>, { id, header, effectiveOn }: UnitImportRecord): Promise<JudgedImport> {
  const rows = await listUnitImportRows(db, id)
  return judgeAsked(db, { header, effectiveOn, lines: rows.map(({ row, cells }) => ({ row, cells })) })
}

/** Keeps what the rows would do now, for reading it anew; of one that is done nothing changes. */
export async function judgeAnew(session: Pick<TenantSession, 'db'>, importId: string): Promise<void> {
  const found = await findUnitImport(session.db, importId)
  if (found.status === 'done' || found.status === 'running') return
  const { rows, counts, sha256 } = await judgeStored(session, found)
  await replaceJudgement(session.db, importId, { ...counts, sha256 }, rows)
}

export function auditImport(
  session: TenantSession,
  { id, fileName, effectiveOn, newCount, changedCount, rowCount }: UnitImportRecord,
  status: string,
): Promise<void> {
  return recordAudit(session, {
    action: 'unit.import',
    entity: 'unit_import',
    entityId: id,
    before: null,
    after: { status, fileName, effectiveOn, rows: rowCount, units: newCount + changedCount },
  })
}
