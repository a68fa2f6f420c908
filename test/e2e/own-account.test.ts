import { readFile } from 'node:fs/promises'
import { aProvider, provideFor } from '@trongtam/api/a-provider'
import { openSealer } from '@trongtam/auth'
import { mailedToken } from '@trongtam/mail/testing'
import { openBrowser } from '@trongtam/testing/browser'
import { aPerson, aProvince, join, type TestPerson } from '@trongtam/testing'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { newWindow } from './browse.ts'
import { type OpenProduct, openProduct, secretKey } from './open-product.ts'

let product: OpenProduct
let browser: Browser
beforeAll(async () => {
  ;[product, browser] = [await openProduct(), await openBrowser()]
})
afterAll(async () => {
  await browser.close()
  await product.close()
})

const newPassword = 'ba con vịt bơi qua sông'

async function aPage(): Promise<Page> {
  const page = await (await newWindow(browser)).newPage()
  onTestFailed(async () => void (await page.screenshot({ path: '.tmp/story-own-account.png' })))
  return page
}

/** A member of a province who has no password yet, and nothing that asks for a second factor. */
async function aMember(): Promise<{ who: TestPerson; slug: string; province: Awaited<ReturnType<typeof aProvince>> }> {
  const province = await aProvince(product.database)
  const who = await aPerson(product.database)
  await join(product.database, who, province, ['planner'])
  return { who, slug: province.slug, province }
}

const link = async (email: string, kind: 'password-reset' | 'email-change') => (await mailedToken(product.database, email, kind)) ?? ''

test('somebody who forgot their password sets a new one, looks after their account, and leaves', async () => {
  const { who, slug } = await aMember()
  const page = await aPage()
  await page.goto(`${product.url}/sign-in?to=${encodeURIComponent(`/t/${slug}/plans`)}`)
  await page.getByRole('link', { name: 'Quên mật khẩu?' }).click()
  await page.waitForURL('**/quen-mat-khau')
  await page.getByRole('heading', { name: 'Quên mật khẩu' }).waitFor()
  await page.getByLabel('Thư điện tử').fill(who.email)
  await page.getByRole('button', { name: 'Gửi đường dẫn' }).click()
  await page.getByText('Hãy mở hộp thư').waitFor()

  await page.goto(`${product.url}/dat-lai-mat-khau?ma=${await link(who.email, 'password-reset')}`)
  await page.getByLabel('Mật khẩu mới').fill('matkhau2026')
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await page.getByText('Mật khẩu cần ít nhất 12 ký tự.').waitFor()
  expect(await page.getByLabel('Mật khẩu mới').inputValue()).toBe('matkhau2026')
  await page.getByLabel('Mật khẩu mới').fill(newPassword)
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await page.getByText('Đã đặt mật khẩu mới').waitFor()
  await page.getByRole('link', { name: 'Về trang đăng nhập' }).first().click()

  await page.getByLabel('Thư điện tử').fill(who.email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(newPassword)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('button', { name: /^Tài khoản / }).click()
  await page.getByText('Tài khoản của tôi').click()
  await page.getByText('Máy bạn đang dùng').waitFor()
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Ánh Tuyết')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Đã lưu họ và tên').waitFor()

  const email = `moi-${who.email}`
  await page.getByLabel('Thư điện tử mới').fill(email)
  await page.getByRole('button', { name: 'Gửi đường dẫn xác nhận' }).click()
  await page.getByText(`Hãy mở hộp thư ${email}`).waitFor()
  await page.goto(`${product.url}/doi-thu-dien-tu?ma=${await link(email, 'email-change')}`)
  await page.getByRole('button', { name: 'Dùng địa chỉ này' }).click()
  await page.getByRole('link', { name: 'Về tài khoản của tôi' }).click()
  await page.getByText(`Đang dùng ${email}`).waitFor()

  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải dữ liệu của tôi' }).click()])
  const told = JSON.parse(await readFile(await file.path(), 'utf8'))
  expect(told.person).toMatchObject({ email, name: 'Nguyễn Thị Ánh Tuyết' })

  await page.getByRole('button', { name: 'Xóa tài khoản…' }).click()
  await page.getByRole('button', { name: 'Xóa vĩnh viễn' }).click()
  await page.getByText('Chưa khớp với thư điện tử của bạn.').waitFor()
  await page.getByLabel(`Để xác nhận, hãy gõ ${email}`).fill(email)
  await page.getByRole('button', { name: 'Xóa vĩnh viễn' }).click()
  await page.getByRole('heading', { name: 'Đăng nhập', level: 1, exact: true }).waitFor()
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(newPassword)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByText('Thư điện tử hoặc mật khẩu chưa đúng').waitFor()
})

test('a member signs in by the account of their organisation, and a stranger is told what to do', async () => {
  const provider = await aProvider(product.url)
  const { who, slug, province } = await aMember()
  await provideFor(product.database, province, provider.issuer, { sealer: openSealer(secretKey) })
  const page = await aPage()
  const enter = async () => {
    await page.goto(`${product.url}/sign-in?to=${encodeURIComponent(`/t/${slug}/plans`)}`)
    await page.getByRole('button', { name: 'Đăng nhập bằng tài khoản của đơn vị' }).click()
    await page.getByLabel('Tên tỉnh, thành phố hoặc đơn vị').fill(province.name.slice(-8))
    await page.getByRole('link', { name: province.name }).click()
  }
  provider.see({ subject: 'nguoi-la', email: 'nguoi-la@example.test' })
  await enter()
  await page.getByText('Chưa có thành viên nào với tài khoản này').waitFor()
  await page.context().clearCookies()
  provider.see({ subject: 'nguoi-nha', email: who.email })
  await enter()
  await page.waitForURL(`**/t/${slug}/plans`)
  await provider.stop()
})
