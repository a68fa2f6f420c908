import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { hashPassword } from '@trongtam/auth'
import { aMinistry, aPerson, aProvince, givePasswordHash, join, spareFactor, type TestPerson, type TestTenant } from '@trongtam/testing'
import { openBrowser } from '@trongtam/testing/browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest'
import { newWindow, password, signInThroughScreen } from './browse.ts'
import { type OpenProduct, openProduct } from './open-product.ts'

const seeds = fileURLToPath(new URL('../../../shared/seeds', import.meta.url))
const theme = 'Đổi mới sáng tạo, nâng cao chất lượng, đoàn kết kỷ cương'

describe.skipIf(!existsSync(seeds))('the main job on the real decision, in a real browser', () => {
  let product: OpenProduct
  let browser: Browser
  let haNoi: TestTenant
  let haiPhong: TestTenant
  let ministry: TestTenant
  let planner: TestPerson

  beforeAll(async () => {
    product = await openProduct()
    browser = await openBrowser()
    haNoi = await aProvince(product.database, ['province-administrator', 'leader'], 'Hà Nội')
    haiPhong = await aProvince(product.database, ['province-administrator', 'leader'], 'Hải Phòng')
    ministry = await aMinistry(product.database)
    planner = await aPerson(product.database)
    await join(product.database, planner, haiPhong, ['planner'])
    await join(product.database, planner, haNoi, ['planner'])
    const hash = await hashPassword(password)
    for (const who of [planner, haNoi.founder, haiPhong.founder, ministry.founder]) {
      await givePasswordHash(product.database, who, hash)
      await spareFactor(product.database, who)
    }
  })
  afterAll(async () => {
    await browser.close()
    await product.close()
  })

  async function pageOf(who: TestPerson): Promise<Page> {
    const page = await (await newWindow(browser)).newPage()
    onTestFailed(async () => void (await page.screenshot({ path: `.tmp/story-${who.email}.png` })))
    await signInThroughScreen(page, product.url, who.email)
    return page
  }

  test('sign in, switch, import 5127, publish; the ministry compares; Hải Phòng sees nothing of it', async () => {
    const page = await pageOf(planner)
    await page.goto(`${product.url}/t/${haiPhong.slug}`)
    await page.getByRole('button', { name: /chuyển đơn vị làm việc/ }).click()
    await page.getByLabel('Chuyển đơn vị làm việc').last().getByText('Hà Nội', { exact: true }).click()
    await page.waitForURL(`**/t/${haNoi.slug}**`)

    await page.getByRole('link', { name: 'Nhập văn bản' }).first().click()
    await page.getByRole('textbox', { name: 'Nguyên văn văn bản' }).fill(decision5127())
    await page.getByRole('button', { name: 'Đọc văn bản' }).click()
    for (const count of ['12 nhóm', '42 nhiệm vụ', '8 chỉ tiêu', 'căn cứ']) await page.getByText(count, { exact: false }).first().waitFor()
    expect(await page.getByRole('textbox', { name: 'Số, ký hiệu' }).first().inputValue()).toBe('5127/QĐ-UBND')
    expect(await page.getByRole('textbox', { name: 'Ngày ban hành' }).inputValue()).toBe('30/09/2024')
    expect(await page.getByRole('textbox', { name: 'Chủ đề năm học' }).inputValue()).toBe(theme)
    await page.getByLabel(/không thuộc danh mục bí mật nhà nước/).check()
    await page.getByRole('button', { name: 'Tạo kế hoạch' }).click()
    await page.waitForURL(/\/plans\/[0-9a-f-]{36}/)
    const planId = page.url().match(/plans\/([0-9a-f-]{36})/)?.[1] ?? ''
    await page.getByText(theme).first().waitFor()
    await page.getByText('5127/QĐ-UBND').first().waitFor()
    await page.getByText('Đẩy mạnh chuyển đổi số, cải cách hành chính').first().waitFor()

    const leader = await pageOf(haNoi.founder)
    await leader.goto(`${product.url}/t/${haNoi.slug}/publications?plan=${planId}`)
    await leader.getByRole('button', { name: 'Công bố bản 1' }).click()
    await leader.getByText('Đang công bố').first().waitFor()

    const compared = await pageOf(ministry.founder)
    await compared.goto(`${product.url}/t/${ministry.slug}/comparison?schoolYear=2024-2025`)
    await compared.getByText('1 trên 34').first().waitFor()
    await compared.getByText('Hà Nội').first().waitFor()
    await compared.getByText(theme).first().waitFor()

    await page.goto(`${product.url}/t/${haNoi.slug}/documents`)
    await page.getByText('5127/QĐ-UBND').first().waitFor()
    const neighbour = await pageOf(haiPhong.founder)
    for (const path of ['', '/plans', '/documents', '/statistics', '/publications']) {
      await neighbour.goto(`${product.url}/t/${haiPhong.slug}${path}`)
      await neighbour.waitForLoadState('networkidle')
      expect(await neighbour.locator('main').innerText(), path).not.toMatch(/5127|Thủ đô/)
    }
    await neighbour.goto(`${product.url}/t/${haNoi.slug}/plans/${planId}`)
    await neighbour.waitForLoadState('networkidle')
    expect(await neighbour.locator('body').innerText()).not.toContain('5127')
  })
})

function decision5127(): string {
  const name = readdirSync(seeds).find((file) => file.startsWith('002')) ?? ''
  return readFileSync(`${seeds}/${name}`, 'utf8')
}
