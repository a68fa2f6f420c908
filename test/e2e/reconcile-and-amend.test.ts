import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { type Look, newWindow, signInThroughScreen } from './browse.ts'
import { faultsOf } from './faults-of.ts'
import { type OpenDemo, openDemo } from './open-demo.ts'
import { isOfficeMissing, pagesOfDocx } from './pages-of-docx.ts'
import { publishRevision } from './publish-revision.ts'

const summary = 'Bổ sung nhiệm vụ về trí tuệ nhân tạo, tách nhóm 9, nâng chỉ tiêu.'
const own = 'Thi hành Luật Thủ đô và vận hành chính quyền hai cấp'

let demo: OpenDemo
beforeAll(async () => {
  demo = await openDemo()
  await publishRevision(demo.browser, demo.url, '2026-2027', summary)
})
afterAll(() => demo.close())

test('Hà Nội decides change by change: words of its own outlive a closed tab, a step is undone, what is put off stays in sight', async () => {
  let page = await pageOf('canbo@trongtam.example')
  await page.goto(`${demo.url}/t/ha-noi`)
  await page.getByRole('link', { name: 'Đối chiếu' }).click()
  await page.getByText(summary).waitFor()
  await page.getByText('Còn 7 thay đổi: 1 bắt buộc, 1 xung đột.').waitFor()

  // By keyboard: from the theme down to the group that both sides changed.
  await page.locator('[data-change]').first().press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByText('Bộ và tỉnh cùng sửa chỗ này, mỗi bên một khác.').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Sửa', exact: true }).click()
  await page.getByLabel('Nội dung của tỉnh sau khi sửa').fill(own)
  const [window, address] = [page.context(), page.url()]
  await page.close()
  page = await window.newPage()
  await page.goto(address)
  expect(await page.getByLabel('Nội dung của tỉnh sau khi sửa').inputValue()).toBe(own)
  await page.getByRole('button', { name: 'Dùng nội dung này' }).click()
  await page.getByText('Đã ghi quyết định. Còn 6 thay đổi.').waitFor()

  // The next one is open already: it is put off, and stays.
  await page.getByRole('button', { name: 'Hoãn', exact: true }).click()
  await page.getByLabel('Lý do hoãn').fill('Chờ ý kiến của các xã, phường.')
  await page.getByLabel('Lý do hoãn').press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText(/^Hoãn lúc .*: Chờ ý kiến của các xã, phường\.$/).waitFor()
  await page.getByRole('button', { name: 'Đã hoãn 1' }).click()
  expect(await page.locator('[data-change]').count()).toBe(1)
  await page.getByRole('button', { name: 'Tất cả 6' }).click()

  await decideOnAll(page, 'Nhận')
  await page.getByText('Kế hoạch đã theo bản mới nhất của Bộ').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByText('Còn 6 thay đổi: 0 bắt buộc, 0 xung đột.').waitFor()
  await decideOnAll(page, 'Nhận')
  await page.getByRole('link', { name: 'Về kế hoạch' }).click()
  for (const words of [own, 'Đưa trí tuệ nhân tạo vào nhà trường.', 'Cải cách hành chính']) await page.getByRole('gridcell', { name: words }).first().waitFor()
  expect(await page.getByText('Bộ có bản mới của khung nhiệm vụ').count()).toBe(0)
})

test('Hải Phòng keeps its own, on a phone', async () => {
  const page = await pageOf('canbo@trongtam.example', { width: 390, scheme: 'dark' })
  await page.goto(`${demo.url}/t/hai-phong`)
  await page.getByRole('link', { name: 'Đối chiếu' }).click()
  await page.getByText(summary).waitFor()
  await decideOnAll(page, 'Giữ của tỉnh')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('link', { name: 'Về kế hoạch' }).click()
  await page.getByRole('heading', { name: 'Cây nhiệm vụ' }).waitFor()
  expect(await page.getByText('Đưa trí tuệ nhân tạo vào nhà trường.').count()).toBe(0)
})

test('Hà Nội issues, amends and compares; the edition before still stands until the amendment is issued', async () => {
  const page = await pageOf('hanoi@trongtam.example')
  await page.goto(`${demo.url}/t/ha-noi/plans`)
  await page.getByRole('link', { name: 'Năm học 2026-2027' }).click()
  await issue(page, '4900/QĐ-UBND')
  await page.getByRole('button', { name: 'Sửa đổi, bổ sung' }).click()
  await page.getByLabel('Lý do sửa đổi, bổ sung').fill('Điều chỉnh theo chỉ đạo của Thành phố')
  await page.getByRole('button', { name: 'Lập dự thảo' }).click()
  await page.getByText('Đang sửa đổi; bản ban hành số 1 vẫn có hiệu lực').waitFor()
  await page.getByRole('row', { name: own }).click()
  await page.getByRole('button', { name: 'Xem qua các bản, các năm' }).click()
  await page.getByRole('link', { name: 'Năm học 2026-2027, bản số 1' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Sửa nội dung' }).click()
  await page.getByLabel('Nội dung mới').fill(`${own} thông suốt`)
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Đã lưu nội dung.').waitFor()

  await page.getByRole('link', { name: 'Xem biểu so sánh' }).click()
  await page.getByRole('row', { name: /Nhóm 1.*thông suốt.*Điều chỉnh theo chỉ đạo của Thành phố/s }).waitFor()
  expect(await page.getByRole('insertion').allInnerTexts()).toEqual([' thông suốt'])
  expect(await faultsOf(page)).toEqual([])
  await expectDocx(page, 'bieu-so-sanh-2026-2027-ban-1-du-thao.docx', ['BIỂU SO SÁNH', 'Nội dung hiện hành', 'Điều chỉnh theo'])
  await page.getByRole('link', { name: 'Các bản ban hành' }).click()
  await page.getByRole('link', { name: 'Bản số 1' }).click()
  await page.getByRole('heading', { name: own, exact: true }).waitFor()
  await expectDocx(page, 'ke-hoach-2026-2027-ban-1.docx', ['4900/QĐ-UBND', own, 'Đưa trí tuệ nhân tạo vào nhà trường.'])
  await page.goBack()
  await page.goBack()
  await page.goBack()
  await issue(page, '5200/QĐ-UBND')
  await page.getByText('Đã sửa đổi, bổ sung').first().waitFor()
  await page.getByRole('link', { name: 'Các bản ban hành' }).click()
  await page.getByRole('rowheader', { name: 'Bản số 2' }).waitFor()
  expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(['Bản số 2', 'Bản số 1'])
})

async function pageOf(email: string, look?: Look): Promise<Page> {
  const page = await (await newWindow(demo.browser, look)).newPage()
  onTestFailed(async () => void (await page.screenshot({ path: `.tmp/story-${email}.png`, fullPage: true })))
  await signInThroughScreen(page, demo.url, email)
  return page
}

/** All that is shown, previewed before it is confirmed. */
async function decideOnAll(page: Page, choice: 'Nhận' | 'Giữ của tỉnh'): Promise<void> {
  for (const box of await page.getByRole('checkbox', { name: /^Chọn: / }).all()) await box.check()
  await page.getByRole('button', { name: `${choice}…` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/^Sau bước này còn 0 thay đổi/).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await dialog.getByRole('button', { name: choice }).click()
  await page.getByText('Đã ghi quyết định. Còn 0 thay đổi.').waitFor()
}

/** The Word file that the screen offers says this to LibreOffice, where that is there. */
async function expectDocx(page: Page, name: string, words: readonly string[]): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải .docx' }).click()])
  expect(download.suggestedFilename()).toBe(name)
  if (isOfficeMissing) return
  const text = (await pagesOfDocx(await readFile(await download.path()))).join('\n').replaceAll(/\s+/g, ' ')
  for (const word of words) expect(text).toContain(word)
}

/** Submits what is written and issues it, in one hand: the demonstration's leader also administers. */
async function issue(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
  await page.getByLabel('Số, ký hiệu').fill(number)
  await page.getByLabel('Ngày ban hành').fill('5/9/2026')
  await page.getByLabel('Cơ quan ban hành').fill('Ủy ban nhân dân Thành phố Hà Nội')
  await page.getByLabel('Người ký').fill('Người Ký Thử')
  await page.getByRole('button', { name: 'Ban hành kế hoạch' }).click()
  await page.getByText('Đã ban hành kế hoạch.').waitFor()
}
