import { type LiveAccount, passwordContext, passwordFault } from '@trongtam/auth'
import type { PlatformDb } from '@trongtam/db'
import { Refusal } from '@trongtam/domain'

/** Refuses 'password-weak' with the fault (SEC-06). */
export async function mustBeStrong(db: PlatformDb, account: LiveAccount, password: string): Promise<void> {
  const fault = passwordFault(password, await passwordContext(db, account))
  if (fault) throw new Refusal('password-weak', { fault })
}
