import { createRoute, z } from '@hono/zod-openapi'
import { operations, roles } from '@trongtam/domain'
import { answers, Id, Slug, takes } from './operation.ts'

export const Role = z.enum(roles).openapi('Role')

export const Membership = z
  .strictObject({
    slug: Slug,
    name: z.string(),
    kind: z.enum(['province', 'ministry']),
    accent: z.string(),
    /** A pending or suspended tenant is open for reading only. */
    status: z.enum(['active', 'pending', 'suspended']),
    role: Role.nullable(),
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
