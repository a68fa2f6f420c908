import { setTimeout as pause } from 'node:timers/promises'
import { sweep } from '@trongtam/auth'
import { openDatabase } from '@trongtam/db'
import { forgetUnconfirmed } from '@trongtam/records'

const everyMs = 10 * 60_000

/** Work that waits for no request: sweeps what has ended, every ten minutes until a signal; with `--once`, once. */
export async function worker(args: string[]): Promise<void> {
  const url = process.env['DATABASE_URL']
  if (!url) throw new Error('DATABASE_URL is missing: the worker needs the address the server uses.')
  const urls = { tenant: url, platform: process.env['DATABASE_PLATFORM_URL'], ministry: process.env['DATABASE_MINISTRY_URL'] }
  const database = openDatabase(urls, { poolSize: 1 })
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal, () => stopping.abort())
  try {
    do {
      const { sessions, signInCounts } = await sweep(database)
      const registrations = await database.inPlatform((db) => forgetUnconfirmed(db, new Date()))
      if (sessions + signInCounts + registrations > 0) process.stdout.write(`${JSON.stringify({ swept: { sessions, signInCounts, registrations } })}\n`)
      if (!args.includes('--once')) await pause(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    } while (!args.includes('--once') && !stopping.signal.aborted)
  } finally {
    await database.close()
    // A parent's channel would keep this process alive.
    if (process.connected) process.disconnect()
  }
}
