import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { asRole, prepareDatabase } from '@trongtam/db/operator'
import { startEmbeddedServer } from '@trongtam/embedded'
import { step } from './progress.ts'
import { seedDemo } from './seed/seed-demo.ts'

export interface DatabaseAddresses {
  readonly tenantUrl: string
  readonly isDemo: boolean
  stop(): Promise<void>
}

/** The embedded database in the data folder, migrated, and with the demonstration in it. */
export async function openDemoDatabase(dataFolder: string): Promise<DatabaseAddresses> {
  const server = await step('Starting PostgreSQL 18', () => startEmbeddedServer({ dataFolder: join(dataFolder, 'postgresql') }))
  try {
    const rolePassword = createHash('sha256').update(`roles of ${new URL(server.adminUrl).password}`).digest('hex')
    await step('Preparing the schema', () => prepareDatabase(server.adminUrl, rolePassword))
    await step('Filling in the demonstration', () => seedDemo({ adminUrl: server.adminUrl, rolePassword }))
    return { tenantUrl: asRole(server.adminUrl, 'app_user', rolePassword), isDemo: true, stop: () => server.stop() }
  } catch (error) {
    await server.stop()
    throw error
  }
}
