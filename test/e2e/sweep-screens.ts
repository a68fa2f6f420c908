import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openADraft } from './a-template-draft.ts'
import { type Look, newWindow, openScreen, screens, signInThroughScreen } from './browse.ts'
import { faultsOf } from './faults-of.ts'
import { type OpenDemo, openDemo } from './open-demo.ts'

const everyScreen = { ...screens, 'canbo@trongtam.example': [...screens['canbo@trongtam.example'], '/t/ha-noi/khong-co-trang-nay'] }

/** The tests that open every screen in a width and look at it in both schemes; screens are opened in the one and in the other by turns. */
export function sweepScreens(width: Look['width']): void {
  let demo: OpenDemo
  beforeAll(async () => {
    demo = await openDemo()
    await openADraft(demo.browser, demo.url)
  })
  afterAll(() => demo.close())

  test.each(Object.entries(everyScreen))(
    `at ${width} px every screen of %s is free of what axe finds in both schemes, fits its width and says nothing in the console`,
    async (email, paths) => {
      const window = await newWindow(demo.browser, { width, scheme: 'light' })
      const page = await window.newPage()
      await signInThroughScreen(page, demo.url, email)
      const said = whatIsSaid(page)
      for (const [index, path] of paths.entries()) {
        await openScreen(page, demo.url, path)
        for (const colorScheme of index % 2 === 0 ? (['light', 'dark'] as const) : (['dark', 'light'] as const)) {
          await page.emulateMedia({ colorScheme })
          expect(await faultsOf(page), `${path} ${width} ${colorScheme}`).toEqual([])
          expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), `${path} fits`).toBe(true)
        }
      }
      expect(said.filter((line) => !line.includes('khong-co-trang-nay'))).toEqual([])
      await window.close()
    },
  )
}

/** Errors and warnings of the console, and whatever was thrown, as they come. */
function whatIsSaid(page: Page): readonly string[] {
  const said: string[] = []
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && said.push(`${page.url()}: ${message.text()}`)))
  page.on('pageerror', (error) => void said.push(`${page.url()}: ${error.message}`))
  return said
}
