import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { ApiEnv } from './api.ts'
import { cookieName, ownAttributes } from './session-cookie.ts'

const keptForSeconds = 400 * 24 * 3_600

/** What this browser was given when somebody signed in with it, or null. */
export function deviceTokenOf(c: Context<ApiEnv>): string | null {
  return getCookie(c, cookieName(c, 'device')) ?? null
}

/** Lets the browser be recognised at the next sign-in, for 400 days; it opens nothing. */
export function giveDeviceToken(c: Context<ApiEnv>, token: string): void {
  setCookie(c, cookieName(c, 'device'), token, { ...ownAttributes(c), maxAge: keptForSeconds })
}
