import { afterAll, beforeAll, expect, test } from 'vitest'
import { heapHolds } from './heap.ts'
import { looks, newWindow, signInThroughScreen } from './browse.ts'
import { faultsOf } from './faults-of.ts'
import { type OpenDemo, openDemo } from './open-demo.ts'

let demo: OpenDemo
beforeAll(async () => {
  demo = await openDemo()
})
afterAll(() => demo.close())

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
