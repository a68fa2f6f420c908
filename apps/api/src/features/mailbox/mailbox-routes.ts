import * as contract from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { readMailbox, readMailboxMail } from './read-mailbox.ts'

export const mailboxRoutes = createApi()
  .openapi(contract.getInstance, (c) => c.json({ mailbox: c.var.settings.mailboxFolder !== null }, 200))
  .openapi(contract.listMailbox, async (c) => c.json(await readMailbox(c.var.settings, c.req.valid('query')), 200))
  .openapi(contract.getMailboxMail, async (c) => c.json(await readMailboxMail(c.var.settings, c.req.valid('param').mailId), 200))
