import { newId } from '@trongtam/db'
import { mail, session, signInFailure, strangersAnsweredRequest, ticket } from '@trongtam/db/tables'
import { aPerson, openTestDatabase } from '@trongtam/testing'
import { eq, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { findSession } from './sessions.ts'
import { sweep } from './sweep-store.ts'

const database = openTestDatabase()
const dayMs = 86_400_000

test('what has ended is swept, what still counts stays', async () => {
  const [ended, live] = [await aPerson(database), await aPerson(database)]
  const [old, recent] = [`network:${ended.id}`, `network:${live.id}`]
  await database.inPlatform(async (db) => {
    await db
      .update(session)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(session.personId, ended.id))
    await db.insert(signInFailure).values([
      { key: old, failures: 3, lastAt: new Date(Date.now() - 2 * dayMs) },
      { key: recent, failures: 3, lastAt: new Date() },
    ])
  })
  const swept = await sweep(database)
  expect(swept.sessions).toBeGreaterThanOrEqual(1)
  expect(swept.signInCounts).toBeGreaterThanOrEqual(1)
  expect(await findSession(database, live.token, null)).not.toBeNull()
  const left = await database.lookUp(async (db) => ({
    sessions: await db.select().from(session).where(eq(session.personId, ended.id)),
    counts: await db.select().from(signInFailure),
  }))
  expect(left.sessions).toEqual([])
  expect(left.counts.map(({ key }) => key).filter((key) => [old, recent].includes(key))).toEqual([recent])
})

test('mails, links and kept answers go when nobody needs them any more, and not before', async () => {
  const now = new Date()
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs)
  const row = (given: Partial<typeof mail.$inferInsert>) => ({
    id: newId(),
    kind: 'password-changed',
    toEmail: 'ai@example.test',
    toName: '',
    createdAt: daysAgo(40),
    dueAt: daysAgo(40),
    ...given,
  })
  const link = (expiresAt: Date) => ({ id: newId(), purpose: 'registration' as const, email: 'ai@example.test', createdAt: daysAgo(40), expiresAt })
  const answer = (createdAt: Date) => ({ scope: 'stranger', key: newId(), operation: 'register', fingerprint: '', createdAt })
  const old = { mails: [row({ sentAt: daysAgo(31) }), row({ givenUpAt: daysAgo(31) })], link: link(daysAgo(2)), answer: answer(daysAgo(2)) }
  const fresh = { mails: [row({ sentAt: daysAgo(29) }), row({ givenUpAt: daysAgo(29) }), row({})], link: link(now), answer: answer(now) }
  await database.inPlatform(async (db) => {
    await db.insert(mail).values([...old.mails, ...fresh.mails])
    await db.insert(ticket).values([old.link, fresh.link])
    await db.insert(strangersAnsweredRequest).values([old.answer, fresh.answer])
  })
  const swept = await sweep(database, now)
  expect(swept.mails).toBeGreaterThanOrEqual(2)
  expect(swept.tickets).toBeGreaterThanOrEqual(1)
  const left = await database.lookUp(async (db) => ({
    mails: await db
      .select({ id: mail.id })
      .from(mail)
      .where(
        inArray(
          mail.id,
          [...old.mails, ...fresh.mails].map(({ id }) => id),
        ),
      )
      .orderBy(mail.id),
    links: await db
      .select({ id: ticket.id })
      .from(ticket)
      .where(inArray(ticket.id, [old.link.id, fresh.link.id])),
    answers: await db
      .select({ key: strangersAnsweredRequest.key })
      .from(strangersAnsweredRequest)
      .where(inArray(strangersAnsweredRequest.key, [old.answer.key, fresh.answer.key])),
  }))
  expect(left).toEqual({ mails: fresh.mails.map(({ id }) => ({ id })), links: [{ id: fresh.link.id }], answers: [{ key: fresh.answer.key }] })
})
