import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { newWindow, signInThroughScreen } from './browse.ts'
import { looksWell } from './looks-well.ts'
import { type OpenDemo, openDemo } from './open-demo.ts'

let demo: OpenDemo
beforeAll(async () => {
  demo = await openDemo()
})
afterAll(() => demo.close())

test('an event is prepared, discarded, prepared anew, carried out and undone by keyboard alone: it never loses its place', async () => {
  const page = await (await newWindow(demo.browser)).newPage()
  onTestFailed(async () => void (await page.screenshot({ path: '.tmp/story-event-by-keyboard.png' }).catch(() => undefined)))
  await signInThroughScreen(page, demo.url, 'canbo@trongtam.example')
  await page.goto(`${demo.url}/t/ha-noi/units/events/new?kind=merge`)
  expect(await page.getByRole('button', { name: discard }).count(), '(control) nothing is typed yet').toBe(0)
  await page.getByRole('combobox', { name: 'Thêm đơn vị' }).focus()
  for (const name of ['Trường Tiểu học Hoàn Kiếm 1', 'Trường Tiểu học Cầu Giấy 1']) {
    await page.keyboard.type(name)
    await page.getByRole('option', { name }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: `Bỏ ${name}` }).waitFor()
    expect(await focused(page)).toBe('Thêm đơn vị')
  }
  await page.getByRole('button', { name: discard }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await looksWell(page)
  await page.keyboard.press('Escape')
  expect(await focused(page)).toBe(discard)
  await page.getByRole('button', { name: 'Bỏ Trường Tiểu học Hoàn Kiếm 1' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: discard }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Chưa chọn đơn vị nào.').waitFor()
  expect(await focused(page)).toBe('Loại và đơn vị')
  expect(await page.getByRole('button', { name: discard }).count()).toBe(0)

  const { items } = await (await page.request.get(`${demo.url}/api/v1/t/ha-noi/units?q=so%20noi%20vu`)).json()
  await page.goto(`${demo.url}/t/ha-noi/units/events/new?kind=rename&units=${items[0].id}`)
  await page.getByLabel('Tên mới').fill('Sở Nội vụ thành phố Hà Nội')
  for (const step of ['Xem trước', 'Thực hiện']) {
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe(step)
    await page.getByRole('button', { name: /^Tiếp tục$|^Thực hiện sự kiện$/ }).focus()
  }
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('Xem sự kiện')
  await page.getByRole('button', { name: 'Hoàn tác sự kiện' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Ghi nhầm')
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác sự kiện' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Đã hoàn tác', { exact: true }).first().waitFor()
  await expect.poll(() => focused(page)).toBe('Xem sự kiện')
})

const discard = 'Bỏ bản đang soạn'

/** What the keyboard stands on, by its words or its label. */
async function focused(page: Page): Promise<string> {
  const words = await page.evaluate('(document.activeElement.labels?.[0] ?? document.activeElement).innerText')
  return String(words).replace(/^\d\s*/, '')
}
