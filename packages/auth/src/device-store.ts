import type { PlatformDb } from '@trongtam/db'
import { device } from '@trongtam/db/tables'
import type { PersonId } from '@trongtam/domain'
import { eq } from 'drizzle-orm'
import { hashToken, newToken } from './tokens.ts'

/** How a browser stands to the person who signs in with it. */
export type DeviceStanding = 'first-ever' | 'known' | 'new'

export interface NotedDevice {
  readonly standing: DeviceStanding
  /** What the browser keeps: what it sent, where somebody of ours signed in with it, or a new one. */
  readonly token: string
}

interface Seen {
  readonly personId: PersonId
  /** What the browser sent, which may be anything. */
  readonly token: string | null
  readonly userAgent: string | null
}

/** Notes that a person signed in with this browser. The database keeps the SHA-256 of what the browser keeps. */
export async function noteDevice(db: PlatformDb, { personId, token: sent, userAgent }: Seen, now: Date): Promise<NotedDevice> {
  const known =
    sent === null
      ? []
      : await db
          .select({ personId: device.personId })
          .from(device)
          .where(eq(device.id, hashToken(sent)))
          .limit(50)
  // A value nobody of ours was given is not taken over: whoever planted it would hold a known device.
  const token = sent !== null && known.length > 0 ? sent : newToken()
  const [any] = await db.select({ id: device.id }).from(device).where(eq(device.personId, personId)).limit(1)
  const row = { id: hashToken(token), personId, userAgent: userAgent?.slice(0, 300) ?? null, lastUsedAt: now }
  await db
    .insert(device)
    .values({ ...row, firstSeenAt: now })
    .onConflictDoUpdate({ target: [device.personId, device.id], set: { userAgent: row.userAgent, lastUsedAt: now } })
  if (known.some((each) => each.personId === personId)) return { standing: 'known', token }
  return { standing: any ? 'new' : 'first-ever', token }
}

/** The browsers a person signed in with, the last used first. */
export function listDevices(db: PlatformDb, personId: PersonId) {
  return db
    .select({ userAgent: device.userAgent, firstSeenAt: device.firstSeenAt, lastUsedAt: device.lastUsedAt })
    .from(device)
    .where(eq(device.personId, personId))
    .orderBy(device.lastUsedAt)
    .limit(500)
}
