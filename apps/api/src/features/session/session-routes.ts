import { checkCredentials, endSession, startSession } from '@trongtam/auth'
import { getMe, signIn, signOut } from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { giveToken, takeTokenBack, tokenOf } from '#http/session-cookie.ts'
import { todayInVietnam } from '@trongtam/records'
import { describeMe } from './describe-me.ts'

const strictRoles = new Set(['ministry-administrator', 'template-editor', 'analyst', 'province-administrator'])

export const sessionRoutes = createApi()
  .openapi(signIn, async (c) => {
    const { database, now } = c.var.settings
    const { email, password, remember } = c.req.valid('json')
    const personId = await checkCredentials(database, { email, password, network: c.var.network })
    const me = await describeMe(database, personId, todayInVietnam(now()))
    const strict = me.memberships.some(({ roles }) => roles.some((role) => strictRoles.has(role)))
    const old = tokenOf(c)
    const { token, endsAt } = await database.inPlatform(async (db) => {
      if (old) await endSession(db, old)
      return startSession(
        db,
        { personId, strict, remember, userAgent: c.req.header('user-agent') ?? null, network: c.var.network, awaiting: null },
        now(),
      )
    })
    c.set('signedIn', { personId, email: me.person.email, name: me.person.name, awaiting: null, strongAt: now(), exemptFromFactor: false, tenant: null })
    giveToken(c, token, remember ? endsAt : null)
    return c.json(me, 200)
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
