import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Seals small secrets so that a dump of the database tells none: AES-256-GCM under a key of its own for each purpose. */
export interface Sealer {
  /** `context` (purpose and owner) must be the same at opening: a sealed text moved to another row does not open. */
  readonly seal: (text: string, context: string) => string
  /** Null where the text was altered, sealed for another context or under another key. */
  readonly open: (sealed: string, context: string) => string | null
  /** The same for the same bytes and context under the same key; without the key it tells nothing of them. */
  readonly digest: (bytes: Uint8Array, context: string) => string
}

/** The sealer of this server's SECRET_KEY; throws a sentence for a key of fewer than 32 characters. */
export function openSealer(secretKey: string): Sealer {
  if (secretKey.length < 32) throw new Error('SECRET_KEY is too short: give at least 32 random characters, for example from `openssl rand -base64 32`.')
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', 'trongtam sealing', 32))
  const digestKey = Buffer.from(hkdfSync('sha256', secretKey, '', 'trongtam digests', 32))
  return {
    digest: (bytes, context) => createHmac('sha256', digestKey).update(`${context}\n`, 'utf8').update(bytes).digest('hex'),
    seal: (text, context) => {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context, 'utf8'))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `v1.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`
    },
    open: (text, context) => {
      try {
        const bytes = Buffer.from(text.replace(/^v1\./, ''), 'base64url')
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(context, 'utf8')).setAuthTag(bytes.subarray(12, 28))
        return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        return null
      }
    },
  }
}
