import { setTimeout } from 'node:timers/promises'
import { newId, untilAborted } from '@trongtam/db'
import { mayDo, Refusal, rolesOf } from '@trongtam/domain'
import { holdUnitTree, recordUnitEvents, type TenantSession, todayInVietnam } from '@trongtam/records'
import type { Settings } from '#http/api.ts'
import type { InPlace } from '#http/background-work.ts'
import { auditImport, judgeAnew, judgeStored } from './begin-unit-import.ts'
import { beatUnitImport, changeUnitImport, findUnitImport, nameUnitsOfRows, type UnitImportRecord } from './unit-import-store.ts'

export type ImportWriter = Pick<TenantSession, 'tenantId' | 'tenant' | 'personId' | 'personName'>
type Server = Pick<Settings, 'database' | 'logger' | 'now'>

const beatEveryMs = 400

/**
 * Writes an import that was begun, in one transaction: whole, or not at all. Meanwhile a sign of life goes out now and then
 * in transactions of their own, which bring back the wish to cancel. Whatever happens the import tells how it ended; only
 * when the server itself ends its silence must.
 */
export async function writeUnitImport(server: Server, writer: ImportWriter, importId: string, inPlace: InPlace): Promise<void> {
  const { database, now } = server
  const end = new AbortController()
  const progress = { written: 0 }
  const heart = startHeart(server, async () => {
    const isCancelled = await database.inTenant(writer, (db) => beatUnitImport(db, importId, { beatAt: now(), writtenCount: progress.written }))
    if (isCancelled) end.abort()
  })
  const write = () =>
    database.inTenant(writer, (db, held) => {
      if (!mayDo(rolesOf(held), 'unit.edit')) throw new Refusal('not-permitted')
      const at = now()
      return writeAll({ ...writer, db, held, now: at, today: todayInVietnam(at) }, importId, (versions) => void (progress.written += versions))
    })
  try {
    await inPlace(() => Promise.race([untilAborted(end.signal, write), aborted(end.signal)]))
  } catch (error) {
    await tellEnd(server, writer, importId, end.signal.aborted ? { status: 'cancelled', failure: null } : { status: 'failed', failure: failureOf(error) })
    if (!end.signal.aborted) server.logger.error({ importId, error: String(error) }, 'an import of units failed')
  } finally {
    await heart.stop()
  }
}

/** Rejects as soon as it is aborted: nobody waits for what is cut off. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Refusal('took-too-long')), { once: true }))
}

/** All that the rows come to, as they were read: refuses 'import-changed' where they would do something else by now. */
async function writeAll(session: TenantSession, importId: string, noteWritten: (versions: number) => void): Promise<void> {
  const { db, now } = session
  await holdUnitTree(db)
  const found = await findUnitImport(db, importId)
  const { judged, sha256 } = await judgeStored(session, found)
  if (sha256 !== found.sha256) throw new Refusal('import-changed')
  const words = { documentId: null, documentWords: null, note: noteOf(found), takeovers: [] }
  const decided = judged.events.map(({ event, change }) => ({ ...words, id: newId(), event, change }))
  await recordUnitEvents({ ...session, noteWritten }, decided)
  await nameUnitsOfRows(db, importId, judged.newIds)
  await auditImport(session, found, 'done')
  const done = { status: 'done', endedAt: now, writtenCount: found.newCount + found.changedCount, eventIds: decided.map(({ id }) => id) } as const
  if (!(await changeUnitImport(db, importId, ['running'], done))) throw new Error('the import was ended by another')
}

function noteOf({ source, fileName }: UnitImportRecord): string {
  return source === 'file' ? `Nhập từ tệp ${fileName}` : 'Nhập từ bảng dán'
}

async function tellEnd(
  { database, logger, now }: Server,
  writer: ImportWriter,
  importId: string,
  ended: Pick<UnitImportRecord, 'status' | 'failure'>,
): Promise<void> {
  try {
    await database.inTenant(writer, async (db) => {
      await changeUnitImport(db, importId, ['running'], { ...ended, writtenCount: 0, endedAt: now() })
      if (ended.failure === 'changed') await judgeAnew({ db }, importId)
    })
  } catch (error) {
    logger.warn({ importId, error: String(error) }, 'an import could not tell how it ended')
  }
}

function failureOf(error: unknown): 'changed' | 'fault' {
  return error instanceof Refusal && error.code === 'import-changed' ? 'changed' : 'fault'
}

/** Beats at once and then every so often, until it is stopped; one that fails is followed by the next. */
function startHeart({ logger }: Server, beat: () => Promise<void>): { readonly stop: () => Promise<void> } {
  const stopped = new AbortController()
  const beating = (async () => {
    while (!stopped.signal.aborted) {
      await beat().catch((error: unknown) => logger.warn({ error: String(error) }, 'an import gave no sign of life'))
      await setTimeout(beatEveryMs, undefined, { signal: stopped.signal }).catch(() => undefined)
    }
  })()
  return {
    stop: () => {
      stopped.abort()
      return beating
    },
  }
}
