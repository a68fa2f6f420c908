import { z } from '@hono/zod-openapi'
import { Id } from './operation.ts'

export const Base64Url = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .max(16_000)
/** What an authenticator calls one of its passkeys. */
export const Credential = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .max(1_400)
export const PasskeyTransports = z.array(z.string().regex(/^[a-z-]{1,20}$/)).max(8)
export const TotpCode = z.string().regex(/^\d{6}$/)

/** What a passkey answers to a challenge. */
export const PasskeyAssertion = z
  .strictObject({
    credential: Credential,
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
    userHandle: Base64Url.nullable(),
  })
  .openapi('PasskeyAssertion')

const byTotp = z.strictObject({ by: z.literal('totp'), code: TotpCode })

/** A code that goes with the password just given. */
export const CodeProof = z
  .discriminatedUnion('by', [byTotp, z.strictObject({ by: z.literal('recovery-code'), code: z.string().trim().min(1).max(60) })])
  .openapi('CodeProof')

/** A fresh proof of who one is; the password counts only for whoever has no second factor. */
export const FreshProof = z
  .discriminatedUnion('by', [
    byTotp,
    z.strictObject({ by: z.literal('passkey'), challengeId: Id, assertion: PasskeyAssertion }),
    z.strictObject({ by: z.literal('password'), password: z.string().min(1).max(512) }),
  ])
  .openapi('FreshProof')
