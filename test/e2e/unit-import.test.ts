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

async function aPlanner(name: string): Promise<Page> {
  const page = await (await newWindow(demo.browser)).newPage()
  onTestFailed(async () => void (await page.screenshot({ path: `.tmp/story-unit-import-${name}.png`, fullPage: true })))
  await signInThroughScreen(page, demo.url, 'canbo@trongtam.example')
  return page
}
