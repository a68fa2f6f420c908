import { createRoute, z } from '@hono/zod-openapi'
import { operations, roles } from '@trongtam/domain'
import { Archive } from './archive.ts'
import { answers, Id, Slug, takes } from './operation.ts'
import { Base64Url, CodeProof, Credential, FreshProof, PasskeyAssertion, PasskeyTransports } from './proof.ts'

export const Role = z.enum(roles).openapi('Role')

export const Membership = z
  .strictObject({
    slug: Slug,
    name: z.string(),
    kind: z.enum(['province', 'ministry']),
    accent: z.string(),
    /** All but an active tenant are open for reading only. */
    status: z.enum(['active', 'pending', 'suspended', 'archived']),
    /** Of an archive who goes on for it, whose member reads it. */
    archive: z.union([Archive, z.null()]),
    // Not `Role` itself: what is nullable once would be described as nullable everywhere.
    role: z.enum(roles).nullable(),
    roles: z.array(Role),
    position: z.string().nullable(),
    unit: z.string().nullable(),
    permissions: z.array(z.enum(operations)),
  })
  .openapi('Membership')

export const Me = z
  .strictObject({
    person: z.strictObject({ id: Id, email: z.string(), name: z.string() }),
    memberships: z.array(Membership),
  })
  .openapi('Me')

/** What a person can prove themselves with beside the password. */
export const Factor = z.enum(['totp', 'passkey']).openapi('Factor')

/** Where a sign-in stands: `me` is told when nothing is awaited any more; until then nothing of the tenants is. */
export const SignInState = z
  .strictObject({
    awaiting: z.enum(['second-factor', 'enrolment']).nullable(),
    /** What the awaited second factor may be. */
    factors: z.array(Factor),
    me: z.union([Me, z.null()]),
  })
  .openapi('SignInState')

export const signIn = createRoute({
  operationId: 'signIn',
  tags: ['session'],
  summary: 'Sign in with e-mail and password; the answer says whether more is asked for',
  method: 'post',
  path: '/api/v1/session',
  security: [],
  request: {
    body: takes(
      z
        .strictObject({ email: z.string().trim().toLowerCase().max(254), password: z.string().min(1).max(512), remember: z.boolean().default(false) })
        .openapi('SignIn'),
    ),
  },
  responses: answers(SignInState),
})

export const signOut = createRoute({
  operationId: 'signOut',
  tags: ['session'],
  summary: 'End this session',
  method: 'delete',
  path: '/api/v1/session',
  security: [],
  responses: answers(z.strictObject({ signedOut: z.literal(true) })),
})

export const getMe = createRoute({
  operationId: 'getMe',
  tags: ['session'],
  summary: 'The person signed in, and the tenants they serve',
  method: 'get',
  path: '/api/v1/me',
  responses: answers(Me),
})

export const proveSecondFactor = createRoute({
  operationId: 'proveSecondFactor',
  tags: ['session'],
  summary: 'The second step of signing in, by a code; the session goes on under a new token',
  method: 'post',
  path: '/api/v1/session/second-factor',
  request: { body: takes(CodeProof) },
  responses: answers(SignInState),
})

export const askPasskey = createRoute({
  operationId: 'askPasskey',
  tags: ['session'],
  summary: 'What a passkey has to sign to sign in or to prove it is still you, once, within five minutes',
  method: 'post',
  path: '/api/v1/session/passkey/challenge',
  security: [],
  request: { body: takes(z.strictObject({ for: z.enum(['sign-in', 'step-up']) }).openapi('AskPasskey')) },
  responses: answers(
    z
      .strictObject({
        challengeId: Id,
        challenge: Base64Url,
        relyingParty: z.string(),
        /** Those that may answer; none named: any the browser knows. */
        passkeys: z.array(z.strictObject({ credential: Credential, transports: PasskeyTransports })),
      })
      .openapi('PasskeyChallenge'),
  ),
})

export const signInByPasskey = createRoute({
  operationId: 'signInByPasskey',
  tags: ['session'],
  summary: 'Sign in by a passkey: as the second step, or as the only one',
  method: 'post',
  path: '/api/v1/session/passkey',
  security: [],
  request: { body: takes(z.strictObject({ challengeId: Id, assertion: PasskeyAssertion, remember: z.boolean().default(false) }).openapi('SignInByPasskey')) },
  responses: answers(SignInState),
})

export const stepUp = createRoute({
  operationId: 'stepUp',
  tags: ['session'],
  summary: 'Prove anew who one is, for ten minutes; the session goes on under a new token',
  method: 'post',
  path: '/api/v1/session/step-up',
  request: { body: takes(FreshProof) },
  responses: answers(z.strictObject({ proven: z.literal(true) })),
})
