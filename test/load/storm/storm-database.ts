import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '@trongtam/db'
import { asRole, prepareDatabase } from '@trongtam/db/operator'
import { startEmbeddedServer } from '@trongtam/embedded'

export interface StormDatabase {
  readonly database: Database
  readonly adminUrl: string
}

/** Runs `work` on a PostgreSQL of its own, on loopback, which is gone afterwards; a pool of ten as the server has. */
export async function onDatabaseOfItsOwn<T>(work: (given: StormDatabase) => Promise<T>, { durable = false } = {}): Promise<T> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'trongtam-storm-'))
  const server = await startEmbeddedServer({ dataFolder, disposable: !durable })
  try {
    const password = randomBytes(16).toString('hex')
    await prepareDatabase(server.adminUrl, password)
    const urlOf = (role: string) => asRole(server.adminUrl, role, password)
    const database = openDatabase({ tenant: urlOf('app_user'), platform: urlOf('app_platform'), ministry: urlOf('app_ministry') }, { poolSize: 10 })
    try {
      return await work({ database, adminUrl: server.adminUrl })
    } finally {
      await database.close()
    }
  } finally {
    await server.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

/** A whole number given on the command line, within its bounds; for anything else one sentence, and the end. */
export function boundedNumber(name: string, text: string, most: number): number {
  const given = Number(text.replaceAll(/[._]/g, ''))
  if (!Number.isInteger(given) || given < 1 || given > most) {
    process.stderr.write(`--${name} is "${text}": it must be a whole number from 1 to ${most}.\n`)
    process.exit(2)
  }
  return given
}

/** Prints what was counted, and ends with 1 when anything that must be nought is not. */
export function report(title: string, counted: Readonly<Record<string, number | string>>, faults: Readonly<Record<string, number>>): void {
  const bad = Object.values(faults).some((count) => count > 0)
  const lines = Object.entries({ ...counted, ...faults }).map(([name, value]) => `  ${name.padEnd(30)} ${value}`)
  process.stdout.write(`${title}: ${bad ? 'FAULTS FOUND' : 'no fault'}\n${lines.join('\n')}\n`)
  if (bad) process.exitCode = 1
}
