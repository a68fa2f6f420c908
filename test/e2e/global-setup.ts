import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildWeb } from '@trongtam/cli/build-web'
import { demoRolePassword } from '@trongtam/cli/embedded-demo'
import { seedDemo } from '@trongtam/cli/seed-demo'
import { prepareDatabase } from '@trongtam/db/operator'
import { startEmbeddedServer } from '@trongtam/embedded'
import { openBrowser } from '@trongtam/testing/browser'
import type { TestProject } from 'vitest/node'
import type { Cluster } from './copy-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    clusters: Readonly<Record<Cluster, string>>
  }
}

/** What every story begins with, made once in a run: see `Cluster`. Nothing runs upon these; each story copies what it needs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'trongtam-clusters-'))
  await chmod(folder, 0o755)
  const clusters = { prepared: join(folder, 'prepared'), filled: join(folder, 'filled') }
  await changeCluster(clusters.prepared, prepareDatabase)
  await promisify(execFile)('cp', ['-a', clusters.prepared, clusters.filled])
  await changeCluster(clusters.filled, (adminUrl, rolePassword) => seedDemo({ adminUrl, rolePassword, spared: true }))
  // Two stories at once would build the web app, and unpack the browser, into each other's files.
  await buildWeb()
  await openBrowser().then((browser) => browser.close())
  project.provide('clusters', clusters)
  return () => rm(folder, { recursive: true, force: true })
}

async function changeCluster(dataFolder: string, change: (adminUrl: string, rolePassword: string) => Promise<void>): Promise<void> {
  const server = await startEmbeddedServer({ dataFolder, demo: true, disposable: true })
  try {
    await change(server.adminUrl, demoRolePassword(server.adminUrl))
  } finally {
    await server.stop()
  }
}
