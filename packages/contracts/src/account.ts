import { createRoute, z } from '@hono/zod-openapi'
import { answers, Id, IsoTime, pageOf, pageQuery, takes } from './operation.ts'

const Email = z.email().trim().toLowerCase().max(254)
const NewPassword = z.string().min(1).max(512)
const Token = z.string().regex(/^[A-Za-z0-9_-]{20,200}$/)
const PersonName = z.string().trim().min(1).max(200)

const Accepted = z.strictObject({ accepted: z.literal(true) }).openapi('Accepted')
const Changed = z.strictObject({ changed: z.literal(true) }).openapi('Changed')

export const askPasswordReset = createRoute({
  operationId: 'askPasswordReset',
  tags: ['account'],
  security: [],
  summary: 'Mail a link to set a new password, if somebody has this address; the answer is the same either way',
  method: 'post',
  path: '/api/v1/password-reset',
  request: { body: takes(z.strictObject({ email: Email }).openapi('AskPasswordReset')) },
  responses: answers(Accepted),
})

export const resetPassword = createRoute({
  operationId: 'resetPassword',
  tags: ['account'],
  security: [],
  summary: 'Set a new password by the link that was mailed; every session ends, and nobody is signed in by it',
  method: 'post',
  path: '/api/v1/password-reset/confirmation',
  request: { body: takes(z.strictObject({ token: Token, password: NewPassword }).openapi('ResetPassword')) },
  responses: answers(Changed),
})

export const changePassword = createRoute({
  operationId: 'changePassword',
  tags: ['account'],
  summary: 'Change one’s own password by the old one; the other sessions end, this one goes on under a new token',
  method: 'post',
  path: '/api/v1/account/password',
  request: { body: takes(z.strictObject({ oldPassword: z.string().min(1).max(512), newPassword: NewPassword }).openapi('ChangePassword')) },
  responses: answers(Changed),
})

export const correctName = createRoute({
  operationId: 'correctName',
  tags: ['account'],
  summary: 'Correct one’s own name',
  method: 'patch',
  path: '/api/v1/account',
  request: { body: takes(z.strictObject({ name: PersonName }).openapi('CorrectName')) },
  responses: answers(z.strictObject({ name: z.string() })),
})

export const askEmailChange = createRoute({
  operationId: 'askEmailChange',
  tags: ['account'],
  summary: 'Mail a link to a new address of one’s own, if nobody has it; the answer is the same either way',
  method: 'post',
  path: '/api/v1/account/email',
  request: { body: takes(z.strictObject({ email: Email }).openapi('AskEmailChange')) },
  responses: answers(Accepted),
})

export const confirmEmailChange = createRoute({
  operationId: 'confirmEmailChange',
  tags: ['account'],
  security: [],
  summary: 'Take the new address over by the link that was mailed to it; the old address is told',
  method: 'post',
  path: '/api/v1/email-change/confirmation',
  request: { body: takes(z.strictObject({ token: Token }).openapi('ConfirmEmailChange')) },
  responses: answers(Changed),
})

export const OwnSession = z
  .strictObject({
    id: Id,
    /** Null where the browser names nothing we know. */
    browser: z.string().nullable(),
    system: z.string().nullable(),
    /** The address it came from, its last part left out. */
    network: z.string().nullable(),
    since: IsoTime,
    lastUsedAt: IsoTime,
    endsAt: IsoTime,
    /** The session that asks. */
    isThisOne: z.boolean(),
  })
  .openapi('OwnSession')

export const listOwnSessions = createRoute({
  operationId: 'listOwnSessions',
  tags: ['account'],
  summary: 'Where one is signed in, the newest first',
  method: 'get',
  path: '/api/v1/account/sessions',
  request: { query: z.strictObject(pageQuery) },
  responses: answers(pageOf(OwnSession)),
})

export const endOwnSession = createRoute({
  operationId: 'endOwnSession',
  tags: ['account'],
  summary: 'End one of one’s own sessions',
  method: 'delete',
  path: '/api/v1/account/sessions/{sessionId}',
  request: { params: z.strictObject({ sessionId: Id }) },
  responses: answers(z.strictObject({ ended: z.int() })),
})

export const endOtherSessions = createRoute({
  operationId: 'endOtherSessions',
  tags: ['account'],
  summary: 'End all of one’s own sessions but this one',
  method: 'delete',
  path: '/api/v1/account/sessions',
  responses: answers(z.strictObject({ ended: z.int() })),
})

const nothing = takes(z.strictObject({}).openapi('NothingMore'))

export const exportOwnData = createRoute({
  operationId: 'exportOwnData',
  tags: ['account'],
  summary: 'All that is held of oneself, as a JSON file without secrets; needs a fresh proof',
  method: 'post',
  path: '/api/v1/account/data',
  request: { body: nothing },
  responses: answers(z.looseObject({ exportedAt: IsoTime }).openapi('OwnData')),
})

export const eraseAccount = createRoute({
  operationId: 'eraseAccount',
  tags: ['account'],
  summary: 'Erase one’s own account; what was done stays under an id that leads to nobody; needs a fresh proof',
  method: 'post',
  path: '/api/v1/account/erasure',
  request: { body: nothing },
  responses: answers(z.strictObject({ erased: z.literal(true) })),
})
