import { readFile } from 'node:fs/promises'
import { readWorkbook } from '@trongtam/sheets'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { newWindow, signInThroughScreen } from './browse.ts'
import { type FigureLine, readFigureTable } from './figure-table-on-screen.ts'
import { looksWell } from './looks-well.ts'
import { type OpenDemo, openDemo } from './open-demo.ts'

let demo: OpenDemo
beforeAll(async () => {
  demo = await openDemo()
})
afterAll(() => demo.close())

const [last, now] = ['2025-2026', '2026-2027']
const merged = 'Trường Tiểu học Ba Đình Hợp nhất (minh họa)'
const parts = ['Trường Ba Đình Đông (minh họa)', 'Trường Ba Đình Tây (minh họa)'] as const
const joint = `Tính gộp ${parts.join(', ')}`

test('two schools become one and one becomes two: as reported and in current boundaries the figures add up, and nobody is counted twice', async () => {
  const page = await aPage('figures')
  const before = { last: await lines(page, { year: last }), now: await lines(page, { year: now }), ratio: await ratios(page, 'as-reported') }
  const [reporting, silent] = [true, false].map((is) => [...before.now.keys()].filter((name) => (lineOf(before.now, name).value !== null) === is))
  const [a = '', b = ''] = reporting?.filter((name) => name.startsWith('Trường Tiểu học')) ?? []
  const [divided = ''] = silent ?? []
  const ids = new Map([a, b, divided].map((name) => [name, lineOf(before.now, name).unitId]))

  await page.goto(`${demo.url}/t/ha-noi/units/events/new?kind=merge&units=${ids.get(a)},${ids.get(b)}`)
  await page.getByLabel('Tên', { exact: true }).fill(merged)
  await carryOut(page, [a, b])
  await page.goto(`${demo.url}/t/ha-noi/units/events/new?kind=split&units=${ids.get(divided)}`)
  for (const [index, name] of parts.entries()) await page.getByLabel('Tên', { exact: true }).nth(index).fill(name)
  await carryOut(page, [])

  // As reported: every school of the year before with its own number.
  const reported = await lines(page, { year: last })
  expect(withoutLinks(reported)).toEqual(withoutLinks(before.last))
  const total = sumOf(reported)
  expect(totalOf(reported)).toBe(total)

  // In current boundaries: the same sum, the new school with the sum of both, the two parts together.
  const current = await lines(page, { year: last, view: 'current' })
  const together = numberOf(reported, a) + numberOf(reported, b)
  expect(numberOf(current, merged)).toBe(together)
  expect(numberOf(current, joint)).toBe(numberOf(reported, divided))
  expect([totalOf(current), sumOf(current)]).toEqual([total, total])
  expect([...current.keys()].filter((name) => [a, b, divided].includes(name))).toEqual([])
  expect(total - together, '(control) without the new school the sum is another').not.toBe(sumOf(current))
  await looksWell(page)

  // A ratio is made of the sums of its parts, not of ratios.
  const ratio = await ratios(page, 'current')
  expect(ratio.get(merged)).toEqual(added(before.ratio.get(a), before.ratio.get(b)))
  expect(ratio.get(totalName)).toEqual(before.ratio.get(totalName))
  expect(ratio.get(merged), '(control)').not.toEqual(before.ratio.get(a))

  // This year: what both reported before the event counts with the new school, which does not report it again.
  const standing = await lines(page, { year: now })
  expect(numberOf(standing, merged)).toBe(numberOf(before.now, a) + numberOf(before.now, b))
  expect(totalOf(standing)).toBe(totalOf(before.now))
  const newSchool = lineOf(standing, merged).unitId
  const told = numberOf(standing, merged) + 10
  await enter(page, newSchool, told)
  await page.getByText('Số liệu này đã được báo cáo trước khi sáp nhập, chia tách').waitFor()
  expect([a, b]).toContain(await page.getByText('Đơn vị đã báo cáo:').getByRole('link').textContent())
  await looksWell(page)
  for (const name of [a, b]) await takeBack(page, ids.get(name) ?? '')
  await page.goto(`${demo.url}/t/ha-noi/units/${newSchool}`)
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByRole('button', { name: `Sửa số liệu năm học ${now}` }).waitFor()
  for (const name of parts) await enterNew(page, lineOf(standing, name).unitId, 200)

  const after = await lines(page, { year: now, view: 'current' })
  expect(after.get(merged)).toMatchObject({ value: told, before: together, change: told - together })
  expect(totalOf(after)).toBe(totalOf(before.now) + 10 + 400)
  expect(sumOf(after)).toBe(totalOf(after))
  expect(totalOf(before.now) + told, '(control) the same pupils counted twice are another number').not.toBe(totalOf(after) - 400)
  expect(totalOf(after, 'before')).toBe(total)
  for (const name of parts)
    expect(after.get(name)).toMatchObject({ value: 200, before: null, change: null, words: expect.stringContaining('Không so sánh được') })

  // What is seen leaves as a file, row by row.
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Xuất Excel' }).click()
  const file = await coming
  expect(file.suggestedFilename()).toBe(`so-lieu-ha-noi-${now}-pupils.xlsx`)
  const [sheet] = await readWorkbook(new Uint8Array(await readFile(await file.path())))
  const exported = new Map(sheet?.rows.slice(1).map(({ cells }) => [cells[0], cells[1]]))
  expect(exported.size).toBe(after.size)
  expect([exported.get(merged), exported.get(totalName)]).toEqual([String(told), String(totalOf(after))])
  await looksWell(page)
})

const totalName = 'Toàn bộ: UBND phường Ba Đình'

interface Asked {
  readonly year: string
  readonly view?: 'current'
  readonly kind?: string
}

/** The ward's figures as they stand on the screen, by the words of the row. */
async function lines(page: Page, { year, view, kind = 'pupils' }: Asked): Promise<Map<string, FigureLine>> {
  const query = new URLSearchParams({ year, kind, ...(view && { view }) })
  await page.goto(`${demo.url}/t/ha-noi/units/figures?${query.toString()}`)
  await page.getByRole('link', { name: /^UBND phường Ba Đình/ }).click()
  await page.getByRole('rowheader', { name: totalName }).waitFor()
  return readFigureTable(page)
}

/** The two parts of a ratio of the year before, by row. */
async function ratios(page: Page, view: 'as-reported' | 'current') {
  const read = await lines(page, { year: last, kind: 'two-session-pupils', ...(view === 'current' && { view }) })
  return new Map([...read].map(([name, { parts: two }]) => [name, two]))
}

function lineOf(read: Map<string, FigureLine>, name: string): FigureLine {
  const line = read.get(name)
  if (!line) throw new Error(`No row is called ${name}: ${[...read.keys()].join(', ')}`)
  return line
}

function numberOf(read: Map<string, FigureLine>, name: string): number {
  const { value } = lineOf(read, name)
  if (value === null) throw new Error(`${name} has no number`)
  return value
}

function totalOf(read: Map<string, FigureLine>, column: 'value' | 'before' = 'value'): number {
  return lineOf(read, totalName)[column] ?? Number.NaN
}

function sumOf(read: Map<string, FigureLine>): number {
  return [...read].reduce((sum, [name, { value }]) => (name === totalName ? sum : sum + (value ?? 0)), 0)
}

function added(one: readonly number[] | null | undefined, other: readonly number[] | null | undefined): number[] {
  return [0, 1].map((part) => (one?.[part] ?? Number.NaN) + (other?.[part] ?? Number.NaN))
}

function withoutLinks(read: Map<string, FigureLine>) {
  return [...read].map(([name, { value, before }]) => [name, value, before])
}

/** From the details of an event of before 1 September to its being done; the preview names those who reported for the year already. */
async function carryOut(page: Page, ahead: readonly string[]): Promise<void> {
  await page.getByLabel('Ngày hiệu lực').fill('15/08/2026')
  await page.getByLabel('Hoặc ghi số, ngày, cơ quan ban hành').fill('Quyết định 77/QĐ-UBND')
  await page.getByRole('button', { name: 'Xem trước' }).last().click()
  await page.waitForURL(/step=preview/)
  await page.getByRole('button', { name: 'Tiếp tục' }).waitFor()
  for (const name of ahead) await page.getByText(`${name}: năm học ${now}`).waitFor()
  expect(await page.getByText('Đã có số liệu của năm học sau ngày hiệu lực').count()).toBe(ahead.length > 0 ? 1 : 0)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('button', { name: 'Thực hiện sự kiện' }).click()
  await page.getByRole('heading', { level: 1, name: 'Đã thực hiện' }).waitFor()
}

async function enter(page: Page, unitId: string, pupils: number): Promise<void> {
  await page.goto(`${demo.url}/t/ha-noi/units/${unitId}`)
  await page.getByRole('button', { name: `Nhập số liệu năm học ${now}` }).click()
  await page.getByLabel('Số trẻ, học sinh', { exact: true }).fill(String(pupils))
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
}

async function enterNew(page: Page, unitId: string, pupils: number): Promise<void> {
  await enter(page, unitId, pupils)
  await page.getByRole('button', { name: `Sửa số liệu năm học ${now}` }).waitFor()
}

async function takeBack(page: Page, unitId: string): Promise<void> {
  await page.goto(`${demo.url}/t/ha-noi/units/${unitId}`)
  await page.getByRole('button', { name: `Rút số liệu năm học ${now}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Lý do rút').fill('Trường hợp nhất báo cáo')
  await dialog.getByRole('button', { name: `Rút số liệu năm học ${now}` }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Signed in as a planner of Hà Nội. */
async function aPage(name: string): Promise<Page> {
  const page = await (await newWindow(demo.browser, { width: 1440, scheme: 'light' })).newPage()
  onTestFailed(async () => void (await page.screenshot({ path: `.tmp/story-unit-figures-${name}.png`, fullPage: true })))
  await signInThroughScreen(page, demo.url, 'canbo@trongtam.example')
  return page
}
