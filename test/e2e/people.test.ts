import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { newWindow, signInThroughScreen } from './browse.ts'
import { looksWell } from './looks-well.ts'
import { type OpenDemo, openDemo } from './open-demo.ts'

const guestEmail = 'nguoi-moi@hanoi.example'
const guestPassword = 'ba con vịt bơi qua sông lớn'

let demo: OpenDemo
beforeAll(async () => {
  demo = await openDemo()
})
afterAll(() => demo.close())

test('an administrator invites somebody, who accepts by the link in the mail and works, and is out at the next step once removed', async () => {
  const admin = await aPage('admin')
  await signInThroughScreen(admin, demo.url, 'hanoi@trongtam.example')
  await admin.goto(`${demo.url}/t/ha-noi/people`)
  await invite(admin)
  const link = await linkOf(admin)

  const guest = await aPage('guest')
  await guest.goto(link)
  await guest.getByRole('heading', { name: 'Hà Nội mời bạn' }).waitFor()
  await looksWell(guest)
  await guest.getByRole('button', { name: 'Nhận lời mời' }).click()
  await guest.getByText('Mật khẩu cần từ 12 ký tự').waitFor()
  await guest.getByLabel('Mật khẩu mới', { exact: true }).fill(guestPassword)
  await guest.getByRole('button', { name: 'Nhận lời mời' }).click()
  await guest.getByText('Bạn đã nhận lời mời').waitFor()
  await guest.getByRole('link', { name: 'Đăng nhập' }).click()
  await guest.getByLabel('Thư điện tử').fill(guestEmail)
  await guest.getByLabel('Mật khẩu', { exact: true }).fill(guestPassword)
  await guest.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await guest.waitForURL(/\/t\/ha-noi/)
  await guest.getByRole('link', { name: 'Kế hoạch', exact: true }).first().click()
  await guest.getByRole('heading', { level: 1 }).waitFor()
  expect(await guest.getByRole('link', { name: 'Nhân sự' }).count()).toBe(0)

  await admin.goto(`${demo.url}/t/ha-noi/people?q=nguoi+moi`)
  await looksWell(admin)
  await admin.getByRole('button', { name: 'Đưa ra khỏi đơn vị: Người Mới' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Đưa ra khỏi đơn vị' }).click()
  await admin.getByText('Đã đưa ra khỏi đơn vị').waitFor()
  const { status } = await guest.evaluate(async () => {
    const answer = await fetch('/api/v1/t/ha-noi/home')
    return { status: answer.status }
  })
  expect(status).toBe(404)
  await guest.goto(link)
  await guest.getByText('Đường dẫn không còn dùng được').waitFor()
})

async function invite(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mời một người' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Họ và tên').fill('Người Mới')
  await dialog.getByLabel('Thư điện tử công vụ').fill(guestEmail)
  await dialog.getByLabel('Đơn vị').first().fill('so giao duc')
  await dialog.getByRole('option', { name: /^Sở Giáo dục và Đào tạo Hà Nội/ }).click()
  await dialog.getByLabel('Tên chức danh').fill('Chuyên viên Văn phòng')
  await dialog.getByLabel('Vai trò').selectOption({ label: 'Cán bộ báo cáo' })
  await looksWell(page)
  await dialog.getByRole('button', { name: 'Gửi thư mời' }).click()
  await page.getByText('Đã gửi thư mời').waitFor()
}

/** The link in the mail, once the worker has sent it into the mailbox of the demonstration. */
async function linkOf(page: Page): Promise<string> {
  const read = async (path: string) => (await page.request.get(`${demo.url}/api/v1/mailbox${path}`)).json()
  for (let attempt = 0; attempt < 60; attempt++) {
    const [mail] = (await read(`?address=${encodeURIComponent(guestEmail)}`)).items
    if (mail) return (await read(`/${mail.id}`)).link
    await page.waitForTimeout(500)
  }
  throw new Error('No mail came')
}

async function aPage(name: string): Promise<Page> {
  const page = await (await newWindow(demo.browser)).newPage()
  onTestFailed(async () => void (await page.screenshot({ path: `.tmp/story-people-${name}.png` })))
  return page
}
