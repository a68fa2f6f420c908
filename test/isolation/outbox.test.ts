import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Database, openDatabase } from '@trongtam/db'
import { mail, ticket } from '@trongtam/db/tables'
import { queueMail } from '@trongtam/mail'
import { aMailServer } from '@trongtam/mail/a-mail-server'
import { openSmtpTransport, sendDueMails, type Sending } from '@trongtam/mail/sending'
import { openCollectingTransport } from '@trongtam/mail/testing'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { makeOwnDatabase, type OwnDatabase } from './world/own-database.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const minuteMs = 60_000

let own: OwnDatabase
let database: Database
beforeAll(async () => {
  own = await makeOwnDatabase('outbox')
  database = openDatabase(own.urls, { poolSize: 2 })
})
afterAll(async () => {
  await database.close()
  await own.drop()
})

const inAnHour = () => new Date(Date.now() + 60 * minuteMs)

function queued(email: string, expiresAt = inAnHour()): Promise<string> {
  const to = { email, name: 'Trần Thị Bưởi', personId: null }
  const given = { kind: 'registration-confirm', to, params: { provinceName: 'Tỉnh Gia Lai' } } as const
  return database.inPlatform((db) => queueMail(db, { ...given, ticket: { purpose: 'registration', tenantId: null, subjectId: null, expiresAt } }))
}

async function stored(id: string) {
  const [row] = await database.lookUp((db) => db.select().from(mail).leftJoin(ticket, eq(ticket.id, mail.ticketId)).where(eq(mail.id, id)))
  return { ...row!.mail, tokenHash: row!.ticket?.tokenHash ?? null }
}

function sending(given: Partial<Sending> = {}): Sending {
  // What was queued within this very millisecond is due as well.
  const now = () => new Date(Date.now() + 1000)
  return { transport: openCollectingTransport(), publicUrl: 'https://trongtam.example', from: 'Trọng Tâm <a@trongtam.example>', limit: 100, now, ...given }
}

/** A real worker, as an operator starts it. */
function aWorker(smtpUrl: string): ChildProcess {
  const env = { ...process.env, DATABASE_URL: own.urls.tenant, SMTP_URL: smtpUrl, MAIL_FROM: 'a@trongtam.example', PUBLIC_URL: 'https://trongtam.example' }
  const child = spawn(process.execPath, ['apps/cli/src/main.ts', 'worker'], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

describe('REL-07: mail begins as a row of the transaction that gives the reason', () => {
  test('a transaction that is rolled back sends nothing; one that commits sends', async () => {
    const [lost, kept] = ['lost@so.example.test', 'kept@so.example.test']
    const given = (email: string) => ({ kind: 'password-changed', to: { email, name: '', personId: null }, params: {}, ticket: null }) as const
    await expect(
      database.inPlatform(async (db) => {
        await queueMail(db, given(lost))
        throw new Error('the change failed')
      }),
    ).rejects.toThrow('the change failed')
    await database.inPlatform((db) => queueMail(db, given(kept)))
    const transport = openCollectingTransport()
    await sendDueMails(database, sending({ transport }))
    expect(transport.mails.map(({ to }) => to.email)).toEqual([kept])
  })

  test('a worker killed while the mail server holds its mail loses nothing: the next one sends it, a minute later', async () => {
    const id = await queued('killed@so.example.test')
    let [holds, isHeld]: [boolean, () => void] = [true, () => undefined]
    const held = new Promise<void>((resolve) => void (isHeld = resolve))
    const server = await aMailServer({
      beforeAccepting: async () => {
        if (!holds) return
        isHeld()
        await new Promise(() => undefined)
      },
    })
    const killed = aWorker(server.url)
    await held
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    expect(server.received).toEqual([])
    expect(await stored(id)).toMatchObject({ sentAt: null, attempts: 1 })
    // Nobody else takes it meanwhile: the first may be at work still.
    expect(await sendDueMails(database, sending())).toEqual({ sent: 0, failed: 0, givenUp: 0 })
    await database.inPlatform((db) => db.update(mail).set({ dueAt: new Date() }).where(eq(mail.id, id)))
    holds = false
    const next = aWorker(server.url)
    await vi.waitFor(async () => expect((await stored(id)).sentAt).not.toBeNull(), { timeout: 20_000, interval: 100 })
    next.kill('SIGTERM')
    expect(await once(next, 'exit')).toEqual([0, null])
    expect(server.received.map(({ to }) => to)).toEqual([['killed@so.example.test']])
  })

  test('two workers at once send each of fifty mails once', async () => {
    const emails = Array.from({ length: 50 }, (_none, index) => `nguoi-${index}@so.example.test`)
    for (const email of emails) await queued(email)
    const other = openDatabase(own.urls, { poolSize: 1 })
    onTestFinished(() => other.close())
    let [waiting, bothAtWork]: [number, () => void] = [0, () => undefined]
    const together = new Promise<void>((resolve) => void (bothAtWork = resolve))
    // The first mail is accepted when a second is under way: never, if one worker waited for the other.
    const server = await aMailServer({ beforeAccepting: () => (++waiting === 2 ? bothAtWork() : undefined, together) })
    const transport = openSmtpTransport(server.url)
    const counts = await Promise.all([database, other].map((each) => sendDueMails(each, sending({ transport }))))
    expect(counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(50)
    expect(counts.every(({ sent }) => sent > 0)).toBe(true)
    expect(server.received.flatMap(({ to }) => to).toSorted()).toEqual(emails.toSorted())
  })

  test('a signal ends a round after the mail under way', async () => {
    for (const name of ['mot', 'hai']) await queued(`${name}@so.example.test`)
    const [stopping, mails] = [new AbortController(), openCollectingTransport()]
    const transport = { ...mails, send: (each: Parameters<typeof mails.send>[0]) => (stopping.abort(), mails.send(each)) }
    expect((await sendDueMails(database, sending({ transport, signal: stopping.signal }))).sent).toBe(1)
    expect((await sendDueMails(database, sending({ transport: mails }))).sent).toBe(1)
  })
})

describe('REL-07: a mail server that refuses', () => {
  /** Every attempt at one mail, each at the moment it is due; answers the pauses between them in minutes. */
  async function attempted(id: string, smtpUrl: string): Promise<number[]> {
    const transport = openSmtpTransport(smtpUrl)
    const pauses: number[] = []
    let now = new Date(Date.now() + 1000)
    for (;;) {
      await sendDueMails(database, sending({ transport, now: () => now }))
      const { sentAt, givenUpAt, dueAt } = await stored(id)
      if (sentAt ?? givenUpAt) return pauses
      const early = new Date(dueAt.getTime() - 1)
      expect(await sendDueMails(database, sending({ transport, now: () => early }))).toMatchObject({ sent: 0, failed: 0 })
      pauses.push((dueAt.getTime() - now.getTime()) / minuteMs)
      now = dueAt
    }
  }

  const refusing = (codes: number[]) =>
    aMailServer({
      onRcptTo: ({ address }, _session, answer) => {
        const responseCode = codes.shift()
        answer(responseCode === undefined ? null : Object.assign(new Error(`no such person as ${address}`), { responseCode }))
      },
    })

  test('for a while: it is tried again after one minute, then two, and arrives once', async () => {
    const id = await queued('hang@so.example.test')
    const server = await refusing([451, 421])
    expect(await attempted(id, server.url)).toEqual([1, 2])
    expect(server.received).toHaveLength(1)
    expect(await stored(id)).toMatchObject({ attempts: 3, lastFault: null, givenUpAt: null })
  })

  test('for good: it is given up after twelve attempts in twenty hours, and the fault names nobody', async () => {
    const id = await queued('khong-co@so.example.test', new Date(Date.now() + 7 * 24 * 60 * minuteMs))
    const server = await refusing(Array.from({ length: 20 }, () => 550))
    expect(await attempted(id, server.url)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360])
    expect(await stored(id)).toMatchObject({ attempts: 12, sentAt: null, lastFault: 'EENVELOPE 550 RCPT TO' })
    expect(server.received).toEqual([])
  })
})

describe('SEC-01: the token of a link', () => {
  test('is made when the mail is sent, and the database keeps only its SHA-256', async () => {
    const id = await queued('ma@so.example.test')
    expect((await stored(id)).tokenHash).toBeNull()
    const transport = openCollectingTransport()
    await sendDueMails(database, sending({ transport }))
    const token = new URL(transport.mails[0]!.link).searchParams.get('ma')!
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const row = await stored(id)
    expect(row.tokenHash).toBe(createHash('sha256').update(token).digest('hex'))
    expect(JSON.stringify(row)).not.toContain(token)
  })

  test('that was used or has expired is not mailed any more', async () => {
    const [used, expired, good] = [await queued('dung@so.example.test'), await queued('het@so.example.test', new Date()), await queued('con@so.example.test')]
    await database.inPlatform((db) => db.update(ticket).set({ usedAt: new Date() }).where(eq(ticket.id, used)))
    const transport = openCollectingTransport()
    expect(await sendDueMails(database, sending({ transport }))).toEqual({ sent: 1, failed: 0, givenUp: 2 })
    expect(transport.mails.map(({ id }) => id)).toEqual([good])
    for (const id of [used, expired]) expect((await stored(id)).givenUpAt).not.toBeNull()
  })
})
