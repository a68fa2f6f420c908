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

const merged = 'Trường Tiểu học Ba Đình Hợp nhất (minh họa)'

test('a planner merges two schools chosen in the tree, splits what came of them, and takes both back in their order', async () => {
  const page = await aPage('merge')
  await page.goto(`${demo.url}/t/ha-noi/units`)
  await page.getByLabel('Tìm đơn vị').last().fill('tieu hoc ba dinh')
  await page.getByRole('treeitem', { name: /Trường Tiểu học Ba Đình 1/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByText('Đã chọn 2 đơn vị').waitFor()
  await looksWell(page)
  await page.getByRole('region', { name: 'Đơn vị đã chọn' }).getByRole('link', { name: 'Sáp nhập' }).click()
  await page.getByLabel('Tên', { exact: true }).fill(merged)
  await page.getByLabel('Hoặc ghi số, ngày, cơ quan ban hành').fill('Quyết định 77/QĐ-UBND')
  await page.reload()
  expect(await page.getByLabel('Tên', { exact: true }).inputValue()).toBe(merged)
  await looksWell(page)
  await preview(page)
  await page.getByText('Sự kiện thực hiện được').waitFor()
  await looksWell(page)
  await carryOut(page)
  await looksWell(page)
  await page.getByRole('link', { name: 'Xem sự kiện' }).click()
  await page.getByRole('heading', { name: 'Đơn vị trước và sau' }).waitFor()
  const mergerUrl = page.url()
  await looksWell(page)

  await page.getByRole('link', { name: merged }).first().click()
  await page.getByRole('heading', { level: 1, name: merged }).waitFor()
  await page.getByRole('region', { name: /Bảng nguồn gốc/ }).waitFor()
  expect(await page.getByRole('group', { name: 'Ban đầu' }).getByRole('link').count()).toBe(2)
  await looksWell(page)

  await begin(page, 'Chia tách')
  await page.getByLabel('Tên', { exact: true }).nth(0).fill('Trường Tiểu học Ba Đình Đông (minh họa)')
  await page.getByLabel('Tên', { exact: true }).nth(1).fill('Trường Tiểu học Ba Đình Tây (minh họa)')
  await preview(page)
  await page.getByText(`${merged}: Đơn vị bắt đầu đúng ngày này`).waitFor()
  await looksWell(page)
  await page.getByRole('button', { name: 'Quay lại' }).click()
  await page.getByLabel('Ngày hiệu lực').fill(dayFromNow(1))
  await preview(page)
  await carryOut(page)
  await page.getByRole('link', { name: 'Xem sự kiện' }).click()
  const splitUrl = page.url().replace(/\?.*/, '')

  await page.goto(mergerUrl)
  await page.getByText('Chưa hoàn tác được vì đã có việc dựa trên sự kiện này').waitFor()
  expect(await page.getByRole('button', { name: 'Hoàn tác sự kiện' }).getAttribute('aria-disabled')).toBe('true')
  await looksWell(page)
  await page.goto(splitUrl)
  await undo(page)
  await page.goto(mergerUrl)
  await undo(page)
  await page.getByRole('link', { name: 'Trường Tiểu học Ba Đình 1 (minh họa)' }).first().click()
  await page.getByText('Đang hiệu lực').waitFor()
})

test('a commune is split and its schools go where they are sent', async () => {
  const page = await aPage('split')
  const commune = await find(page, 'UBND phường Ba Đình')
  await page.goto(`${demo.url}/t/ha-noi/units/${commune.id}`)
  await begin(page, 'Chia tách')
  await page.getByRole('button', { name: 'Xem trước' }).last().click()
  expect(await page.getByText('Hãy ghi vào đây.').count()).toBe(2)
  await page.getByLabel('Tên', { exact: true }).nth(0).fill('UBND phường Ba Đình Đông')
  await page.getByLabel('Tên', { exact: true }).nth(1).fill('UBND phường Ba Đình Tây')
  await page.getByLabel('Tìm trong danh sách').fill('mam non')
  await page.getByLabel('Tất cả về').selectOption({ label: 'UBND phường Ba Đình Tây' })
  await looksWell(page)
  await preview(page)
  await carryOut(page)
  const [east, west] = [await find(page, 'UBND phường Ba Đình Đông'), await find(page, 'UBND phường Ba Đình Tây')]
  const below = async (unitId: string) => (await read(page, `units?parentId=${unitId}&limit=200`)).items.map(({ name }: { name: string }) => name)
  expect((await below(west.id)).every((name: string) => name.includes('Mầm non'))).toBe(true)
  expect((await below(east.id)).some((name: string) => name.includes('Mầm non'))).toBe(false)
  expect((await below(east.id)).length + (await below(west.id)).length).toBe(commune.childCount)
})

test('a new name of a day to come waits in the list, and is seen along the slider on its day alone', async () => {
  const page = await aPage('future', 390)
  const office = await find(page, 'Sở Nội vụ Hà Nội')
  await page.goto(`${demo.url}/t/ha-noi/units/events/new?kind=rename&units=${office.id}`)
  await page.getByLabel('Tên mới').fill('Sở Nội vụ và Lao động Hà Nội')
  await page.getByLabel('Ngày hiệu lực').fill(dayFromNow(30))
  await page.getByText('Ngày sắp tới').waitFor()
  await preview(page)
  await carryOut(page)
  await page.goto(`${demo.url}/t/ha-noi/units/events`)
  await page
    .getByRole('region', { name: /^Sắp có hiệu lực/ })
    .first()
    .waitFor()
  await looksWell(page, 390)

  await page.goto(`${demo.url}/t/ha-noi/units`)
  await page.getByRole('slider', { name: 'Ngày xem' }).focus()
  await page.keyboard.press('End')
  await page.waitForURL(/on=/)
  await page.getByText('Sắp có hiệu lực').first().waitFor()
  await page.getByLabel('Tìm đơn vị').last().fill('noi vu')
  const line = page.getByRole('treeitem', { name: /Sở Nội vụ và Lao động Hà Nội/ })
  await line.waitFor()
  expect(await line.textContent()).toContain('Đổi tên')
  await looksWell(page, 390)
  await page.getByRole('button', { name: 'Hôm nay' }).click()
  await page.getByRole('treeitem', { name: /Sở Nội vụ Hà Nội/ }).waitFor()
})

test('who was not fast enough sees what has changed since the preview, and decides anew', async () => {
  const page = await aPage('changed')
  const [office, school] = [await find(page, 'Sở Y tế Hà Nội'), await find(page, 'Trường Bồi dưỡng cán bộ giáo dục Hà Nội')]
  await page.goto(`${demo.url}/t/ha-noi/units/events/new?kind=move&units=${school.id}`)
  await page.getByRole('combobox', { name: 'Đơn vị cấp trên mới' }).fill('so y te')
  await page.getByRole('option', { name: /Sở Y tế Hà Nội/ }).click()
  await preview(page)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  const other = await aPage('changed-by-another')
  await other.goto(`${demo.url}/t/ha-noi/units/events/new?kind=rename&units=${school.id}`)
  await other.getByLabel('Tên mới').fill('Trường Bồi dưỡng nhà giáo Hà Nội')
  await preview(other)
  await carryOut(other)
  await page.getByRole('button', { name: 'Thực hiện sự kiện' }).click()
  await page.getByText('Cây đơn vị đã thay đổi sau lần xem trước').waitFor()
  await page.getByText('thêm Trường Bồi dưỡng nhà giáo Hà Nội').waitFor()
  await looksWell(page)
  await carryOut(page)
  expect((await find(page, 'Trường Bồi dưỡng nhà giáo Hà Nội')).parentId).toBe(office.id)
})

/** Signed in as a planner of Hà Nội. */
async function aPage(name: string, width: 1440 | 390 = 1440): Promise<Page> {
  const page = await (await newWindow(demo.browser, { width, scheme: 'light' })).newPage()
  onTestFailed(async () => void (await page.screenshot({ path: `.tmp/story-unit-events-${name}.png`, fullPage: true })))
  await signInThroughScreen(page, demo.url, 'canbo@trongtam.example')
  return page
}

async function read(page: Page, path: string) {
  return (await page.request.get(`${demo.url}/api/v1/t/ha-noi/${path}`)).json()
}

async function find(page: Page, name: string) {
  const { items } = await read(page, `units?q=${encodeURIComponent(name)}`)
  const unit = items.find((item: { readonly name: string }) => item.name === name)
  if (!unit) throw new Error(`No unit is called ${name}`)
  return unit
}

async function begin(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Tạo sự kiện' }).click()
  await page.getByRole('button', { name: kind, exact: true }).click()
}

/** From the details to what would happen. */
async function preview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Xem trước' }).last().click()
  await page
    .getByRole('button', { name: /^Tiếp tục$|^Xem trước$/ })
    .last()
    .waitFor()
  await page.waitForURL(/step=preview/)
}

/** From what would happen to its being done. */
async function carryOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('button', { name: 'Thực hiện sự kiện' }).click()
  await page.getByRole('heading', { level: 1, name: 'Đã thực hiện' }).waitFor()
}

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hoàn tác sự kiện' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Lý do hoàn tác').fill('Ghi nhầm')
  await dialog.getByRole('button', { name: 'Hoàn tác sự kiện' }).click()
  await page.getByText('Đã hoàn tác', { exact: true }).first().waitFor()
}

/** `28/12/2026`, so many days from today in Vietnam. */
function dayFromNow(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000)
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' }).format(at)
}
