import { removePasskey, removeTotp, renamePasskey, renewRecoveryCodes } from '@trongtam/auth'
import * as contract from '@trongtam/contracts'
import { Refusal } from '@trongtam/domain'
import { createApi } from '#http/api.ts'
import { changeFactors } from './change-factors.ts'
import { describeSecondFactor } from './describe-second-factor.ts'
import { addPasskey, askNewPasskey } from './passkey-enrolment.ts'
import { confirmTotp, startTotp } from './totp-enrolment.ts'

export const secondFactorRoutes = createApi()
  .openapi(contract.getSecondFactor, async (c) => c.json(await describeSecondFactor(c), 200))
  .openapi(contract.startTotp, (c) => c.json(startTotp(c), 200))
  .openapi(contract.confirmTotp, async (c) => c.json(await confirmTotp(c, c.req.valid('json')), 200))
  .openapi(contract.removeTotp, async (c) => c.json(await changeFactors(c, (db) => removeTotp(db, c.var.signedIn.personId)), 200))
  .openapi(contract.askNewPasskey, async (c) => c.json(await askNewPasskey(c), 200))
  .openapi(contract.addPasskey, async (c) => c.json(await addPasskey(c, c.req.valid('json')), 200))
  .openapi(contract.renamePasskey, async (c) => {
    const { name } = c.req.valid('json')
    await c.var.settings.database.inPlatform((db) => renamePasskey(db, c.var.signedIn.personId, c.req.valid('param').credential, name))
    return c.json({ name }, 200)
  })
  .openapi(contract.removePasskey, async (c) =>
    c.json(await changeFactors(c, (db) => removePasskey(db, c.var.signedIn.personId, c.req.valid('param').credential)), 200),
  )
  .openapi(contract.renewRecoveryCodes, async (c) => {
    const { personId } = c.var.signedIn
    return c.json(
      await changeFactors(c, (db, { factors }) => {
        if (factors.length === 0) throw new Refusal('not-found')
        return renewRecoveryCodes(db, personId, c.var.settings.now())
      }),
      200,
    )
  })
