import type { PlatformDb } from '@trongtam/db'
import { answersOutside } from '@trongtam/records'
import type { Context } from 'hono'
import type { ApiEnv } from './api.ts'
import { answerOnce } from './idempotency.ts'

/** One transaction upon the catalogue and identities, safe to repeat: for operations outside any tenant. */
export function inPlatform<T>(c: Context<ApiEnv>, work: (db: PlatformDb) => Promise<T>): Promise<T> {
  const { settings, signedIn } = c.var
  return settings.database.inPlatform((db) =>
    answerOnce(
      c,
      () => answersOutside(db, signedIn?.personId ?? null, settings.now()),
      () => work(db),
    ),
  )
}
