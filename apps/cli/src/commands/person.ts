import { endAllSessions, forgetFactors, setDisabled } from '@trongtam/auth'
import { ownerSession } from '@trongtam/db/operator'
import { operatorAddress } from '../operator-address.ts'

const usage = ['disable', 'enable', 'forget-factors'].map((verb) => `pnpm trongtam person ${verb} EMAIL`).join('\n')

/**
 * Disables a person everywhere, from their next request on (ISO-18), or enables them again; their work stays where it is.
 * `forget-factors` is for who lost phone, keys and recovery codes: make sure first whom you speak to.
 */
export async function person([verb, email, ...more]: string[]): Promise<void> {
  if (!email || more.length > 0 || (verb !== 'disable' && verb !== 'enable' && verb !== 'forget-factors')) throw new Error(usage)
  const { url } = await operatorAddress(process.env)
  const address = email.trim().toLowerCase()
  const done = await ownerSession(url, async ({ db }) => {
    if (verb === 'forget-factors') return forgetFactors(db, address, new Date())
    const personId = await setDisabled(db, address, verb === 'disable' ? new Date() : null)
    if (personId && verb === 'disable') await endAllSessions(db, personId)
    return personId !== null
  })
  if (!done) throw new Error(`Nobody has the address ${address}.`)
  process.stdout.write(`${address} ${outcomes[verb]}\n`)
}

const outcomes = {
  disable: 'is disabled; every session has ended.',
  enable: 'may sign in again.',
  'forget-factors': 'has no second factor any more; every session has ended. Where a role asks for one, the next sign-in sets it up.',
}
