import { checkCredentials, endSession } from '@trongtam/auth'
import { getMe, signIn, signOut } from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { takeTokenBack, tokenOf } from '#http/session-cookie.ts'
import { todayInVietnam } from '@trongtam/records'
import { completeSignIn } from './complete-sign-in.ts'
import { describeMe } from './describe-me.ts'

export const sessionRoutes = createApi()
  .openapi(signIn, async (c) => {
    const { database } = c.var.settings
    const { email, password, remember } = c.req.valid('json')
    const personId = await checkCredentials(database, { email, password, network: c.var.network })
    return c.json(await completeSignIn(c, { personId, proof: 'password', remember }), 200)
  })
  .openapi(signOut, async (c) => {
    const token = tokenOf(c)
    if (token) await c.var.settings.database.inPlatform((db) => endSession(db, token))
    takeTokenBack(c)
    c.header('clear-site-data', '"cache"')
    return c.json({ signedOut: true } as const, 200)
  })
  .openapi(getMe, async (c) => {
    const { database, now } = c.var.settings
    return c.json(await describeMe(database, c.var.signedIn.personId, todayInVietnam(now())), 200)
  })
