import type { PlatformDb } from '@trongtam/db'
import { passkey } from '@trongtam/db/tables'
import { type PersonId, Refusal } from '@trongtam/domain'
import { and, asc, eq, lt } from 'drizzle-orm'
import type { KnownPasskey } from './passkeys.ts'

const atMost = 10

export interface Passkey extends KnownPasskey {
  readonly personId: PersonId
  readonly transports: readonly string[]
  readonly name: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
}

/** Null for one nobody has; asked by whoever presents it, before it is known who they are. */
export async function findPasskey(db: PlatformDb, id: string): Promise<Passkey | null> {
  const [found] = await db.select().from(passkey).where(eq(passkey.id, id))
  return found ? { ...found, personId: found.personId as PersonId } : null
}

/** A person's passkeys, the oldest first: ten at the most. */
export function listPasskeys(db: PlatformDb, personId: PersonId) {
  return db
    .select({ id: passkey.id, name: passkey.name, transports: passkey.transports, createdAt: passkey.createdAt, lastUsedAt: passkey.lastUsedAt })
    .from(passkey)
    .where(eq(passkey.personId, personId))
    .orderBy(asc(passkey.createdAt), asc(passkey.id))
    .limit(atMost)
}

/** Refuses 'too-many-passkeys' above ten, and 'already-exists' for one registered before. The caller holds the person's lock. */
export async function addPasskey(
  db: PlatformDb,
  personId: PersonId,
  { id, publicKey, counter }: KnownPasskey,
  named: { name: string; transports: readonly string[]; now: Date },
): Promise<void> {
  if ((await listPasskeys(db, personId)).length >= atMost) throw new Refusal('too-many-passkeys')
  const { name, transports, now } = named
  const added = await db
    .insert(passkey)
    .values({ id, personId, publicKey, counter, transports: [...transports], name, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: passkey.id })
  if (added.length === 0) throw new Refusal('already-exists')
}

/** Takes the counter a passkey answered with: of two answers with one counter the second is refused. Those that do not count answer 0. */
export async function advanceCounter(db: PlatformDb, id: string, counter: number, now: Date): Promise<void> {
  const isLater = counter === 0 ? eq(passkey.counter, 0) : lt(passkey.counter, counter)
  const advanced = await db
    .update(passkey)
    .set({ counter, lastUsedAt: now })
    .where(and(eq(passkey.id, id), isLater))
    .returning({ id: passkey.id })
  if (advanced.length === 0) throw new Refusal('passkey-refused')
}

/** Refuses 'not-found' where the person has no such passkey. */
export async function renamePasskey(db: PlatformDb, personId: PersonId, id: string, name: string): Promise<void> {
  const renamed = await db.update(passkey).set({ name }).where(ofPerson(personId, id)).returning({ id: passkey.id })
  if (renamed.length === 0) throw new Refusal('not-found')
}

/** Refuses 'not-found' where the person has no such passkey. */
export async function removePasskey(db: PlatformDb, personId: PersonId, id: string): Promise<void> {
  const removed = await db.delete(passkey).where(ofPerson(personId, id)).returning({ id: passkey.id })
  if (removed.length === 0) throw new Refusal('not-found')
}

function ofPerson(personId: PersonId, id: string) {
  return and(eq(passkey.personId, personId), eq(passkey.id, id))
}
