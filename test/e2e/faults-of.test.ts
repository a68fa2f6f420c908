import { openBrowser } from '@trongtam/testing/browser'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newWindow } from './browse.ts'
import { faultsOf } from './faults-of.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('a fault is found in the scheme that shows it, each place that has it is named, and a page without any has none', async () => {
  const page = await (await newWindow(browser)).newPage()
  const words = '<p class="faint">Mờ</p><p class="faint">Nhạt</p>'
  await page.setContent(`<html lang="vi"><head><title>Trọng Tâm</title><style>
    @media (prefers-color-scheme: dark) { body { background: #111; color: #eee } .faint { color: #333 } }
  </style></head><body><main><h1>Trọng Tâm</h1>${words}<ul role="list"><li>Việc</li></ul></main></body></html>`)
  expect(await faultsOf(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await faultsOf(page)).toEqual(['color-contrast: <p class="faint">Mờ</p>', 'color-contrast: <p class="faint">Nhạt</p>'])
})
