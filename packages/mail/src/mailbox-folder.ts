import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { MailKind } from './mail-kinds.ts'
import type { Transport } from './transport.ts'

/** A mail as it lies in the folder. */
export interface KeptMail {
  readonly id: string
  readonly kind: MailKind
  readonly to: { readonly email: string; readonly name: string }
  readonly subject: string
  readonly text: string
  readonly link: string
  /** An ISO instant. */
  readonly at: string
}

const keptAtMost = 500
const nameOfMail = /^[0-9a-f-]{36}\.json$/

/**
 * Puts mails into a folder instead of sending them, one JSON file each, written whole or not at all, readable by this
 * user alone; a repeated mail takes its own place, and beyond 500 the oldest go. For the demonstration, never for real people.
 */
export function openFolderTransport(folder: string): Transport {
  return {
    send: async ({ id, kind, to, subject, text, link, at }) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const kept: KeptMail = { id, kind, to, subject, text, link, at: at.toISOString() }
      await writeWhole(folder, `${id}.json`, JSON.stringify(kept))
      for (const old of (await namesOf(folder)).slice(keptAtMost)) await rm(join(folder, old), { force: true })
    },
    close: () => undefined,
  }
}

export interface MailboxPage {
  /** Part of an address, lower case. */
  readonly address?: string | undefined
  /** The id of the last mail of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

/** Mails of the folder, the newest first; empty where there is no folder yet. */
export async function listKeptMails(folder: string, { address, after, limit }: MailboxPage): Promise<KeptMail[]> {
  const found: KeptMail[] = []
  for (const name of await namesOf(folder)) {
    if (found.length === limit) break
    if (after !== undefined && name >= `${after}.json`) continue
    const mail = await readKept(folder, name)
    if (mail && (address === undefined || mail.to.email.toLowerCase().includes(address))) found.push(mail)
  }
  return found
}

export async function keptMailOrNone(folder: string, id: string): Promise<KeptMail | null> {
  const name = `${id}.json`
  return nameOfMail.test(name) ? readKept(folder, name) : null
}

/** The newest first: their ids are made in order of time. */
async function namesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(noneIfMissing)
  return (names ?? [])
    .filter((name) => nameOfMail.test(name))
    .toSorted()
    .toReversed()
}

/** Null for one that was removed meanwhile. */
async function readKept(folder: string, name: string): Promise<KeptMail | null> {
  const text = await readFile(join(folder, name), 'utf8').catch(noneIfMissing)
  return text === null ? null : (JSON.parse(text) as KeptMail)
}

async function writeWhole(folder: string, name: string, text: string): Promise<void> {
  const draft = join(folder, `.${name}.${process.pid}`)
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, join(folder, name))
}

function noneIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
