import { type LiveAccount, noteDevice, userAgentInWords } from '@trongtam/auth'
import type { PlatformDb } from '@trongtam/db'
import { queueMail } from '@trongtam/mail'

interface SigningInWith {
  /** What the browser sent, or null. */
  readonly token: string | null
  readonly userAgent: string | null
  readonly now: Date
}

/** Notes the browser of a sign-in and mails its owner about one they have not used before; answers what the browser keeps. */
export async function noteSignInDevice(db: PlatformDb, who: LiveAccount, { token: sent, userAgent, now }: SigningInWith): Promise<string> {
  const { standing, token } = await noteDevice(db, { personId: who.personId, token: sent, userAgent }, now)
  if (standing === 'new') {
    await queueMail(db, { kind: 'new-device', to: who, params: { device: userAgentInWords(userAgent), at: now.toISOString() }, ticket: null })
  }
  return token
}
