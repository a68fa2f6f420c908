import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@trongtam/embedded'
import { openBrowser } from '@trongtam/testing/browser'
import type { Browser } from 'playwright-core'
import { startProduct } from '../start/running-product.ts'

export interface OpenDemo {
  readonly url: string
  readonly browser: Browser
  readonly close: () => Promise<void>
}

/** The product with its demonstration, fresh, and a browser before it. */
export async function openDemo(variables: Readonly<Record<string, string>> = {}): Promise<OpenDemo> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'trongtam-demo-'))
  await chmod(dataFolder, 0o755)
  const product = await startProduct({ PORT: String(await freePort()), TRONGTAM_DATA: dataFolder, ...variables })
  const browser = await openBrowser()
  const close = async () => {
    await browser.close()
    await product.end('SIGTERM')
    await rm(dataFolder, { recursive: true, force: true })
  }
  return { url: product.url, browser, close }
}
