import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { type Look, newWindow, signInThroughScreen } from './browse.ts'
import { faultsOf } from './faults-of.ts'
import { type OpenDemo, openDemo } from './open-demo.ts'

let demo: OpenDemo
beforeAll(async () => {
  demo = await openDemo()
})
afterAll(() => demo.close())

test('a planner checks and submits a draft and is not offered to issue it; the leader returns it with a reason, which the planner reads', async () => {
  const planner = await pageOf('canbo@trongtam.example')
  await openDraft(planner, 'ha-noi')
  await planner.getByRole('tab', { name: 'Kiểm tra' }).click()
  await planner.getByRole('heading', { name: /Nhiệm vụ chưa có đơn vị chủ trì/ }).waitFor()
  expect(await faultsOf(planner)).toEqual([])
  await submit(planner)
  expect(await planner.getByRole('button', { name: 'Ban hành' }).count()).toBe(0)

  const leader = await pageOf('hanoi@trongtam.example')
  await openDraft(leader, 'ha-noi')
  await leader.getByRole('button', { name: 'Trả lại' }).click()
  await leader.getByLabel('Lý do trả lại').fill('Bổ sung đơn vị chủ trì của nhóm 7.')
  await leader.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click()
  await leader.getByText('Đã trả lại.').waitFor()

  await planner.reload()
  await planner.getByText('Bổ sung đơn vị chủ trì của nhóm 7.').waitFor()
  expect(await faultsOf(planner)).toEqual([])
  await submit(planner)
})

test('two leaders issue their drafts of 2026-2027 and publish them; the ministry sees both side by side', async () => {
  const haNoi = await pageOf('hanoi@trongtam.example')
  await openDraft(haNoi, 'ha-noi')
  await refuseNothingTyped(haNoi)
  await issue(haNoi, { number: '4900/QĐ-UBND', issuer: 'Ủy ban nhân dân Thành phố Hà Nội', reloaded: true })
  await publish(haNoi)

  const haiPhong = await pageOf('haiphong@trongtam.example', { width: 390, scheme: 'dark' })
  await openDraft(haiPhong, 'hai-phong')
  await submit(haiPhong)
  await refuseNothingTyped(haiPhong)
  await issue(haiPhong, { number: '3100/QĐ-UBND', issuer: 'Ủy ban nhân dân Thành phố Hải Phòng', reloaded: false })
  await publish(haiPhong)

  const ministry = await pageOf('bo@trongtam.example')
  await ministry.goto(`${demo.url}/t/bo-gddt/comparison?schoolYear=2026-2027`)
  await ministry.getByText('2 trên 34').first().waitFor()
  expect(await ministry.getByRole('columnheader').allInnerTexts()).toEqual([
    'Nội dung',
    expect.stringContaining('Hà Nội'),
    expect.stringContaining('Hải Phòng'),
  ])
  // Each draft of the demonstration rewords one of the template's ten groups.
  const groups = { 'Giữ nguyên': ['9', '9'], 'Diễn đạt lại': ['1', '1'], 'Bổ sung': ['0', '0'], 'Lược bỏ': ['0', '0'] }
  for (const [state, counts] of Object.entries(groups)) expect(await cellsOf(ministry, state), state).toEqual(counts)
  await ministry.getByRole('button', { name: 'Xem từng nhóm' }).click()
  await ministry.getByRole('cell', { name: /Diễn đạt lại.*Thi hành Luật Thủ đô/s }).waitFor()
  await ministry.getByRole('cell', { name: /Diễn đạt lại.*sau hợp nhất Hải Phòng - Hải Dương/s }).waitFor()
})

async function pageOf(email: string, look?: Look): Promise<Page> {
  const page = await (await newWindow(demo.browser, look)).newPage()
  onTestFailed(async () => void (await page.screenshot({ path: `.tmp/story-${email}.png` })))
  await signInThroughScreen(page, demo.url, email)
  return page
}

/** Through the list of plans, where the draft of the year is told by its status. */
async function openDraft(page: Page, slug: string): Promise<void> {
  await page.goto(`${demo.url}/t/${slug}/plans`)
  await page
    .getByRole('row', { name: /Năm học 2026-2027\s*Dự thảo/ })
    .getByRole('link')
    .click()
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/)
  await page.getByRole('heading', { level: 1, name: /dự thảo/ }).waitFor()
}

/** What is missing is told and hinders nothing; afterwards nobody edits. */
async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await page.getByText('Còn thiếu, vẫn trình được').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await page.getByText('Đã trình lãnh đạo', { exact: true }).waitFor()
  expect(await page.getByRole('button', { name: 'Trình lãnh đạo' }).count()).toBe(0)
}

/** An empty form marks each field that lacks something, with the keyboard in the first, and is free of what axe finds. */
async function refuseNothingTyped(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
  await page.getByText('Bản đã ban hành không bao giờ sửa lại').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByLabel('Ngày ban hành').fill('31/9/2026')
  await page.getByRole('button', { name: 'Ban hành kế hoạch' }).click()
  expect(await page.getByText('Hãy điền mục này.').count()).toBe(3)
  await page.getByText('Chưa đúng ngày.').waitFor()
  expect(await page.getByLabel('Số, ký hiệu').evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true)
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Hủy' }).click()
}

interface Issuing {
  readonly number: string
  readonly issuer: string
  /** The page is lost half way; what was typed is not. */
  readonly reloaded: boolean
}

async function issue(page: Page, { number, issuer, reloaded }: Issuing): Promise<void> {
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
  await page.getByLabel('Số, ký hiệu').fill(number)
  await page.getByLabel('Cơ quan ban hành').fill(issuer)
  if (reloaded) {
    await page.reload()
    await page.getByRole('button', { name: 'Tiếp tục ban hành' }).click()
    expect(await page.getByLabel('Số, ký hiệu').inputValue()).toBe(number)
  }
  await page.getByLabel('Ngày ban hành').fill('5/9/2026')
  await page.getByLabel('Người ký').fill('Người Ký Thử')
  await page.getByRole('button', { name: 'Ban hành kế hoạch' }).click()
  await page.getByText('Đã ban hành kế hoạch.').waitFor()
  await page.getByRole('link', { name: number }).first().waitFor()
  await page.getByText('Đã ban hành', { exact: true }).first().waitFor()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toContain('dự thảo')
  expect(await page.getByRole('button', { name: /ban hành/i }).count()).toBe(0)
  await page.getByRole('link', { name: 'Các bản ban hành' }).waitFor()
}

/** From the plan to the publications screen, and there what is previewed is published. */
async function publish(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'Công bố' }).click()
  await page.getByRole('button', { name: 'Công bố bản 1' }).click()
  await page.getByText('Đang công bố').first().waitFor()
}

/** What stands in a row of the comparison, province by province. */
function cellsOf(page: Page, head: string): Promise<string[]> {
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: head, exact: true }) })
    .getByRole('cell')
    .allInnerTexts()
}
