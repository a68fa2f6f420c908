import { createHash, randomInt } from 'node:crypto'

// Crockford's base32: no letter that reads like a digit or another letter.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codesAtATime = 10
const letters = 16

/** Ten codes of 80 random bits, in groups of four letters as they are written down. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: codesAtATime }, () => {
    const code = Array.from({ length: letters }, () => alphabet[randomInt(alphabet.length)]).join('')
    return (code.match(/.{4}/g) ?? []).join('-')
  })
}

/** What the database keeps of a code, however it was typed. 80 random bits need no slow hash. */
export function recoveryCodeHash(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return createHash('sha256').update(plain).digest('hex')
}
