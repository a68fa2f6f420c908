import type { Browser, BrowserContext, Page } from 'playwright-core'

export const password = 'Trong-Tam-2026'

export interface Look {
  readonly width: 1440 | 390
  readonly scheme: 'light' | 'dark'
}

export const looks: readonly Look[] = [
  { width: 1440, scheme: 'light' },
  { width: 1440, scheme: 'dark' },
  { width: 390, scheme: 'light' },
  { width: 390, scheme: 'dark' },
]

/** A person's own browser window; nothing is shared with any other. */
export function newWindow(browser: Browser, { width, scheme }: Look = { width: 1440, scheme: 'light' }): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height: width === 390 ? 844 : 900 },
    colorScheme: scheme,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  })
}

/** Signs in through the screen, as the person would. */
export async function signInThroughScreen(page: Page, url: string, email: string): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL((to) => !to.pathname.startsWith('/sign-in'))
}
