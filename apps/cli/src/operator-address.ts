import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export interface OperatorAddress {
  readonly url: string
  /** What the address comes from, for a sentence. */
  readonly named: string
}

/** The operator's address: DATABASE_MIGRATION_URL, or the embedded server that runs upon TRONGTAM_DATA. */
export async function operatorAddress(variables: NodeJS.ProcessEnv): Promise<OperatorAddress> {
  const given = variables['DATABASE_MIGRATION_URL']
  if (given) return { url: given, named: 'DATABASE_MIGRATION_URL' }
  const folder = join(resolve(root, variables['TRONGTAM_DATA'] ?? '.data'), 'postgresql')
  return { url: await embeddedAddress(folder), named: folder }
}

/** The embedded server that runs upon a folder writes its port on the fourth line of postmaster.pid. */
async function embeddedAddress(folder: string): Promise<string> {
  const process = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => {
    throw new Error(`No database runs in ${folder}: start it with pnpm start, or set DATABASE_MIGRATION_URL to the address of another.`)
  })
  const port = process.split('\n')[3]?.trim()
  const password = await readFile(join(folder, 'superuser-password'), 'utf8')
  return `postgres://postgres:${password.trim()}@127.0.0.1:${port}/postgres`
}
