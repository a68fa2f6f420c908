import { afterAll, beforeAll, expect, test } from 'vitest'
import { looks, newWindow } from './browse.ts'
import { faultsOf } from './faults-of.ts'
import { type OpenDemo, openDemo } from './open-demo.ts'

let demo: OpenDemo
beforeAll(async () => {
  demo = await openDemo()
})
afterAll(() => demo.close())

const email = 'truong@trongtam.example'

test('who forgot the password finds the mail in the mailbox of the demonstration, and its link opens', async () => {
  const page = await (await newWindow(demo.browser)).newPage()
  await page.goto(`${demo.url}/sign-in`)
  await page.getByRole('link', { name: 'hộp thư của bản minh họa' }).click()
  await page.getByText('Chưa có thư nào').waitFor()
  await page.goto(`${demo.url}/quen-mat-khau`)
  await page.getByLabel('Thư điện tử').fill(email)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'hộp thư của bản minh họa' }).click()
  expect(await page.getByLabel('Địa chỉ nhận').inputValue()).toBe(email)
  // The worker sends, and the page looks again, without a click.
  await page.getByRole('link', { name: /Đặt lại mật khẩu Trọng Tâm/ }).click()
  await page.getByText('Có yêu cầu đặt lại mật khẩu').waitFor()
  await page
    .getByRole('link', { name: /dat-lai-mat-khau\?ma=/ })
    .first()
    .click()
  await page.waitForURL('**/dat-lai-mat-khau?ma=*')
  await page.getByLabel('Mật khẩu mới', { exact: true }).waitFor()
})

test('the mailbox and a mail in it are free of what axe finds and fit their width', async () => {
  for (const look of looks) {
    const window = await newWindow(demo.browser, look)
    const page = await window.newPage()
    const judge = async (what: string) => {
      expect(await faultsOf(page), `${what} ${look.width} ${look.scheme}`).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), `${what} fits`).toBe(true)
    }
    await page.goto(`${demo.url}/hop-thu`)
    await page.getByRole('link', { name: /Đặt lại mật khẩu Trọng Tâm/ }).waitFor()
    await judge('the list')
    await page.getByRole('link', { name: /Đặt lại mật khẩu Trọng Tâm/ }).click()
    await page.getByRole('heading', { level: 2, name: 'Đặt lại mật khẩu Trọng Tâm' }).waitFor()
    await judge('a mail')
    await page.goto(`${demo.url}/hop-thu?q=khong-ai`)
    await page.getByText('Không có thư nào gửi tới địa chỉ này').waitFor()
    await judge('nothing found')
    await window.close()
  }
})
