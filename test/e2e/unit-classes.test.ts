import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Look, looks, newWindow, signInThroughScreen } from './browse.ts'
import { faultsOf } from './faults-of.ts'
import { type OpenDemo, openDemo } from './open-demo.ts'

/** The rules of these levels, and with them those that axe leaves out unless asked. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let demo: OpenDemo
beforeAll(async () => {
  demo = await openDemo()
})
afterAll(() => demo.close())

async function pageOf(email: string, look?: Look): Promise<Page> {
  const page = await (await newWindow(demo.browser, look)).newPage()
  await signInThroughScreen(page, demo.url, email)
  return page
}

async function choose(page: Page, field: string, choice: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: field, exact: true }).click()
  await page.getByRole('option', { name: choice, exact: true }).click()
  await page.keyboard.press('Tab')
}

test('a planner makes a class and sees whom it means while writing; what is typed survives a reload; one that is used stays', async () => {
  const page = await pageOf('canbo@trongtam.example')
  await page.goto(`${demo.url}/t/ha-noi/units/classes`)
  await page.getByRole('button', { name: 'Lập khối' }).click()
  await page.getByLabel('Tên khối').fill('Trường THPT ngoài công lập')
  await choose(page, 'Loại đơn vị', 'Trường học')
  await choose(page, 'Cấp học', 'THPT')
  await page.reload()
  await page.getByRole('button', { name: 'Lập khối' }).click()
  expect(await page.getByLabel('Tên khối').inputValue()).toBe('Trường THPT ngoài công lập')
  const meant = page.getByRole('dialog').getByText(/^[\d.]+ đơn vị tại ngày/)
  const before = await meant.textContent()
  await choose(page, 'Loại hình', 'Tư thục')
  await expect.poll(() => meant.textContent()).not.toBe(before)
  const wanted = await meant.textContent()
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('heading', { name: 'Trường THPT ngoài công lập', level: 1 }).waitFor()
  expect(await page.getByText(/^[\d.]+ đơn vị tại ngày/).textContent()).toBe(wanted)
  const rows = page.getByRole('table').getByRole('row')
  await rows.nth(1).waitFor()
  expect((await rows.allTextContents()).slice(1).every((row) => row.includes('THPT · Tư thục'))).toBe(true)

  await page.getByRole('button', { name: 'Xóa khối' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa khối' }).click()
  await page.getByText('Đã xóa khối đơn vị.').waitFor()
  await page.getByRole('link', { name: 'UBND các xã, phường' }).click()
  await page.getByRole('button', { name: 'Xóa khối' }).click()
  await page.getByText(/không xóa được/).waitFor()
  expect(await page.getByRole('dialog').getByRole('button', { name: 'Xóa khối' }).count()).toBe(0)
  await page.context().close()
})

test('the ministry writes a pattern, is told what is wrong with it, sees what a province would get, and publishes it; a province reads it', async () => {
  const page = await pageOf('bo@trongtam.example')
  await page.goto(`${demo.url}/t/bo-gddt/unit-pattern`)
  await page.getByRole('button', { name: 'Soạn bản mới' }).click()
  await page.getByRole('button', { name: 'Thêm cơ quan, đơn vị' }).click()
  await page.getByLabel('Tên trong khung').fill('Trạm Y tế')
  await page.getByLabel('Có ở').selectOption({ label: 'mỗi xã, phường' })
  await page.getByRole('button', { name: 'Giữ vào bản soạn' }).click()
  await page.getByText('tên phải có {place} hoặc {name}').waitFor()
  await page.getByRole('button', { name: 'Sửa Trạm Y tế' }).click()
  await page.getByLabel('Tên trong khung').fill('Trạm Y tế {place}')
  await page.getByRole('button', { name: 'Giữ vào bản soạn' }).click()
  await page.getByText('Cả tỉnh: 394 đơn vị').waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Công bố', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Trạm Y tế phường Ngọc Hà').waitFor()
  await dialog.getByLabel('Tên khung').fill('Khung đơn vị có trạm y tế')
  await dialog.getByRole('button', { name: 'Công bố', exact: true }).click()
  await page.getByRole('link', { name: 'Bản 2: Khung đơn vị có trạm y tế' }).waitFor()
  await page.getByRole('link', { name: /^Bản 1:/ }).click()
  await page.getByText('Đang xem bản số 1').waitFor()
  expect(await page.getByText('Trạm Y tế phường Ngọc Hà').count()).toBe(0)
  await page.context().close()

  const reader = await pageOf('canbo@trongtam.example')
  await reader.goto(`${demo.url}/t/ha-noi/units/classes`)
  await reader.getByRole('link', { name: 'Xem khung đơn vị của Bộ' }).click()
  await reader.getByRole('heading', { name: 'Khung đơn vị có trạm y tế' }).waitFor()
  await reader.getByText('Trạm Y tế phường Ngọc Hà').first().waitFor()
  expect(await reader.getByRole('button', { name: 'Soạn bản mới' }).count()).toBe(0)
  await reader.context().close()
})

test.each(looks)('the forms of classes and patterns are free of what axe finds at $width px in the $scheme scheme', async (look) => {
  const page = await pageOf('canbo@trongtam.example', look)
  await page.goto(`${demo.url}/t/ha-noi/units/classes`)
  await page.getByRole('button', { name: 'Lập khối' }).click()
  await choose(page, 'Loại đơn vị', 'Trường học')
  await page.getByText(/và [\d.]+ đơn vị khác/).waitFor()
  expect(await faultsOf(page, tags)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Thêm loại đơn vị' }).click()
  expect(await faultsOf(page, tags)).toEqual([])
  await page.context().close()

  const ministry = await pageOf('bo@trongtam.example', look)
  await ministry.goto(`${demo.url}/t/bo-gddt/unit-pattern`)
  await ministry.getByRole('button', { name: 'Soạn bản mới' }).click()
  expect(await faultsOf(ministry, tags)).toEqual([])
  await ministry.getByRole('button', { name: 'Sửa UBND thành phố Hà Nội' }).click()
  expect(await faultsOf(ministry, tags)).toEqual([])
  await ministry.context().close()
})
