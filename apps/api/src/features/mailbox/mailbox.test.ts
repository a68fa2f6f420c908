import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@trongtam/db'
import { openFolderTransport, sendDueMails } from '@trongtam/mail/sending'
import { queueMail } from '@trongtam/mail'
import { openTestDatabase } from '@trongtam/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../../test-app.ts'

const database = openTestDatabase()
const address = `${newId()}@so.example.test`
let folder: string
let call: TestApp
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trongtam-mailbox-'))
  call = openTestApp(database, () => new Date(), { mailboxFolder: folder })
  for (const provinceName of ['Tỉnh Một', 'Tỉnh Hai', 'Tỉnh Ba'])
    await database.inPlatform((db) =>
      queueMail(db, {
        kind: 'registration-confirm',
        to: { email: address, name: 'Người Đăng Ký', personId: null },
        params: { provinceName },
        ticket: { purpose: 'registration', tenantId: null, subjectId: null, expiresAt: new Date(Date.now() + 3_600_000) },
      }),
    )
  const now = () => new Date(Date.now() + 1000)
  await sendDueMails(database, { transport: openFolderTransport(folder), publicUrl: 'https://trongtam.test', from: 'a@b.test', now, limit: 10, to: address })
})
afterAll(() => rm(folder, { recursive: true }))

describe('the mailbox of the demonstration', () => {
  test('lists mails the newest first and page by page, for whoever asks', async () => {
    const first = await call('GET', '/api/v1/mailbox?limit=2')
    expect(first.status).toBe(200)
    const second = await call('GET', `/api/v1/mailbox?limit=2&cursor=${first.json.nextCursor}`)
    const ids: string[] = [...first.json.items, ...second.json.items].map(({ id }) => id)
    expect(ids).toHaveLength(3)
    expect(ids).toEqual(ids.toSorted().toReversed())
    expect(second.json.nextCursor).toBeNull()
    expect(first.json.items[0]).toMatchObject({ to: { email: address, name: 'Người Đăng Ký' }, subject: 'Xác nhận đăng ký sử dụng Trọng Tâm' })
  })

  test('finds the mails to an address, part of it, in any case', async () => {
    const found = async (query: string) => (await call('GET', `/api/v1/mailbox?address=${encodeURIComponent(query)}`)).json.items.length
    expect(await found(address.slice(0, 20).toUpperCase())).toBe(3)
    expect(await found('khong-ai@')).toBe(0)
  })

  test('shows one mail with its link, and what is no mail as missing', async () => {
    const [newest] = (await call('GET', '/api/v1/mailbox')).json.items
    const shown = await call('GET', `/api/v1/mailbox/${newest.id}`)
    expect(shown.json.link).toMatch(/^https:\/\/trongtam\.test\/dang-ky\/xac-nhan\?ma=[\w-]{43}$/)
    expect(shown.json.text).toContain(shown.json.link)
    expect((await call('GET', `/api/v1/mailbox/${newId()}`)).status).toBe(404)
    expect((await call('GET', '/api/v1/mailbox/..%2Fsecret')).status).toBe(422)
  })
})

test('where mail is sent there is no mailbox, and the server says so beforehand', async () => {
  const sending = openTestApp(database, () => new Date(), { mailboxFolder: null })
  expect((await sending('GET', '/api/v1/instance')).json).toEqual({ mailbox: false })
  expect((await call('GET', '/api/v1/instance')).json).toEqual({ mailbox: true })
  const [nowhere, list, one] = [
    await sending('GET', '/api/v1/khong-co'),
    await sending('GET', '/api/v1/mailbox'),
    await sending('GET', `/api/v1/mailbox/${newId()}`),
  ]
  for (const { status, json } of [nowhere, list, one]) expect([status, json.code]).toEqual([404, 'not-found'])
})
