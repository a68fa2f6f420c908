import { uuidv7 } from 'uuidv7'

/** An id nobody else has chosen, of the form all ids have (ISO-14); also where a browser without TLS has no `randomUUID`. */
export function newItemId(): string {
  return uuidv7()
}
