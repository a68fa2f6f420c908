import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { asRole, prepareDatabase } from '@trongtam/db/operator'
import { canKeepData, startEmbeddedServer } from '@trongtam/embedded'
import { demoSecretKey } from './operator-secret-key.ts'
import { step } from './progress.ts'
import { seedDemo } from './seed/seed-demo.ts'

export interface DatabaseAddresses {
  readonly tenantUrl: string
  /** Seals the secrets in the database; the demonstration's own comes from its server's password. */
  readonly secretKey: string
  readonly isDemo: boolean
  /** Where the demonstration's mail lands instead of being sent; null where there is none. */
  readonly mailboxFolder: string | null
  stop(): Promise<void>
}

/** Where the demonstration lives: TRONGTAM_DATA, else `.data` beside the program, else (root in a private home) below /var/lib. */
function dataFolderOf(root: string): string {
  const asked = process.env['TRONGTAM_DATA']
  if (asked) return resolve(root, asked)
  if (canKeepData(root)) return join(root, '.data')
  const elsewhere = join('/var/lib/trongtam', createHash('sha256').update(root).digest('hex').slice(0, 12))
  process.stdout.write(`  ${root} is private to root, whom PostgreSQL refuses: the data are kept in ${elsewhere}\n`)
  return elsewhere
}

/** The demonstration's accounts do without a second factor, unless DEMO_SECOND_FACTOR asks for it as anywhere else. */
function areSpared(): boolean {
  const asked = process.env['DEMO_SECOND_FACTOR']
  if (asked && asked !== 'required') throw new Error('DEMO_SECOND_FACTOR knows one value: required. Leave it out to do without a second factor.')
  return asked !== 'required'
}

/** The roles' password of a demonstration comes from its server's own. */
export function demoRolePassword(adminUrl: string): string {
  return createHash('sha256')
    .update(`roles of ${new URL(adminUrl).password}`)
    .digest('hex')
}

/** The embedded database of the program in `root`, migrated, and with the demonstration in it. */
export async function openDemoDatabase(root: string): Promise<DatabaseAddresses> {
  const dataFolder = dataFolderOf(root)
  const server = await step('Starting PostgreSQL 18', () => startEmbeddedServer({ dataFolder: join(dataFolder, 'postgresql'), demo: true }))
  try {
    const rolePassword = demoRolePassword(server.adminUrl)
    const secretKey = demoSecretKey(server.adminUrl)
    await step('Preparing the schema', () => prepareDatabase(server.adminUrl, rolePassword))
    await step('Filling in the demonstration', () => seedDemo({ adminUrl: server.adminUrl, rolePassword, spared: areSpared() }))
    return {
      tenantUrl: asRole(server.adminUrl, 'app_user', rolePassword),
      secretKey,
      isDemo: true,
      mailboxFolder: join(dataFolder, 'mailbox'),
      stop: () => server.stop(),
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}
