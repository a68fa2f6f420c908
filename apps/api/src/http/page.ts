import { Refusal } from '@trongtam/domain'

/** Cuts the one row too many that tells whether there is a next page. */
export function pageOf<T>(rows: readonly T[], limit: number, cursorOf: (row: T) => string): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null }
}

function encodeCursor(place: string): string {
  return Buffer.from(place, 'utf8').toString('base64url')
}

/** The parts of a cursor; refuses 'invalid-input' for one we did not write. */
export function readCursor(cursor: string | undefined, parts: number): string[] | null {
  if (cursor === undefined) return null
  const read = Buffer.from(cursor, 'base64url').toString('utf8').split('\u0000')
  if (read.length !== parts || encodeCursor(read.join('\u0000')) !== cursor)
    throw new Refusal('invalid-input', { fields: [{ path: 'cursor', message: 'unknown' }] })
  return read
}
