import { exportedRowsAtMost } from '@trongtam/contracts'
import { auditLines, auditTime, type AuditLine, type AuditWords, auditWordsEn, auditWordsVi, formatNumber, shortId } from '@trongtam/domain'
import { recordAudit } from '@trongtam/records'
import { type NewSheet, writeWorkbook } from '@trongtam/sheets'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { listAuditInFull } from './audit-log-store.ts'
import { auditNames } from './audit-name-store.ts'
import { type AskedFilter, filterOf, nameOfPerson, namesIn, peopleOf, subjectOf } from './read-audit.ts'

interface AskedExport extends AskedFilter {
  readonly language: 'vi' | 'en'
}

/**
 * The rows of a filter, latest first, as a workbook; that they were exported is a row of the audit in the transaction that
 * reads them. Where there are more than the file holds, its last line says so. Needs a fresh proof ('step-up-required').
 */
export async function exportAudit(c: Context<ApiEnv>, { language, ...asked }: AskedExport): Promise<Uint8Array> {
  const filter = await filterOf(c, asked)
  const { found, names } = await inTenant(c, 'audit.export', async (session) => {
    const rows = await listAuditInFull(session.db, filter, exportedRowsAtMost + 1)
    const exported = Math.min(rows.length, exportedRowsAtMost)
    // Words of a name are a name: that there were some is all the audit keeps.
    const kept = { ...asked, ...(asked.who && { who: true }) }
    await recordAudit(session, { action: 'audit.export', entity: 'audit', entityId: null, before: null, after: { filter: kept, rows: exported } })
    return { found: rows, names: await auditNames(session.db, rows, session.today) }
  })
  const rows = found.slice(0, exportedRowsAtMost)
  const people = await peopleOf(c, rows)
  const told = tellings[language]
  const { words } = told
  const cells = rows.map((row) => {
    const lines = auditLines(row.before, row.after, words, namesIn([row.before, row.after], names, people, words))
    const refused = row.operation === null ? null : (words.operation[row.operation] ?? row.operation)
    const subject = subjectOf(row, names, people, words) ?? refused ?? (row.entityId === null ? null : shortId(row.entityId))
    return [
      row.number,
      auditTime(row.at.toISOString()),
      nameOfPerson(people(row.personId), words),
      words.action[row.action] ?? row.action,
      words.entity[row.entity] ?? row.entity,
      subject,
      sideOf(lines, 'before'),
      sideOf(lines, 'after'),
    ]
  })
  const isCut = found.length > exportedRowsAtMost
  return writeWorkbook({ sheets: [sheetOf(told, isCut ? [...cells, [null, told.cut(exportedRowsAtMost)]] : cells)] })
}

interface Telling {
  readonly words: AuditWords
  readonly sheet: string
  readonly titles: readonly string[]
  readonly cut: (rows: number) => string
}

const tellings: Readonly<Record<AskedExport['language'], Telling>> = {
  vi: {
    words: auditWordsVi,
    sheet: 'Nhật ký',
    titles: ['Số', 'Thời gian', 'Ai', 'Đã làm gì', 'Loại', 'Đối tượng', 'Trước', 'Sau'],
    cut: (rows) => `Tệp chỉ chứa ${formatNumber(rows)} dòng mới nhất; hãy thu hẹp bộ lọc để xuất phần còn lại.`,
  },
  en: {
    words: auditWordsEn,
    sheet: 'Audit log',
    titles: ['Number', 'Time', 'Who', 'Did what', 'Kind', 'On', 'Before', 'After'],
    cut: (rows) => `The file holds the ${formatNumber(rows)} latest rows alone; narrow the filter to export the rest.`,
  },
}

const widths = [8, 19, 28, 34, 18, 44, 48, 48]

function sheetOf({ sheet, titles }: Telling, rows: NewSheet['rows']): NewSheet {
  return { name: sheet, columns: titles.map((title, index) => ({ title, width: widths[index] ?? 20 })), rows }
}

const cellAtMost = 32_000

/** One side of a change as a cell, shorter than the 32.767 characters a cell can hold. */
function sideOf(lines: readonly AuditLine[], side: 'before' | 'after'): string | null {
  const told = lines.flatMap((line) => (line[side] === null ? [] : [line.field === '' ? line[side] : `${line.field}: ${line[side]}`]))
  const text = told.join('\n')
  return text === '' ? null : text.slice(0, cellAtMost)
}
