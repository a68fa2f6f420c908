import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asRole, prepareDatabase } from '@trongtam/db/operator'
import { startEmbeddedServer } from '@trongtam/embedded'
import type { TestProject } from 'vitest/node'

export interface TestDatabaseUrls {
  readonly admin: string
  readonly tenant: string
  readonly platform: string
  readonly ministry: string
}

declare module 'vitest' {
  interface ProvidedContext {
    database: TestDatabaseUrls
  }
}

/** One real PostgreSQL for a run of the tests, migrated and empty; each test makes its own provinces in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'trongtam-test-'))
  const server = await startEmbeddedServer({ dataFolder, disposable: true })
  const rolePassword = randomBytes(16).toString('hex')
  await prepareDatabase(server.adminUrl, rolePassword)
  const urlOf = (role: string) => asRole(server.adminUrl, role, rolePassword)
  project.provide('database', { admin: server.adminUrl, tenant: urlOf('app_user'), platform: urlOf('app_platform'), ministry: urlOf('app_ministry') })
  return async () => {
    await server.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
}
