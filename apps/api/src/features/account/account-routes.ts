import * as contract from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { askPasswordReset } from './ask-password-reset.ts'
import { askEmailChange, confirmEmailChange } from './change-email.ts'
import { changePassword } from './change-password.ts'
import { correctName } from './correct-name.ts'
import { eraseAccount } from './erase-account.ts'
import { exportOwnData } from './export-own-data.ts'
import { describeOwnSessions, endOne, endOthers } from './own-sessions.ts'
import { resetPassword } from './reset-password.ts'

export const accountRoutes = createApi()
  .openapi(contract.askPasswordReset, async (c) => c.json(await askPasswordReset(c, c.req.valid('json').email), 200))
  .openapi(contract.resetPassword, async (c) => c.json(await resetPassword(c, c.req.valid('json')), 200))
  .openapi(contract.changePassword, async (c) => c.json(await changePassword(c, c.req.valid('json')), 200))
  .openapi(contract.correctName, async (c) => c.json(await correctName(c, c.req.valid('json').name), 200))
  .openapi(contract.askEmailChange, async (c) => c.json(await askEmailChange(c, c.req.valid('json').email), 200))
  .openapi(contract.confirmEmailChange, async (c) => c.json(await confirmEmailChange(c, c.req.valid('json').token), 200))
  .openapi(contract.listOwnSessions, async (c) => c.json(await describeOwnSessions(c, c.req.valid('query')), 200))
  .openapi(contract.endOwnSession, async (c) => c.json(await endOne(c, c.req.valid('param').sessionId), 200))
  .openapi(contract.exportOwnData, async (c) => {
    const data = await exportOwnData(c)
    c.header('content-disposition', 'attachment; filename="trongtam-du-lieu-cua-toi.json"')
    return c.json(data, 200)
  })
  .openapi(contract.eraseAccount, async (c) => c.json(await eraseAccount(c), 200))
  .openapi(contract.endOtherSessions, async (c) => c.json(await endOthers(c), 200))
