import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoRolePassword } from '@trongtam/cli/embedded-demo'
import { seedDemo } from '@trongtam/cli/seed-demo'
import type { DemoProvince } from '@trongtam/demo'
import { freePort, startEmbeddedServer } from '@trongtam/embedded'
import { openBrowser } from '@trongtam/testing/browser'
import type { Browser } from 'playwright-core'
import { startProduct } from '../start/running-product.ts'
import { copyCluster } from './copy-cluster.ts'

export interface OpenDemo {
  readonly url: string
  readonly browser: Browser
  readonly close: () => Promise<void>
}

/**
 * The product with its demonstration, fresh, and a browser before it; with other provinces where a story tells of others.
 * The demonstration is filled in once for all stories; each has a copy of its own, and a server upon it.
 */
export async function openDemo(variables: Readonly<Record<string, string>> = {}, provinces?: readonly DemoProvince[]): Promise<OpenDemo> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'trongtam-demo-'))
  await chmod(dataFolder, 0o755)
  await copyCluster(provinces ? 'prepared' : 'filled', join(dataFolder, 'postgresql'))
  if (provinces) await fillBefore(dataFolder, provinces)
  const product = await startProduct({ PORT: String(await freePort()), TRONGTAM_DATA: dataFolder, ...variables })
  const browser = await openBrowser()
  const close = async () => {
    await browser.close()
    await product.end('SIGTERM')
    await rm(dataFolder, { recursive: true, force: true })
  }
  return { url: product.url, browser, close }
}

/** Fills the database that is prepared with other provinces; the product finds it filled and leaves it so. */
async function fillBefore(dataFolder: string, provinces: readonly DemoProvince[]): Promise<void> {
  const server = await startEmbeddedServer({ dataFolder: join(dataFolder, 'postgresql'), demo: true })
  try {
    await seedDemo({ adminUrl: server.adminUrl, rolePassword: demoRolePassword(server.adminUrl), spared: true, provinces })
  } finally {
    await server.stop()
  }
}
