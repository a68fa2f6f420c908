import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '@trongtam/domain'

/** A row of the audit as it is stored: every column as text, so that nothing is lost on the way. */
export interface StoredAuditRow {
  readonly sequence: number
  readonly bytes: string
  readonly hash: string
  readonly id: string
  /** UTC with microseconds. */
  readonly at: string
  readonly personId: string
  readonly action: string
  readonly entity: string
  readonly entityId: string | null
  readonly before: string | null
  readonly after: string | null
}

/** Where a chain ends: the head of a tenant, or the last row read. */
export interface ChainEnd {
  readonly sequence: number
  readonly hash: string
}

export interface ChainFault {
  /** The number of the first bad row. */
  readonly sequence: number
  /** The time that row has, or the one that stands in its place; null where nothing stands there. */
  readonly at: string | null
  readonly wrong: string
}

export interface ChainVerdict {
  /** Rows read and found good. */
  readonly rows: number
  /** Where they end. */
  readonly end: ChainEnd
  readonly fault: ChainFault | null
}

/**
 * Follows one tenant's audit from its first row to its head (REL-15): numbers without a gap, each hash out of the one
 * before and the row's bytes, each column as the bytes tell it, and the head at the end. Stops at the first bad row.
 * `noted` is a hash written down earlier: where all of it was rewritten, rows and head, that hash is no longer there.
 */
export async function verifyChain(
  tenantId: string,
  rows: AsyncIterable<StoredAuditRow> | Iterable<StoredAuditRow>,
  head: ChainEnd | null,
  noted?: string,
): Promise<ChainVerdict> {
  let end: ChainEnd = { sequence: 0, hash: tenantId }
  let isNotedThere = noted === undefined
  for await (const row of rows) {
    const wrong = wrongOfRow(end, row)
    if (wrong) return { rows: end.sequence, end, fault: { at: row.at, ...wrong } }
    end = { sequence: row.sequence, hash: row.hash }
    isNotedThere ||= row.hash === noted
  }
  return { rows: end.sequence, end, fault: faultOfHead(end, head) ?? (isNotedThere ? null : lostHead(end)) }
}

/** The hash of a row: over the hash before it, its number and its bytes. */
export function chainHash(previous: string, sequence: number, bytes: string): string {
  return createHash('sha256').update(`${previous}\n${sequence}\n${bytes}`).digest('hex')
}

function wrongOfRow(last: ChainEnd, row: StoredAuditRow): Pick<ChainFault, 'sequence' | 'wrong'> | null {
  const { sequence } = row
  const expected = last.sequence + 1
  if (sequence < expected) return { sequence, wrong: 'it was put in: there is another row of this number, or none can have it' }
  if (sequence > expected) return { sequence: expected, wrong: `it is missing: the next row is number ${sequence}` }
  if (row.hash !== chainHash(last.hash, sequence, row.bytes)) return { sequence, wrong: 'its hash does not follow from its bytes and the row before it' }
  const altered = alteredColumns(row)
  return altered.length > 0 ? { sequence, wrong: `not as its bytes tell it: ${altered.join(', ')}` } : null
}

function faultOfHead(end: ChainEnd, head: ChainEnd | null): ChainFault | null {
  if (!head && end.sequence === 0) return null
  if (!head) return { sequence: end.sequence, at: null, wrong: 'it is the last, and the head that says so is missing' }
  if (head.sequence > end.sequence)
    return { sequence: end.sequence + 1, at: null, wrong: `it is missing: the head says that the last is number ${head.sequence}` }
  if (head.sequence < end.sequence) return { sequence: head.sequence + 1, at: null, wrong: 'it stands after the last one the head knows' }
  return head.hash === end.hash ? null : { sequence: end.sequence, at: null, wrong: 'it is the last, and the head has another hash' }
}

function lostHead(end: ChainEnd): ChainFault {
  return { sequence: end.sequence, at: null, wrong: 'it is the last, and no row up to it has the hash that was noted: rows were rewritten or removed' }
}

const columns = ['id', 'at', 'personId', 'action', 'entity', 'entityId', 'before', 'after'] as const
const jsonColumns: ReadonlySet<string> = new Set(['before', 'after'])

function alteredColumns(row: StoredAuditRow): string[] {
  const told = readExactly(row.bytes) as Readonly<Record<string, Json | undefined>> | null
  if (told === null || typeof told !== 'object') return ['bytes']
  return columns.filter((name) => {
    const value = told[name] ?? null
    const stored = row[name]
    if (jsonColumns.has(name)) return stored === null ? value !== null : value === null || canonicalJson(value) !== canonicalJson(readExactly(stored))
    return (name === 'at' && typeof value === 'string' ? microseconds(value) : value) !== stored
  })
}

/** JSON with every number as its exact digits, which JavaScript's own would round. */
function readExactly(text: string): Json {
  try {
    return JSON.parse(text, (_key, value: unknown, context?: { readonly source?: string }) =>
      typeof value === 'number' ? { number: digitsOf(context?.source ?? String(value)) } : value,
    ) as Json
  } catch {
    return null
  }
}

/** One text for one number, however it is written: 1, 1.0 and 10e-1 alike. */
function digitsOf(source: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(source) ?? []
  const digits = `${whole}${fraction}`.replace(/^0+/, '')
  const short = digits.replace(/0+$/, '')
  return short === '' ? '0' : `${sign}${short}e${Number(exponent) - fraction.length + digits.length - short.length}`
}

function microseconds(at: string): string {
  return at.replace(/(?:\.(\d{1,6}))?Z$/, (_, fraction: string = '') => `.${fraction.padEnd(6, '0')}Z`)
}
