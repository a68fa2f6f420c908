import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keptMailOrNone, listKeptMails, openFolderTransport } from './mailbox-folder.ts'
import type { OutgoingMail } from './transport.ts'

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'trongtam-mailbox-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'mailbox')
}

function aMail(number: number, email = 'ai@example.test'): OutgoingMail {
  const id = `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`
  return {
    id,
    kind: 'invitation',
    from: 'a@b.test',
    to: { email, name: 'Ái' },
    subject: `Thư ${number}`,
    text: 'Lời',
    html: '',
    link: 'https://x.test/',
    at: new Date(),
  }
}

test('mails lie in the folder the newest first, are found by address and page by page', async () => {
  const folder = await aFolder()
  expect(await listKeptMails(folder, { limit: 10 })).toEqual([])
  const transport = openFolderTransport(folder)
  for (const number of [1, 2, 3]) await transport.send(aMail(number, number === 2 ? 'Khac@example.test' : undefined))
  const subjects = async (page: Parameters<typeof listKeptMails>[1]) => (await listKeptMails(folder, page)).map(({ subject }) => subject)
  expect(await subjects({ limit: 10 })).toEqual(['Thư 3', 'Thư 2', 'Thư 1'])
  expect(await subjects({ limit: 1, after: aMail(3).id })).toEqual(['Thư 2'])
  expect(await subjects({ limit: 10, address: 'khac@' })).toEqual(['Thư 2'])
  expect(await keptMailOrNone(folder, aMail(2).id)).toMatchObject({ subject: 'Thư 2', to: { email: 'Khac@example.test' } })
})

test('a repeated mail takes its own place, strangers read none, and files of others are no mails', async () => {
  const folder = await aFolder()
  const transport = openFolderTransport(folder)
  await transport.send(aMail(1))
  await transport.send({ ...aMail(1), subject: 'Thư nhắc lại' })
  await writeFile(join(folder, '..', 'secret.json'), '{}')
  await writeFile(join(folder, 'note.json'), '{}')
  expect((await listKeptMails(folder, { limit: 10 })).map(({ subject }) => subject)).toEqual(['Thư nhắc lại'])
  expect(await keptMailOrNone(folder, '../secret')).toBeNull()
  expect(await keptMailOrNone(folder, aMail(9).id)).toBeNull()
  expect((await stat(join(folder, `${aMail(1).id}.json`))).mode & 0o077).toBe(0)
})

test('beyond five hundred the oldest go', async () => {
  const folder = await aFolder()
  const transport = openFolderTransport(folder)
  for (let number = 1; number <= 502; number++) await transport.send(aMail(number))
  const names = (await readdir(folder)).toSorted()
  expect(names).toHaveLength(500)
  expect(names[0]).toBe(`${aMail(3).id}.json`)
})
