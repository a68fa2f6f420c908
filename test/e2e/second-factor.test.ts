import { hashPassword } from '@trongtam/auth'
import { passkey, session } from '@trongtam/db/tables'
import { openBrowser } from '@trongtam/testing/browser'
import { aPlan, aProvince, givePasswordHash, type TestTenant, totpCode } from '@trongtam/testing'
import { eq, sql } from 'drizzle-orm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest'
import { looks, newWindow, password } from './browse.ts'
import { faultsOf } from './faults-of.ts'
import { type OpenProduct, openProduct } from './open-product.ts'

let product: OpenProduct
let browser: Browser
beforeAll(async () => {
  ;[product, browser] = [await openProduct(), await openBrowser()]
})
afterAll(async () => {
  await browser.close()
  await product.close()
})

/** A province whose leader has a password and no second factor yet. */
async function aProvinceWithLeader(): Promise<TestTenant> {
  const province = await aProvince(product.database, ['leader', 'planner'])
  await givePasswordHash(product.database, province.founder, await hashPassword(password))
  await product.database.inPlatform((db) => db.delete(passkey).where(eq(passkey.personId, province.founder.id)))
  return province
}

/** A page of its own window, with an authenticator in the machine whose owner always gives their finger. */
async function aPage(): Promise<Page> {
  const page = await (await newWindow(browser)).newPage()
  onTestFailed(async () => void (await page.screenshot({ path: '.tmp/story-second-factor.png' })))
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('WebAuthn.enable')
  const owner = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true }
  await protocol.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', ...owner } })
  return page
}

async function giveFirstStep(page: Page, { founder }: TestTenant, wanted = '/'): Promise<void> {
  await page.goto(`${product.url}/sign-in?to=${encodeURIComponent(wanted)}`)
  await page.getByLabel('Thư điện tử').fill(founder.email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

async function keepCodes(page: Page): Promise<string[]> {
  await page.getByRole('heading', { name: 'Hãy cất giữ các mã khôi phục' }).waitFor()
  const codes = await page.getByRole('listitem').allInnerTexts()
  const leave = page.getByRole('button', { name: 'Vào làm việc' })
  expect(await leave.isDisabled()).toBe(true)
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải tệp .txt' }).click()])
  expect(file.suggestedFilename()).toBe('ma-khoi-phuc-trong-tam.txt')
  await page.getByLabel('Tôi đã cất giữ các mã này').check()
  await leave.click()
  return codes
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Tài khoản / }).click()
  await page.getByText('Đăng xuất', { exact: true }).click()
  await page.waitForURL('**/sign-in**')
}

/** As if twenty minutes had gone by since the person last proved themselves. */
const letProofAge = ({ founder }: TestTenant) =>
  product.database.inPlatform((db) =>
    db
      .update(session)
      .set({ strongAt: sql`${session.strongAt} - interval '20 minutes'` })
      .where(eq(session.personId, founder.id)),
  )

describe('SEC-08 in a browser', () => {
  test('a leader sets up an app before anything else, and signs in with its code, or with a recovery code', async () => {
    const [page, province] = [await aPage(), await aProvinceWithLeader()]
    const wanted = `/t/${province.slug}/plans`
    await giveFirstStep(page, province, wanted)
    await page.waitForURL('**/thiet-lap-xac-minh**')
    await page.goto(`${product.url}${wanted}`)
    await page.waitForURL('**/thiet-lap-xac-minh**')
    await page.getByRole('button', { name: /^Ứng dụng xác thực/ }).click()
    await page.getByRole('img', { name: /Mã QR/ }).waitFor()
    const secret = (await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()).replaceAll(' ', '')
    const used = totpCode(secret)
    await page.getByLabel('Rồi nhập mã mà ứng dụng hiện ra').fill(used)
    await page.getByRole('button', { name: 'Xác nhận' }).click()
    const codes = await keepCodes(page)
    expect(codes).toHaveLength(10)
    await page.waitForURL(`**${wanted}`)
    await page.getByRole('heading', { level: 1 }).waitFor()

    const later = await aPage()
    await giveFirstStep(later, province, wanted)
    const code = later.getByLabel('Mã trong ứng dụng xác thực')
    expect(await code.getAttribute('autocomplete')).toBe('one-time-code')
    await code.fill(used)
    await later.getByRole('button', { name: 'Xác minh' }).click()
    await later.getByText('Mã chưa đúng hoặc đã dùng').waitFor()
    await later.reload()
    await code.fill(totpCode(secret, new Date(Date.now() + 30_000)))
    await later.getByRole('button', { name: 'Xác minh' }).click()
    await later.waitForURL(`**${wanted}`)

    const recovering = await aPage()
    await giveFirstStep(recovering, province, wanted)
    await recovering.getByRole('button', { name: 'Dùng mã khôi phục' }).click()
    await recovering.getByRole('textbox', { name: 'Mã khôi phục' }).fill(codes[3]?.toLowerCase() ?? '')
    await recovering.getByRole('button', { name: 'Xác minh' }).click()
    await recovering.waitForURL(`**${wanted}`)
  })

  test('a passkey is set up, proves anew before publishing while typed text stays, and signs in alone', async () => {
    const [page, province] = [await aPage(), await aProvinceWithLeader()]
    const plan = await aPlan(product.database, province, { schoolYear: 2030 })
    await giveFirstStep(page, province, `/t/${province.slug}/publications?plan=${plan.id}`)
    await page.getByRole('button', { name: /^Khóa truy cập/ }).click()
    await page.getByLabel('Tên khóa').fill('Máy của lãnh đạo')
    await page.getByRole('button', { name: 'Tạo khóa' }).click()
    await keepCodes(page)

    await page.getByRole('button', { name: 'Công bố bản 1' }).click()
    await page.getByText('Đã công bố.').first().waitFor()
    await letProofAge(province)
    await page.getByRole('button', { name: 'Thu hồi' }).first().click()
    const reason = page.getByLabel('Lý do thu hồi')
    await reason.fill('Số liệu của hai xã còn thiếu')
    const withdraw = page.getByRole('dialog', { name: /^Thu hồi/ }).getByRole('button', { name: 'Thu hồi' })
    await withdraw.click()
    const proof = page.getByRole('dialog', { name: 'Xác minh lại đây là bạn' })
    await proof.getByRole('button', { name: 'Hủy' }).click()
    await page.getByText('Việc này cần xác minh lại').first().waitFor()
    expect(await reason.inputValue()).toBe('Số liệu của hai xã còn thiếu')
    await withdraw.click()
    expect(await faultsOf(page)).toEqual([])
    await proof.getByRole('button', { name: 'Dùng khóa truy cập' }).click()
    await page.getByText('Số liệu của hai xã còn thiếu').first().waitFor()
    await page.getByText('Đã thu hồi', { exact: true }).first().waitFor()

    await signOut(page)
    await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click()
    await page.waitForURL(`**/t/${province.slug}**`)
    await page.goto(`${product.url}/tai-khoan`)
    await page.getByText('Máy của lãnh đạo').waitFor()
    await page.getByRole('button', { name: 'Gỡ khóa Máy của lãnh đạo' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Gỡ' }).click()
    await page.getByText('Vai trò của bạn cần ít nhất một cách xác minh').waitFor()
  })
})

test('the screens of the second factor are free of what axe finds and fit their width', async () => {
  const [page, province] = [await aPage(), await aProvinceWithLeader()]
  await giveFirstStep(page, province)
  const everyLook = async (what: string) => {
    for (const { width, scheme } of looks) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: scheme })
      expect(await faultsOf(page), `${what} ${width} ${scheme}`).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), `${what} ${width}`).toBe(true)
    }
  }
  await page.getByRole('heading', { name: 'Thiết lập bước xác minh thứ hai' }).waitFor()
  await everyLook('ways')
  await page.getByRole('button', { name: /^Ứng dụng xác thực/ }).click()
  await page.getByRole('img', { name: /Mã QR/ }).waitFor()
  await everyLook('app')
  await page.getByRole('button', { name: 'Chọn cách khác' }).click()
  await page.getByRole('button', { name: /^Khóa truy cập/ }).click()
  await page.getByRole('button', { name: 'Tạo khóa' }).click()
  await page.getByRole('heading', { name: 'Hãy cất giữ các mã khôi phục' }).waitFor()
  await everyLook('recovery codes')
  await keepCodes(page)
  await page.waitForURL(`**/t/${province.slug}**`)
  await page.goto(`${product.url}/tai-khoan`)
  await page.getByRole('heading', { name: 'Bước xác minh thứ hai' }).waitFor()
  await everyLook('security')
  await page.context().clearCookies()
  await giveFirstStep(page, province)
  await page.getByRole('button', { name: 'Dùng khóa truy cập' }).waitFor()
  await everyLook('second step')
  await page.getByRole('button', { name: 'Dùng mã khôi phục' }).click()
  await everyLook('recovery')
})
