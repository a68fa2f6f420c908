import { endAllSessions, setDisabled } from '@trongtam/auth'
import { ownerSession } from '@trongtam/db/operator'
import { operatorAddress } from '../operator-address.ts'

const usage = 'pnpm trongtam person disable EMAIL\npnpm trongtam person enable EMAIL'

/** Disables a person everywhere, from their next request on (ISO-18), or enables them again; their work stays where it is. */
export async function person([verb, email, ...more]: string[]): Promise<void> {
  if ((verb !== 'disable' && verb !== 'enable') || !email || more.length > 0) throw new Error(usage)
  const { url } = await operatorAddress(process.env)
  const address = email.trim().toLowerCase()
  await ownerSession(url, async ({ db }) => {
    const personId = await setDisabled(db, address, verb === 'disable' ? new Date() : null)
    if (!personId) throw new Error(`Nobody has the address ${address}.`)
    if (verb === 'disable') await endAllSessions(db, personId)
  })
  process.stdout.write(verb === 'disable' ? `${address} is disabled; every session has ended.\n` : `${address} may sign in again.\n`)
}
