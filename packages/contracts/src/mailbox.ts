import { createRoute, z } from '@hono/zod-openapi'
import { answers, Id, IsoTime, pageOf, pageQuery } from './operation.ts'

export const MailboxMail = z
  .strictObject({ id: Id, at: IsoTime, to: z.strictObject({ email: z.string(), name: z.string() }), subject: z.string() })
  .openapi('MailboxMail')

export const MailboxMailDetail = MailboxMail.extend({
  text: z.string(),
  /** Where the mail leads; stands in the text as well. */
  link: z.string(),
}).openapi('MailboxMailDetail')

export const getInstance = createRoute({
  operationId: 'getInstance',
  tags: ['instance'],
  summary: 'What this server offers before anybody has signed in',
  method: 'get',
  path: '/api/v1/instance',
  security: [],
  responses: answers(
    z
      .strictObject({
        /** Mails are not sent: they lie in a mailbox that everybody reads, because this is a demonstration. */
        mailbox: z.boolean(),
      })
      .openapi('Instance'),
  ),
})

export const listMailbox = createRoute({
  operationId: 'listMailbox',
  tags: ['mailbox'],
  summary: 'The mails of the demonstration, the newest first; not there on a server that sends mail',
  method: 'get',
  path: '/api/v1/mailbox',
  security: [],
  request: { query: z.strictObject({ ...pageQuery, address: z.string().trim().toLowerCase().max(254).optional() }) },
  responses: answers(pageOf(MailboxMail)),
})

export const getMailboxMail = createRoute({
  operationId: 'getMailboxMail',
  tags: ['mailbox'],
  summary: 'One mail of the demonstration; not there on a server that sends mail',
  method: 'get',
  path: '/api/v1/mailbox/{mailId}',
  security: [],
  request: { params: z.strictObject({ mailId: Id }) },
  responses: answers(MailboxMailDetail),
})
