import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { looks } from './browse.ts'
import { faultsOf } from './faults-of.ts'

/** In every width and scheme: axe finds nothing and nothing sticks out. Leaves the page as wide as told, in the light scheme. */
export async function looksWell(page: Page, back: 1440 | 390 = 1440): Promise<void> {
  for (const { width, scheme } of looks) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    expect(await faultsOf(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
  }
  await page.setViewportSize({ width: back, height: 900 })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}
