import { createRoute, z } from '@hono/zod-openapi'
import { answers, Id, IsoTime, takes } from './operation.ts'
import { Base64Url, Credential, PasskeyTransports, TotpCode } from './proof.ts'

const nothing = takes(z.strictObject({}).openapi('Nothing'))
const passkeyPath = z.strictObject({ credential: Credential })
const PasskeyName = z.string().trim().min(1).max(80)

export const SecondFactor = z
  .strictObject({
    /** One of the person's roles asks for a second factor: the last one stays. */
    required: z.boolean(),
    /** Since when there is an authenticator app. */
    totpSince: IsoTime.nullable(),
    passkeys: z.array(z.strictObject({ credential: Credential, name: z.string(), createdAt: IsoTime, lastUsedAt: IsoTime.nullable() })),
    recoveryCodesLeft: z.int(),
  })
  .openapi('SecondFactor')

/** Codes are told with the first factor and whenever they are made anew, and never again. */
export const FactorChanged = z.strictObject({ recoveryCodes: z.array(z.string()).nullable() }).openapi('FactorChanged')

export const getSecondFactor = createRoute({
  operationId: 'getSecondFactor',
  tags: ['second-factor'],
  summary: 'The second factors of the person signed in',
  method: 'get',
  path: '/api/v1/account/second-factor',
  responses: answers(SecondFactor),
})

export const startTotp = createRoute({
  operationId: 'startTotp',
  tags: ['second-factor'],
  summary: 'A secret for an authenticator app; it counts once a code of it is confirmed',
  method: 'post',
  path: '/api/v1/account/second-factor/totp',
  request: { body: nothing },
  responses: answers(
    z
      .strictObject({
        /** Base32, for typing. */
        secret: z.string(),
        /** The same for a QR code. */
        uri: z.string(),
        /** To be sent back with the code. */
        enrolment: z.string(),
      })
      .openapi('TotpStart'),
  ),
})

export const confirmTotp = createRoute({
  operationId: 'confirmTotp',
  tags: ['second-factor'],
  summary: 'Set up the authenticator app that shows this code, in place of one before',
  method: 'post',
  path: '/api/v1/account/second-factor/totp/confirmation',
  request: { body: takes(z.strictObject({ enrolment: z.string().max(500), code: TotpCode }).openapi('TotpConfirmation')) },
  responses: answers(FactorChanged),
})

export const removeTotp = createRoute({
  operationId: 'removeTotp',
  tags: ['second-factor'],
  summary: 'Remove the authenticator app',
  method: 'delete',
  path: '/api/v1/account/second-factor/totp',
  responses: answers(FactorChanged),
})

export const askNewPasskey = createRoute({
  operationId: 'askNewPasskey',
  tags: ['second-factor'],
  summary: 'What a new passkey has to sign, once, within five minutes',
  method: 'post',
  path: '/api/v1/account/second-factor/passkeys/challenge',
  request: { body: nothing },
  responses: answers(
    z
      .strictObject({
        challengeId: Id,
        challenge: Base64Url,
        relyingParty: z.string(),
        relyingPartyName: z.string(),
        userHandle: Base64Url,
        userName: z.string(),
        displayName: z.string(),
        algorithms: z.array(z.int()),
        /** Those there are: an authenticator that holds one makes no second. */
        existing: z.array(z.strictObject({ credential: Credential, transports: PasskeyTransports })),
      })
      .openapi('NewPasskeyChallenge'),
  ),
})

export const addPasskey = createRoute({
  operationId: 'addPasskey',
  tags: ['second-factor'],
  summary: 'Register a passkey',
  method: 'post',
  path: '/api/v1/account/second-factor/passkeys',
  request: {
    body: takes(
      z
        .strictObject({
          challengeId: Id,
          name: PasskeyName,
          transports: PasskeyTransports,
          passkey: z.strictObject({ credential: Credential, clientDataJSON: Base64Url, attestationObject: Base64Url }),
        })
        .openapi('AddPasskey'),
    ),
  },
  responses: answers(FactorChanged),
})

export const renamePasskey = createRoute({
  operationId: 'renamePasskey',
  tags: ['second-factor'],
  summary: 'Give a passkey another name',
  method: 'patch',
  path: '/api/v1/account/second-factor/passkeys/{credential}',
  request: { params: passkeyPath, body: takes(z.strictObject({ name: PasskeyName }).openapi('RenamePasskey')) },
  responses: answers(z.strictObject({ name: z.string() })),
})

export const removePasskey = createRoute({
  operationId: 'removePasskey',
  tags: ['second-factor'],
  summary: 'Remove a passkey',
  method: 'delete',
  path: '/api/v1/account/second-factor/passkeys/{credential}',
  request: { params: passkeyPath },
  responses: answers(FactorChanged),
})

export const renewRecoveryCodes = createRoute({
  operationId: 'renewRecoveryCodes',
  tags: ['second-factor'],
  summary: 'Ten new recovery codes; the old ones are dead',
  method: 'post',
  path: '/api/v1/account/second-factor/recovery-codes',
  request: { body: nothing },
  responses: answers(FactorChanged),
})
