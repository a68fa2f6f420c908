import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newWindow, signInThroughScreen } from './browse.ts'
import { faultsOf } from './faults-of.ts'
import { type OpenDemo, openDemo } from './open-demo.ts'

let demo: OpenDemo
beforeAll(async () => {
  demo = await openDemo()
})
afterAll(() => demo.close())

test('who serves Hải Phòng opens the archive of Hải Dương from the list of tenants, reads it as it was and finds nothing to change', async () => {
  const page = await pageOf('haiphong@trongtam.example')
  // One tenant of one's own and its archive: straight to work, not to a choice.
  await page.waitForURL('**/t/hai-phong')
  await page.getByRole('button', { name: /chuyển đơn vị làm việc/ }).click()
  await page.getByRole('button', { name: /Hải Dương.*lưu trữ/s }).click()
  await page.waitForURL('**/t/hai-duong')
  await page.getByText('Kho lưu trữ: chỉ đọc · kế tục bởi Hải Phòng').waitFor()
  await page.getByRole('link', { name: 'Mở kế hoạch' }).click()
  await page.getByRole('heading', { name: 'Cây nhiệm vụ' }).waitFor()
  for (const name of ['Sửa nội dung', 'Sửa phân công', 'Trình lãnh đạo', 'Ban hành', 'Sửa đổi, bổ sung', 'Thêm nhiệm vụ của địa phương'])
    expect(await page.getByRole('button', { name, exact: true }).count(), name).toBe(0)
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('link', { name: 'Các bản ban hành' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /\.docx|Word/ })
      .first()
      .click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.docx$/)
  await page.goto(`${demo.url}/t/hai-duong/units`)
  await page.getByRole('heading', { name: 'Cây đơn vị tại ngày 30/06/2025' }).waitFor()
  await page.getByText('UBND huyện Thanh Hà').first().waitFor()
})

test('the ministry merges Hải Phòng into Hà Nội after reading what becomes of it: its people no longer enter, Hà Nội reads both archives', async () => {
  const [leaving, ministry] = [await pageOf('haiphong@trongtam.example'), await pageOf('bo@trongtam.example')]
  await ministry.goto(`${demo.url}/t/bo-gddt/tenants`)
  await ministry.getByText('Kế tục: Hải Phòng, từ 01/07/2025').waitFor()
  await ministry.getByRole('button', { name: 'Nhập vào… (Hải Phòng)' }).click()
  const dialog = ministry.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Nhập và lưu trữ' }).click()
  await dialog.getByText('Hãy chọn tỉnh, thành phố kế tục.').waitFor()
  expect(await faultsOf(ministry)).toEqual([])
  await dialog.getByLabel('Tỉnh, thành phố kế tục').selectOption({ label: 'Hà Nội' })
  await dialog.getByLabel('Từ ngày').fill('1/8/2026')
  await dialog.getByLabel('Theo văn bản').fill('Văn bản của câu chuyện này')
  await dialog.getByLabel('Lý do').fill('Để xem điều sẽ xảy ra')
  await dialog.getByText('Chỉ người đang giữ chức danh ở Hà Nội đọc được').waitFor()
  await dialog.getByRole('button', { name: 'Nhập và lưu trữ' }).click()
  await ministry.getByText('Kế tục: Hà Nội, từ 01/08/2026').waitFor()

  for (const slug of ['hai-phong', 'hai-duong']) {
    expect((await leaving.request.get(`${demo.url}/api/v1/t/${slug}/plans`)).status()).toBe(404)
    expect((await ministry.request.get(`${demo.url}/api/v1/t/${slug}/plans`)).status()).toBe(404)
  }
  const heir = await pageOf('hanoi@trongtam.example')
  await heir.getByRole('button', { name: /chuyển đơn vị làm việc/ }).click()
  for (const name of [/Hải Phòng.*lưu trữ/s, /Hải Dương.*lưu trữ/s]) await heir.getByRole('button', { name }).waitFor()
  await heir.goto(`${demo.url}/t/hai-phong`)
  await heir.getByText('Kho lưu trữ: chỉ đọc · kế tục bởi Hà Nội').waitFor()
  // The archive of the archive still says who went on for it.
  await heir.goto(`${demo.url}/t/hai-duong`)
  await heir.getByText('Kho lưu trữ: chỉ đọc · kế tục bởi Hải Phòng').waitFor()
})

async function pageOf(email: string): Promise<Page> {
  const page = await (await newWindow(demo.browser)).newPage()
  await signInThroughScreen(page, demo.url, email)
  return page
}
