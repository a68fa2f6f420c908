import { cellsAt, placesIn, type UnitColumn, unitColumns, type UnitImportFaultCode } from '@trongtam/domain'
import { memberNames, type TenantSession } from '@trongtam/records'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { letterIn } from './letter-in.ts'
import type { UnitImportRecord, UnitImportRowRecord } from './unit-import-store.ts'

const silentAtMostMs = 60_000
const eventsAtMost = 20

/** Whether nobody works any more on an import that is said to run. */
export function isInterrupted({ status, beatAt }: Pick<UnitImportRecord, 'status' | 'beatAt'>, now: Date): boolean {
  return status === 'running' && (beatAt === null || now.getTime() - beatAt.getTime() > silentAtMostMs)
}

/** An import as it is told, but for the name of who made it: that is no tenant's to look up. What was interrupted has failed. */
export function describeRecord(record: UnitImportRecord, now: Date) {
  const silent = isInterrupted(record, now)
  const { id, source, fileName, effectiveOn, header, rowCount, newCount, changedCount, sameCount, faultCount, writtenCount, sha256, createdBy } = record
  return {
    id,
    source,
    fileName,
    effectiveOn,
    status: silent ? ('failed' as const) : record.status,
    failure: silent ? ('interrupted' as const) : record.failure,
    header: [...header],
    rowCount,
    newCount,
    changedCount,
    sameCount,
    faultCount,
    writtenCount,
    createdAt: record.createdAt.toISOString(),
    createdBy,
    endedAt: record.endedAt?.toISOString() ?? null,
    eventIds: record.eventIds.slice(0, eventsAtMost),
    sha256,
  }
}

type Described = ReturnType<typeof describeRecord>

/** Imports with the names of those who made them. */
export async function nameMakers(c: Context<ApiEnv>, described: readonly Described[]) {
  const { settings, tenant } = c.var
  const names = await settings.database.lookUp((db) =>
    memberNames(
      db,
      tenant.id,
      described.map(({ createdBy }) => createdBy),
    ),
  )
  return described.map(({ createdBy, ...each }) => ({ ...each, createdByName: names.get(createdBy) ?? '' }))
}

/** Answers one import, upon which `work` decides or which it reads. */
export async function answerImport(c: Context<ApiEnv>, operation: 'tenant.read' | 'unit.edit', work: (session: TenantSession) => Promise<UnitImportRecord>) {
  const [described] = await nameMakers(c, [await inTenant(c, operation, async (session) => describeRecord(await work(session), session.now))])
  if (!described) throw new Error('one record is described as one import')
  return described
}

/** Rows as cells of our columns, each fault with its place in the file. */
export function describeRows(header: readonly string[], rows: readonly UnitImportRowRecord[]) {
  const places = placesIn(header)
  return rows.map(({ row, cells, state, unitId, changes, faults }) => {
    const named = cellsAt(places, cells)
    return {
      row,
      cells: named,
      state,
      unitId,
      changes: changes.flatMap((change) => (isColumn(change.column) ? [{ ...change, column: change.column }] : [])),
      faults: faults.flatMap(({ column, code, about }) =>
        isColumn(column) ? [{ letter: letterIn(places, column), column, value: named[column].slice(0, 300), code: knownFault(code), about }] : [],
      ),
    }
  })
}

function isColumn(text: string): text is UnitColumn {
  return unitColumns.some((column) => column === text)
}

/** What is stored was written by the judgement, which knows no other codes. */
function knownFault(code: string): UnitImportFaultCode {
  return code as UnitImportFaultCode
}
