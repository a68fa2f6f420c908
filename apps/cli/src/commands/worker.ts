import { setTimeout as pause } from 'node:timers/promises'
import { sweep } from '@trongtam/auth'
import { type Database, openDatabase } from '@trongtam/db'
import { sendDueMails } from '@trongtam/mail/sending'
import { forgetUnconfirmed } from '@trongtam/records'
import { type MailSettings, mailSettings } from '../mail-settings.ts'

const mailEveryMs = 2_000
const sweepEveryMs = 10 * 60_000
const mailsARound = 50

/**
 * Work that waits for no request, until a signal: sends due mail every two seconds, sweeps what has ended every ten
 * minutes; with `--once`, each once. A signal ends it after the mail under way. Any number of workers may run.
 */
export async function worker(args: string[]): Promise<void> {
  const url = process.env['DATABASE_URL']
  if (!url) throw new Error('DATABASE_URL is missing: the worker needs the address the server uses.')
  const mail = mailSettings(process.env)
  if (!mail) process.stderr.write('Mails wait: neither SMTP_URL nor MAILBOX_DIR is set.\n')
  const urls = { tenant: url, platform: process.env['DATABASE_PLATFORM_URL'], ministry: process.env['DATABASE_MINISTRY_URL'] }
  const database = openDatabase(urls, { poolSize: 1 })
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal, () => stopping.abort())
  try {
    const round = openRounds(database, mail, stopping.signal)
    if (args.includes('--once')) await round()
    else await repeat(round, stopping.signal)
  } finally {
    mail?.transport.close()
    await database.close()
    // A parent's channel would keep this process alive.
    if (process.connected) process.disconnect()
  }
}

function openRounds(database: Database, mail: MailSettings | null, signal: AbortSignal): () => Promise<void> {
  let sweepAt = 0
  return async () => {
    if (mail) {
      const counts = await sendDueMails(database, { ...mail, now: () => new Date(), limit: mailsARound, signal })
      note({ mail: { ...counts } })
    }
    if (Date.now() < sweepAt) return
    const registrations = await database.inPlatform((db) => forgetUnconfirmed(db, new Date()))
    note({ swept: { ...(await sweep(database)), registrations } })
    sweepAt = Date.now() + sweepEveryMs
  }
}

/** A round that fails is tried again with the next: the database may be back by then. The same failure is told once. */
async function repeat(round: () => Promise<void>, signal: AbortSignal): Promise<void> {
  let told: string | null = null
  while (!signal.aborted) {
    const fault = await round().then(
      () => null,
      (error: Error & { code?: string }) => error.code ?? error.message,
    )
    if (fault !== null && fault !== told) process.stderr.write(`The worker tries again: ${fault}.\n`)
    told = fault
    await pause(mailEveryMs, undefined, { signal }).catch(() => undefined)
  }
}

/** One line of JSON with counts, and none where nothing was done. */
function note(done: Readonly<Record<string, Readonly<Record<string, number>>>>): void {
  if (Object.values(done).some((counts) => Object.values(counts).some((count) => count > 0))) process.stdout.write(`${JSON.stringify(done)}\n`)
}
