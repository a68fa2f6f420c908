import { readFile } from 'node:fs/promises'
import { readWorkbook, writeWorkbook } from '@trongtam/sheets'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { newWindow, signInThroughScreen } from './browse.ts'
import { looksWell } from './looks-well.ts'
import { type OpenDemo, openDemo } from './open-demo.ts'

let demo: OpenDemo
beforeAll(async () => {
  demo = await openDemo()
})
afterAll(() => demo.close())

const parent = 'UBND phường Hoàn Kiếm'

test('a planner fills in the template, mends what is wrong, imports, and finds the units in the tree', async () => {
  const page = await aPlanner('file')
  await page.goto(`${demo.url}/t/ha-noi/units`)
  await page.getByRole('link', { name: 'Nhập từ Excel' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nhập đơn vị từ Excel' }).waitFor()
  const template = await fileOf(page, () => page.getByRole('link', { name: 'Tải mẫu Excel' }).click())
  const titles = (await readWorkbook(template))[0]?.rows[0]?.cells ?? []
  expect(titles).toContain('Trực thuộc')

  const rows = [
    ['', 'Trường Tiểu học Hoa Phượng', 'Trường học', '', 'Tiểu học', 'Công lập', '', 'bán trú', parent],
    ['', 'Trường THCS Hoa Sữa', 'Trường bay', '', 'THCS', 'Công lập', '', '', parent],
  ]
  await upload(page, titles, rows)
  await page.getByText('Có 1 dòng sai').waitFor()
  await page.getByText('Ô C3 (Loại): không có loại "Trường bay"').waitFor()
  await looksWell(page)
  const faults = await fileOf(page, () => page.getByRole('link', { name: 'Tải tệp lỗi' }).click())
  const [head, ...faulty] = (await readWorkbook(faults))[0]?.rows.map(({ cells }) => cells) ?? []
  expect(head?.at(-1)).toBe('Lỗi cần sửa')

  await upload(
    page,
    head ?? [],
    faulty.map((cells) => cells.map((cell) => (cell === 'Trường bay' ? 'Trường học' : cell))),
  )
  await page.getByText('Không có dòng nào sai.').waitFor()
  await write(page, 2)
  await page.getByRole('link', { name: /^Xem cây đơn vị ngày/ }).click()
  await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('hoa phuong')
  await page.getByRole('link', { name: 'Trường Tiểu học Hoa Phượng' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Trường Tiểu học Hoa Phượng' }).waitFor()
})

test('a range is pasted into the grid, taken back with one key, pasted again and imported; the same rows again change nothing', async () => {
  const page = await aPlanner('paste')
  await page.goto(`${demo.url}/t/ha-noi/units/import`)
  await page.getByRole('tab', { name: 'Dán từ Excel' }).click()
  const range = [
    ['Tên đơn vị', 'Loại', 'Cấp học', 'Trực thuộc'],
    ...Array.from({ length: 12 }, (_, n) => [`Trường Mầm non Số ${n + 1}`, n === 3 ? 'Trường bay' : 'Trường học', 'Mầm non', parent]),
  ]
  await paste(page, 'Mã, dòng 1', range)
  await page.getByText('Đã dán 12×4 ô, 1 ô lỗi.').waitFor()
  expect(await page.getByLabel('Loại, dòng 4', { exact: true }).getAttribute('aria-invalid')).toBe('true')
  await looksWell(page)
  await page.keyboard.press('Control+z')
  await page.getByText('Đã bỏ lần sửa vừa rồi.').waitFor()
  expect(await page.getByLabel('Tên đơn vị, dòng 1', { exact: true }).inputValue()).toBe('')

  await paste(page, 'Mã, dòng 1', range)
  await page.getByLabel('Loại, dòng 4', { exact: true }).fill('Trường học')
  await page.keyboard.press('Enter')
  expect(await placeOfFocus(page)).toBe('Loại, dòng 5')
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click()
  await write(page, 12)
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click()
  await page.getByText('Không có gì thay đổi').waitFor()
})

test('Enter leads to the next row each time: while many rows are checked, out of sight, and below the last', async () => {
  const page = await aPlanner('enter')
  await page.goto(`${demo.url}/t/ha-noi/units/import`)
  await page.getByRole('tab', { name: 'Dán từ Excel' }).click()
  await paste(
    page,
    'Tên đơn vị, dòng 1',
    Array.from({ length: 600 }, (_, n) => [`Trường Số ${n + 1}`, 'Trường học']),
  )
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click()
  await page.getByLabel('Mã, dòng 1', { exact: true }).focus()
  for (let row = 1; row <= 40; row += 1) {
    await page.keyboard.type(String(row))
    await page.keyboard.press('Enter')
    expect(await placeOfFocus(page)).toBe(`Mã, dòng ${row + 1}`)
  }
  await page.getByText('Có 600 dòng sai').waitFor()
  await page.evaluate('document.querySelector("[role=grid]").scrollTo(0, 1e6)')
  await page.getByLabel('Mã, dòng 600', { exact: true }).waitFor()
  await page.keyboard.press('Enter')
  expect(await placeOfFocus(page), 'the row was out of sight').toBe('Mã, dòng 42')
  expect(await page.getByLabel('Mã, dòng 40', { exact: true }).inputValue(), 'what was typed stands where it was typed').toBe('40')
  await page.evaluate('document.querySelector("[role=grid]").scrollTo(0, 1e6)')
  await page.getByLabel('Mã, dòng 600', { exact: true }).focus()
  await page.keyboard.press('Enter')
  expect(await placeOfFocus(page)).toBe('Mã, dòng 601')
})

test('thousands are written though the page is opened anew at that moment, and the tree goes out as a file', async () => {
  const page = await aPlanner('thousands')
  await page.goto(`${demo.url}/t/ha-noi/units/import`)
  const rows = Array.from({ length: 3_000 }, (_, n) => [`NHIEU-${n}`, `Trường Nhiều ${n}`, 'Trường học', '', 'THPT', 'Tư thục', '', '', parent])
  await upload(page, ['Mã', 'Tên đơn vị', 'Loại', 'Cấp', 'Cấp học', 'Loại hình', 'Khu vực', 'Nhãn', 'Trực thuộc'], rows)
  await page.getByRole('button', { name: 'Ghi 3.000 đơn vị' }).click()
  const asked = page.waitForRequest(/\/start$/)
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi vào cây' }).click()
  await asked
  await page.reload()
  await page.getByText('Đã ghi xong').waitFor({ timeout: 60_000 })
  await page.getByText('Đã thêm 3.000 đơn vị').waitFor()

  await page.goto(`${demo.url}/t/ha-noi/units?q=truong+nhieu`)
  const out = await fileOf(page, () => page.getByRole('button', { name: 'Xuất Excel' }).click())
  const exported = (await readWorkbook(out))[0]?.rows ?? []
  expect(exported).toHaveLength(3_001)
  expect(exported[1]?.cells.slice(0, 2)).toEqual(['NHIEU-0', 'Trường Nhiều 0'])
})

async function write(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: `Ghi ${count} đơn vị` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi vào cây' }).click()
  await page.getByText('Đã ghi xong').waitFor({ timeout: 60_000 })
}

async function upload(page: Page, titles: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
  const bytes = await writeWorkbook({ sheets: [{ name: 'Đơn vị', columns: titles.map((title) => ({ title, width: 20 })), rows }] })
  const name = 'don-vi.xlsx'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(bytes) })
}

/** What the browser was handed as a file. */
async function fileOf(page: Page, ask: () => Promise<void>): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), ask()] as [Promise<Download>, Promise<void>])
  return new Uint8Array(await readFile(await download.path()))
}

/** Pastes cells into a field as a spreadsheet puts them on the clipboard. */
async function paste(page: Page, label: string, range: readonly (readonly string[])[]): Promise<void> {
  await page.getByLabel(label, { exact: true }).focus()
  const text = range.map((row) => row.join('\t')).join('\r\n')
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ${JSON.stringify(text)})
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })()`)
}

/** The name of the field that has the focus at this moment. */
function placeOfFocus(page: Page): Promise<unknown> {
  return page.evaluate('document.activeElement?.getAttribute("aria-label")')
}

async function aPlanner(name: string): Promise<Page> {
  const page = await (await newWindow(demo.browser)).newPage()
  onTestFailed(async () => void (await page.screenshot({ path: `.tmp/story-unit-import-${name}.png`, fullPage: true })))
  await signInThroughScreen(page, demo.url, 'canbo@trongtam.example')
  return page
}
