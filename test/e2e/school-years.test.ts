import { haNoi } from '@trongtam/demo'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { newWindow, signInThroughScreen } from './browse.ts'
import { faultsOf } from './faults-of.ts'
import { type OpenDemo, openDemo } from './open-demo.ts'

let demo: OpenDemo
beforeAll(async () => {
  // Hà Nội as it stood after 2024-2025: nothing is begun for the years after.
  demo = await openDemo({}, [{ ...haNoi, plans: haNoi.plans.filter(({ status }) => status === 'issued') }])
})
afterAll(() => demo.close())

test('Hà Nội goes on from 2024-2025 (twelve groups) to 2025-2026 (ten) to 2026-2027; each old year is locked and readable, each task tells where it comes from', async () => {
  const planner = await pageOf('canbo@trongtam.example')
  const first = await planOf(planner, '2024-2025')
  await goOn(planner, first)
  const second = await planOf(planner, '2025-2026')
  expect(second).toMatchObject({ status: 'draft', template: { revision: 1 } })
  expect(await planOf(planner, '2024-2025')).toMatchObject({ status: 'closed' })

  const carried = await carriedOf(planner, second.id)
  expect(carried.length).toBeGreaterThan(5)
  await planner.goto(`${demo.url}/t/ha-noi/plans/${second.id}?node=${carried[0]}`)
  await planner
    .getByRole('link', { name: /2024-2025/ })
    .first()
    .waitFor()

  await planner.goto(`${demo.url}/t/ha-noi/plans/${first.id}`)
  await planner.getByText('Kế hoạch đã kết thúc').first().waitFor()
  expect(await planner.getByRole('button', { name: /Sửa đổi, bổ sung|Thêm nhóm nhiệm vụ/ }).count()).toBe(0)
  await planner.getByRole('row', { name: /Tăng cường công tác truyền thông/ }).waitFor()

  await submit(planner, second.id)
  await issue(await pageOf('hanoi@trongtam.example'), second.id)
  await goOn(planner, second)
  expect(await planOf(planner, '2025-2026')).toMatchObject({ status: 'closed' })
  expect(await planOf(planner, '2026-2027')).toMatchObject({ status: 'draft' })

  await planner.goto(`${demo.url}/t/ha-noi/themes`)
  for (const year of ['2024-2025', '2025-2026', '2026-2027']) await planner.getByText(new RegExp(year)).first().waitFor()
  expect(await faultsOf(planner)).toEqual([])
})

interface Plan {
  readonly id: string
  readonly schoolYear: string
}

async function planOf(page: Page, schoolYear: string): Promise<Plan> {
  const { items } = await (await page.request.get(`${demo.url}/api/v1/t/ha-noi/plans`)).json()
  return items.find((plan: Plan) => plan.schoolYear === schoolYear)
}

/** The tasks of a plan that go on from the year before. */
async function carriedOf(page: Page, planId: string): Promise<string[]> {
  const { nodes } = await (await page.request.get(`${demo.url}/api/v1/t/ha-noi/plans/${planId}/tree`)).json()
  const details = await Promise.all(
    nodes.map(async ({ id }: { id: string }) => (await page.request.get(`${demo.url}/api/v1/t/ha-noi/plans/${planId}/nodes/${id}`)).json()),
  )
  return details.filter(({ carriedFrom }) => carriedFrom !== null).map(({ id }) => id)
}

/** Through the three steps, as they are suggested. */
async function goOn(page: Page, { id }: Plan): Promise<void> {
  await page.goto(`${demo.url}/t/ha-noi/plans/${id}`)
  await page.getByRole('link', { name: 'Chuyển sang năm học sau' }).click()
  await page.getByRole('heading', { level: 1, name: /^Chuyển từ năm học/ }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  for (const step of ['groups', 'tasks']) {
    expect(await page.getByRole('table').or(page.getByRole('list')).count(), step).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Bước tiếp theo' }).click()
  }
  await page.getByRole('button', { name: /^Lập kế hoạch năm học/ }).click()
  await page.waitForURL((to) => /\/plans\/[0-9a-f-]{36}$/.test(to.pathname) && !to.pathname.endsWith(id))
}

async function submit(page: Page, planId: string): Promise<void> {
  await page.goto(`${demo.url}/t/ha-noi/plans/${planId}`)
  await page.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await page.getByText('Đã trình lãnh đạo').first().waitFor()
}

async function issue(page: Page, planId: string): Promise<void> {
  await page.goto(`${demo.url}/t/ha-noi/plans/${planId}`)
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
  await page.getByLabel('Số, ký hiệu').fill('4700/QĐ-UBND')
  await page.getByLabel('Cơ quan ban hành').fill('Ủy ban nhân dân Thành phố Hà Nội')
  await page.getByLabel('Ngày ban hành').fill('15/9/2025')
  await page.getByLabel('Người ký').fill('Người Ký Thử')
  await page.getByRole('button', { name: 'Ban hành kế hoạch' }).click()
  await page.getByRole('link', { name: '4700/QĐ-UBND' }).first().waitFor()
}

async function pageOf(email: string): Promise<Page> {
  const page = await (await newWindow(demo.browser)).newPage()
  onTestFailed(async () => void (await page.screenshot({ path: `.tmp/school-years-${email}.png`, fullPage: true })))
  await signInThroughScreen(page, demo.url, email)
  return page
}
