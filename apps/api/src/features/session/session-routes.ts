import { checkCredentials } from '@trongtam/auth'
import * as contract from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { mustHaveFactor } from '#http/tenant-session.ts'
import { todayInVietnam } from '@trongtam/records'
import { askPasskey } from './ask-passkey.ts'
import { completeSignIn } from './complete-sign-in.ts'
import { describeMe } from './describe-me.ts'
import { leaveSession } from './leave-session.ts'
import { proveSecondFactor } from './prove-second-factor.ts'
import { signInByPasskey } from './sign-in-by-passkey.ts'
import { stepUp } from './step-up.ts'

export const sessionRoutes = createApi()
  .openapi(contract.signIn, async (c) => {
    const { database } = c.var.settings
    const { email, password, remember } = c.req.valid('json')
    const personId = await checkCredentials(database, { email, password, network: c.var.network })
    return c.json(await completeSignIn(c, { personId, proof: 'password', remember }), 200)
  })
  .openapi(contract.signOut, async (c) => {
    await leaveSession(c)
    c.header('clear-site-data', '"cache"')
    return c.json({ signedOut: true } as const, 200)
  })
  .openapi(contract.getMe, async (c) => {
    const { database, now } = c.var.settings
    const me = await describeMe(database, c.var.signedIn.personId, todayInVietnam(now()))
    mustHaveFactor(
      c.var.signedIn,
      me.memberships.flatMap(({ roles }) => roles),
    )
    return c.json(me, 200)
  })
  .openapi(contract.proveSecondFactor, async (c) => c.json(await proveSecondFactor(c, c.req.valid('json')), 200))
  .openapi(contract.askPasskey, async (c) => c.json(await askPasskey(c, c.req.valid('json').for), 200))
  .openapi(contract.signInByPasskey, async (c) => c.json(await signInByPasskey(c, c.req.valid('json')), 200))
  .openapi(contract.stepUp, async (c) => {
    await stepUp(c, c.req.valid('json'))
    return c.json({ proven: true } as const, 200)
  })
