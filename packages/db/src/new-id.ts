import { uuidv7 } from 'uuidv7'

/** A fresh id, unique everywhere and ascending in time; it tells when, so it is never a secret (ISO-14). */
export function newId(): string {
  return uuidv7()
}
