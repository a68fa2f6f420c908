import { Secret, TOTP } from 'otpauth'

const issuer = 'Trọng Tâm'
// What every authenticator app understands (RFC 6238).
const kind = { algorithm: 'SHA1', digits: 6, period: 30 } as const

/** A new secret of 160 random bits, in base32 as it is typed into an app. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address a QR code carries into an authenticator app; `account` is shown there beside the product's name. */
export function totpUri(secret: string, account: string): string {
  return new TOTP({ ...kind, issuer, label: account, secret }).toString()
}

/** The step of 30 seconds a code belongs to: the present one, or one to either side for a clock that is off. Null for any other code. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime()
  const delta = TOTP.validate({ ...kind, secret: Secret.fromBase32(secret), token: code, timestamp, window: 1 })
  return delta === null ? null : TOTP.counter({ period: kind.period, timestamp }) + delta
}
