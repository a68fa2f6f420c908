import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** A real browser: the one of the npm registry on x64 Linux, elsewhere an installed Chrome or Chromium (or BROWSER_PATH). */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await findBrowser(),
    headless: true,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking'],
  })
}

async function findBrowser(): Promise<string> {
  if (process.env['BROWSER_PATH']) return process.env['BROWSER_PATH']
  if (process.platform === 'linux' && process.arch === 'x64') return chromium.executablePath()
  const found = installed.find((path) => existsSync(path))
  if (!found) throw new Error('No browser found: install Chrome or Chromium, or set BROWSER_PATH.')
  return found
}
