import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { newWindow, pathOf, signInThroughScreen } from './browse.ts'
import { faultsOf } from './faults-of.ts'
import { type OpenDemo, openDemo } from './open-demo.ts'

let demo: OpenDemo
beforeAll(async () => {
  demo = await openDemo()
})
afterAll(() => demo.close())

test('a plan is shaped by keyboard, and what was done is taken back by its toast', async () => {
  const page = await planner('a plan being edited')
  const first = page.locator('[data-row][data-kind="task"]').first()
  const [words, id] = [await first.innerText(), await first.getAttribute('data-row')]
  const row = page.locator(`[data-row="${id}"]`)
  expect(words).toContain('1.1')
  await row.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await row.getByText('1.2', { exact: true }).waitFor()
  expect(await page.evaluate('document.activeElement.dataset.row')).toBe(id)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await row.getByText('1.1', { exact: true }).waitFor()

  await row.click()
  await page.getByRole('button', { name: 'Lược bỏ', exact: true }).click()
  await page.getByText('Mục này đã được lược bỏ khỏi kế hoạch.').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await row.getByText('1.1', { exact: true }).waitFor()
})

test('targets are written as Vietnamese writes numbers; what two people wrote at once is shown side by side', async () => {
  const [mine, theirs] = [await planner('a task being edited'), await planner('a task being edited')]
  await writeTarget(mine, 'Tỷ lệ trường đạt chuẩn', '80,5')
  await writeTarget(theirs, 'Tỷ lệ lớp học kiên cố', '95')
  await theirs.getByRole('button', { name: 'Lưu', exact: true }).click()
  // The form ends a moment after what it saved is there.
  await theirs.getByRole('button', { name: 'Sửa chỉ tiêu' }).waitFor()
  await theirs.getByText('≥ 95 %').waitFor()
  await mine.getByRole('button', { name: 'Lưu', exact: true }).click()
  await mine.getByText('Nội dung này vừa được người khác sửa').waitFor()
  expect(await mine.getByLabel('Tên chỉ tiêu').last().inputValue()).toBe('Tỷ lệ trường đạt chuẩn')
  expect(await faultsOf(mine)).toEqual([])
  await mine.getByRole('button', { name: 'Giữ bản của tôi' }).click()
  await mine.getByRole('button', { name: 'Sửa chỉ tiêu' }).waitFor()
  await mine.getByText('≥ 80,5 %').waitFor()
})

test('a task that names a district and a province of before is warned of, with who carries on, below its words and among the checks', async () => {
  const page = await planner('a task being edited')
  await page.getByRole('button', { name: 'Sửa nội dung' }).click()
  await page.getByLabel('Nội dung mới').fill('Phối hợp với UBND huyện Gia Lâm và tỉnh Hải Dương về tuyển sinh.')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  const named = page.getByRole('list', { name: 'Đơn vị, địa phương đã hết hoạt động được nêu tên' })
  await named.getByText(/“huyện Gia Lâm” không còn từ 01\/07\/2025. Nay: UBND xã/).waitFor()
  await named.getByText(/“tỉnh Hải Dương” không còn từ 01\/07\/2025. Nay: Thành phố Hải Phòng/).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.goto(page.url().replace(/\?.*$/, '?tab=checks'))
  await page.getByRole('heading', { name: /Nêu tên đơn vị, địa phương đã hết hoạt động/ }).waitFor()
  await page.getByText(/“tỉnh Hải Dương” không còn từ/).waitFor()
  expect(await faultsOf(page)).toEqual([])
})

test('a basis that another document replaces is said to be replaced on every task that cites it', async () => {
  const page = await planner('a task being edited')
  await page.getByRole('button', { name: 'Thêm căn cứ' }).click()
  await page.getByLabel('Văn bản', { exact: true }).first().fill('29 nq tw')
  await page.getByRole('option', { name: /29-NQ\/TW.*đổi mới căn bản/s }).click()
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  const link = page.getByRole('link', { name: /đổi mới căn bản/ })
  await link.waitFor()
  const citing = page.url()
  await link.click()
  await page.getByRole('button', { name: 'Thêm quan hệ' }).click()
  await page.getByLabel('Văn bản này', { exact: true }).selectOption({ label: 'Được thay thế bởi' })
  await page.getByLabel('Văn bản kia').first().fill('91-KL/TW')
  await page.getByRole('option', { name: /91-KL\/TW/ }).click()
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Văn bản này đã được thay thế').waitFor()
  await page.goto(citing)
  await page.getByRole('row').getByText('Căn cứ đã được thay thế').first().waitFor()
  await page.getByRole('link', { name: '91-KL/TW' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
})

test('the next year begins from the old one; choices survive a closed tab, and the old plan is locked', async () => {
  const page = await planner('rolling over')
  await page.getByLabel('Nhóm 10 thành nhóm').selectOption({ index: 1 })
  await page.getByText('Bạn chọn').waitFor()
  const again = await page.context().newPage()
  await page.close()
  await again.goto(demo.url + (await pathOf(again, demo.url, 'rolling over')))
  await again.getByText('Bạn chọn').waitFor()
  await again.getByRole('button', { name: 'Xem lại và xác nhận' }).click()
  await again.getByRole('button', { name: 'Lập kế hoạch năm học 2025-2026' }).click()
  await again.getByText('Đã lập kế hoạch năm học sau.').waitFor()
  const own = again.getByText('Địa phương', { exact: true })
  await again.locator('[data-row][data-kind="task"]').filter({ has: own }).first().click()
  await again.getByRole('link', { name: 'Chuyển tiếp từ năm học 2024-2025' }).click()
  await again.getByText('Kế hoạch đã kết thúc; chỉ còn để đọc.').waitFor()
  expect(await faultsOf(again)).toEqual([])
})

async function planner(what: string): Promise<Page> {
  const page = await (await newWindow(demo.browser)).newPage()
  onTestFailed(async () => void (await page.screenshot({ path: `.tmp/story-shape.png` }).catch(() => undefined)))
  await signInThroughScreen(page, demo.url, 'canbo@trongtam.example')
  await page.goto(demo.url + (await pathOf(page, demo.url, what)))
  return page
}

async function writeTarget(page: Page, name: string, value: string): Promise<void> {
  await page.getByRole('button', { name: 'Sửa chỉ tiêu' }).click()
  await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click()
  await page.getByLabel('Tên chỉ tiêu').last().fill(name)
  await page.getByLabel('Giá trị').last().fill(value)
}
