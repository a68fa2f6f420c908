import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openADraft } from './a-template-draft.ts'
import { heapHolds } from './heap.ts'
import { looks, newWindow, pathOf, screens, signInThroughScreen } from './browse.ts'
import { type OpenDemo, openDemo } from './open-demo.ts'

let demo: OpenDemo
beforeAll(async () => {
  demo = await openDemo()
  await openADraft(demo.browser, demo.url)
})
afterAll(() => demo.close())

describe.each(looks)('at $width px in the $scheme scheme', (look) => {
  test.each(Object.entries({ ...screens, 'canbo@trongtam.example': [...screens['canbo@trongtam.example'], '/t/ha-noi/khong-co-trang-nay'] }))(
    'every screen of %s is free of what axe finds, fits its width and says nothing in the console',
    async (email, paths) => {
      const window = await newWindow(demo.browser, look)
      const page = await window.newPage()
      await signInThroughScreen(page, demo.url, email)
      const said: string[] = []
      page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && said.push(`${page.url()}: ${message.text()}`)))
      page.on('pageerror', (error) => void said.push(`${page.url()}: ${error.message}`))
      for (const path of paths) {
        await page.goto(demo.url + (await pathOf(page, demo.url, path)))
        await page.waitForLoadState('networkidle')
        expect(await faultsOf(page), `${path} ${look.width} ${look.scheme}`).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), `${path} fits`).toBe(true)
      }
      expect(said.filter((line) => !line.includes('khong-co-trang-nay'))).toEqual([])
      await window.close()
    },
  )
})

test('the way in is free of what axe finds, and a wrong password says so without losing what was typed', async () => {
  for (const look of looks) {
    const window = await newWindow(demo.browser, look)
    const page = await window.newPage()
    await page.goto(`${demo.url}/sign-in`)
    await page.getByLabel('Thư điện tử').fill('hanoi@trongtam.example')
    await page.getByLabel('Mật khẩu', { exact: true }).fill('khong-phai-mat-khau')
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await page.getByRole('alert').first().waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect(await page.getByLabel('Thư điện tử').inputValue()).toBe('hanoi@trongtam.example')
    await window.close()
  }
})

test('two tabs hold two tenants, and after switching nothing of the other stays in memory', async () => {
  const marker = 'kế hoạch Thành phố học tập UNESCO ở 126 xã, phường'
  const window = await newWindow(demo.browser)
  const page = await window.newPage()
  await signInThroughScreen(page, demo.url, 'canbo@trongtam.example')
  await page.goto(`${demo.url}/t/ha-noi`)
  await page.getByText(marker).first().waitFor()
  expect(await heapHolds(page, marker)).toBe(true)
  await page.getByRole('button', { name: /chuyển đơn vị làm việc/ }).click()
  await page.getByLabel('Chuyển đơn vị làm việc').last().getByText('Hải Phòng', { exact: true }).click()
  await page.waitForURL('**/t/hai-phong**')
  await page.getByText('ngành Giáo dục và Đào tạo Hải Phòng').first().waitFor()
  expect(await heapHolds(page, marker)).toBe(false)
  const tab = await window.newPage()
  await tab.goto(`${demo.url}/t/ha-noi`)
  await tab.getByText(marker).first().waitFor()
  expect(await page.getByText(marker).count()).toBe(0)
  await window.close()
})

test('Ctrl+K finds a document by number without diacritics, and another tenant', async () => {
  const page = await (await newWindow(demo.browser)).newPage()
  await signInThroughScreen(page, demo.url, 'canbo@trongtam.example')
  await page.goto(`${demo.url}/t/ha-noi`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('5127 QD UBND')
  await page
    .getByText(/5127\/QĐ-UBND/)
    .first()
    .waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('hai phong')
  await page
    .getByRole('option', { name: /Hải Phòng/ })
    .first()
    .click()
  await page.waitForURL('**/t/hai-phong**')
})

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
}
