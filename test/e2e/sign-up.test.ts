import { readFileSync } from 'node:fs'
import { aWaitingProvince } from '@trongtam/api/a-registration'
import { openTestApp } from '@trongtam/api/test-app'
import { hashPassword } from '@trongtam/auth'
import { passkey } from '@trongtam/db/tables'
import { aMailServer, type TestMailServer } from '@trongtam/mail/a-mail-server'
import { aMinistry, aProvince, givePasswordHash, spareFactor, type TestTenant } from '@trongtam/testing'
import { openBrowser } from '@trongtam/testing/browser'
import { eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, expect, onTestFailed, onTestFinished, test, vi } from 'vitest'
import { newWindow, password, signInThroughScreen } from './browse.ts'
import { faultsOf } from './faults-of.ts'
import { type OpenProduct, openProduct } from './open-product.ts'

const email = 'lien-he@haiphong.example'
const ownPassword = 'ba con vịt bơi qua sông lớn'

let mail: TestMailServer
let product: OpenProduct
let browser: Browser
let ministry: TestTenant

afterAll(async () => {
  await browser?.close()
  await product?.close()
})

/** A product as a new customer meets it, with a mail server and a ministry whose one person has yet to set up a second factor. */
async function begin(): Promise<void> {
  mail = await aMailServer()
  product = await openProduct(mail.url)
  browser = await openBrowser()
  onTestFailed(() => console.log(product.output()))
  ministry = await aMinistry(product.database)
  await givePasswordHash(product.database, ministry.founder, await hashPassword(password))
  await product.database.inPlatform((db) => db.delete(passkey).where(eq(passkey.personId, ministry.founder.id)))
}

test('from "Đăng ký" to the first assigned task in one sitting: few steps, nothing typed twice, nothing that axe finds', async () => {
  await begin()
  const applicant = await newPage('applicant')
  const steps = countSteps()

  await applicant.goto(`${product.url}/sign-in`)
  await steps.press(applicant.getByRole('link', { name: 'Đăng ký', exact: true }))
  await findProvince(applicant, steps)
  await fillIn(applicant, steps)
  await steps.press(applicant.getByRole('button', { name: 'Gửi đăng ký' }))
  await applicant.getByText('Hãy mở thư để xác nhận').waitFor()
  await looksWell(applicant, 'sent')

  await applicant.goto(await linkTo(email, /Xác nhận đăng ký/))
  await applicant.getByRole('button', { name: 'Xác nhận và gửi tới Bộ' }).waitFor()
  await looksWell(applicant, 'confirm')
  await steps.press(applicant.getByRole('button', { name: 'Xác nhận và gửi tới Bộ' }))
  await steps.type(applicant.getByLabel('Đặt mật khẩu', { exact: true }), ownPassword)
  await looksWell(applicant, 'confirm-password')
  await steps.press(applicant.getByRole('button', { name: 'Xác nhận và gửi tới Bộ' }))
  await applicant.getByText('Đã gửi đăng ký tới Bộ').waitFor()
  await looksWell(applicant, 'confirmed')
  await steps.press(applicant.getByRole('link', { name: 'Đăng nhập', exact: true }))
  await signIn(applicant, steps, { who: email, secret: ownPassword })

  await applicant.waitForURL(/\/t\/hai-phong/)
  await applicant.getByText('Đang chờ Bộ duyệt đăng ký').waitFor()
  await looksWell(applicant, 'waiting')
  await nothingToWrite(applicant)

  await decideAtTheMinistry()

  expect(await linkTo(email, /đã được chấp thuận/)).toBe(`${product.url}/t/hai-phong`)
  await applicant.goto(`${product.url}/t/hai-phong`)
  await applicant.getByRole('heading', { name: 'Bắt đầu năm học' }).waitFor()
  expect(await applicant.getByText('Đang chờ Bộ duyệt đăng ký').count()).toBe(0)
  await looksWell(applicant, 'checklist')
  await assignFirstTask(applicant, steps)
  await applicant.goto(`${product.url}/t/hai-phong`)
  await applicant.getByText('Đã xong 1/5').waitFor()

  expect(steps.taken().length, steps.taken().join('\n')).toBeLessThanOrEqual(26)
})

test('a department that was refused reads why after signing in and may ask again; who administers a suspended province still reads it', async () => {
  // A product that sends no mail: its worker would make another token than the test has made.
  const { database, url, close } = await openProduct()
  onTestFinished(() => close())
  browser ??= await openBrowser()
  const call = openTestApp(database)
  const decider = await aMinistry(database)
  const hash = await hashPassword(password)

  const place = await aWaitingProvince(database, call)
  const decision = { as: decider.founder, body: { reason: 'Công văn thiếu chữ ký' } }
  await call('POST', `/api/v1/t/${decider.slug}/registrations/${place.registrationId}/refusal`, { ...decision, headers: { 'if-match': '"2"' } })
  const suspended = await aProvince(database, ['province-administrator'])
  await call('POST', `/api/v1/t/${decider.slug}/tenants/${suspended.id}/suspension`, { ...decision, headers: { 'if-match': '"1"' } })
  for (const who of [place.applicant, suspended.founder]) {
    await givePasswordHash(database, who, hash)
    await spareFactor(database, who)
  }

  const refused = await newPage('refused')
  await signInThroughScreen(refused, url, place.applicant.email)
  await refused.getByText('Lý do: Công văn thiếu chữ ký').waitFor()
  await looksWell(refused, 'refused')
  await refused.getByRole('link', { name: 'Đăng ký lại' }).click()
  await refused.getByRole('heading', { name: 'Đăng ký tham gia' }).waitFor()

  const administrator = await newPage('suspended')
  await signInThroughScreen(administrator, url, suspended.founder.email)
  await administrator.getByText('Không gian này đang bị tạm ngừng').waitFor()
  await looksWell(administrator, 'suspended')
})

/** The old name leads to the new province, and says why in one sentence. */
async function findProvince(page: Page, steps: Steps): Promise<void> {
  await steps.type(page.getByLabel('Tìm tỉnh, thành phố'), 'hai duong')
  await page.getByText('Hải Dương đã sáp nhập vào Hải Phòng từ 01/07/2025 theo Nghị quyết 202/2025/QH15').waitFor()
  expect(await page.getByRole('listitem').count()).toBe(1)
  await looksWell(page, 'province')
  await steps.press(page.getByRole('button', { name: 'Thành phố Hải Phòng' }))
  expect(await page.getByLabel('Tên chính thức của Sở').inputValue()).toBe('Sở Giáo dục và Đào tạo thành phố Hải Phòng')
}

/** An empty form marks what it lacks; a file that is no letter is refused in words; a reload loses nothing. */
async function fillIn(page: Page, steps: Steps): Promise<void> {
  await page.getByRole('button', { name: 'Gửi đăng ký' }).click()
  await page.getByText('Hãy chọn tệp công văn.').waitFor()
  await looksWell(page, 'missing')
  await steps.type(page.getByLabel('Họ và tên người liên hệ'), 'Phạm Thị Liên Hệ')
  await steps.type(page.getByLabel('Thư điện tử công vụ'), email)
  await steps.press(page.getByLabel(/không chứa bí mật nhà nước/))
  await chooseLetter(page, { name: 'cong-van.pdf', mimeType: 'application/pdf', buffer: Buffer.from('không phải PDF') })
  await page.getByRole('button', { name: 'Gửi đăng ký' }).click()
  await page.getByText('Tệp này không phải PDF, DOCX hay ảnh').waitFor()
  await looksWell(page, 'refused-letter')
  const letter = await letterOf(page)
  await chooseLetter(page, { name: 'Công văn đề nghị.pdf', mimeType: 'application/pdf', buffer: letter })
  steps.note('choose the letter')
  await page.getByText(/Công văn đề nghị\.pdf \(/).waitFor()
  await page.reload()
  await page.getByText(/Công văn đề nghị\.pdf \(/).waitFor()
  expect(await page.getByLabel('Họ và tên người liên hệ').inputValue()).toBe('Phạm Thị Liên Hệ')
  expect(await page.getByLabel('Thư điện tử công vụ').inputValue()).toBe(email)
  await page.getByText(/Thành phố Hải Phòng$/).waitFor()
  await looksWell(page, 'complete')
}

function chooseLetter(page: Page, file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> {
  return page.locator('input[type=file]').setInputFiles(file)
}

/** A real PDF, as an office program would write one. */
async function letterOf(page: Page): Promise<Buffer> {
  const desk = await page.context().newPage()
  await desk.setContent('<h1>Công văn</h1><p>Sở Giáo dục và Đào tạo thành phố Hải Phòng đề nghị tham gia.</p>')
  const letter = await desk.pdf({ format: 'A4' })
  await desk.close()
  return letter
}

async function signIn(page: Page, steps: Steps, { who, secret }: { readonly who: string; readonly secret: string }): Promise<void> {
  await steps.type(page.getByLabel('Thư điện tử'), who)
  await steps.type(page.getByLabel('Mật khẩu', { exact: true }), secret)
  await steps.press(page.getByRole('button', { name: 'Đăng nhập', exact: true }))
  await page.waitForURL((to) => !to.pathname.startsWith('/sign-in'))
  if (!page.url().includes('/thiet-lap-xac-minh')) return
  await steps.press(page.getByRole('button', { name: /Ứng dụng xác thực/ }))
  const key = (await page.getByText(/^([A-Z2-7]{1,4} )+[A-Z2-7]{1,4}$/).innerText()).replaceAll(' ', '')
  await steps.type(page.getByLabel('Rồi nhập mã mà ứng dụng hiện ra'), new TOTP({ secret: Secret.fromBase32(key) }).generate())
  await steps.press(page.getByRole('button', { name: 'Xác nhận', exact: true }))
  const goOn = page.getByRole('button', { name: 'Vào làm việc' })
  await goOn.waitFor()
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await steps.press(goOn)
}

/** While it waits the province is to look at: a sample that says so, and no button that writes. */
async function nothingToWrite(page: Page): Promise<void> {
  await page
    .getByText(/\(nội dung mẫu\)/)
    .first()
    .waitFor()
  await page.getByRole('link', { name: 'Mở kế hoạch' }).click()
  await page.getByRole('heading', { name: 'Cây nhiệm vụ' }).waitFor()
  for (const name of ['Sửa nội dung', 'Sửa phân công', 'Trình lãnh đạo', 'Ban hành', 'Thêm nhiệm vụ của địa phương'])
    expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0)
}

async function decideAtTheMinistry(): Promise<void> {
  const page = await newPage('ministry')
  await page.goto(`${product.url}/sign-in`)
  await signIn(page, countSteps(), { who: ministry.founder.email, secret: password })
  await page.getByRole('link', { name: 'Đăng ký tham gia' }).first().click()
  await page.getByRole('link', { name: 'Thành phố Hải Phòng' }).waitFor()
  await looksWell(page, 'ministry-list')
  await page.getByRole('link', { name: 'Thành phố Hải Phòng' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /Tải công văn/ }).click()])
  expect(download.suggestedFilename()).toBe('Công văn đề nghị.pdf')
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  await looksWell(page, 'ministry-detail')
  await page.getByRole('button', { name: 'Duyệt đăng ký' }).click()
  await looksWell(page, 'ministry-approve')
  await page.getByRole('dialog').getByRole('button', { name: 'Duyệt đăng ký' }).click()
  await page.getByText('Đã duyệt; tỉnh bắt đầu làm việc.').waitFor()
  await page.getByText('Đã duyệt', { exact: true }).first().waitFor()
  expect(await page.getByRole('button', { name: 'Duyệt đăng ký' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Tỉnh tham gia' }).first().click()
  await page.getByRole('button', { name: 'Tạm ngừng Hải Phòng' }).waitFor()
  await looksWell(page, 'ministry-tenants')
}

async function assignFirstTask(page: Page, steps: Steps): Promise<void> {
  await steps.press(page.getByRole('link', { name: 'Giao nhiệm vụ đầu tiên' }))
  await page.getByRole('heading', { name: 'Cây nhiệm vụ' }).waitFor()
  await steps.press(page.getByRole('row', { level: 2 }).first())
  await steps.press(page.getByRole('button', { name: 'Sửa phân công' }))
  await steps.type(page.getByRole('combobox', { name: 'Đơn vị chủ trì' }), 'so giao duc')
  await steps.press(page.getByRole('option', { name: /Sở Giáo dục và Đào tạo Hải Phòng/ }))
  await steps.press(page.getByRole('button', { name: 'Lưu', exact: true }))
  await page.getByText('Đã lưu phân công.').waitFor()
}

/** The link in the mail to an address whose subject matches; waits for the worker. */
function linkTo(to: string, subject: RegExp): Promise<string> {
  return vi.waitFor(
    () => {
      const found = mail.received.find((each) => each.to.includes(to) && subject.test(each.mail.subject ?? ''))
      const [link] = /https?:\/\/\S+/.exec(found?.mail.text ?? '') ?? []
      if (link === undefined) throw new Error(`no mail to ${to} about ${String(subject)}`)
      return link
    },
    { timeout: 60_000, interval: 200 },
  )
}

interface Steps {
  readonly press: (target: Locator) => Promise<void>
  readonly type: (target: Locator, text: string) => Promise<void>
  readonly note: (what: string) => void
  readonly taken: () => readonly string[]
}

/** Counts what a person does: each press and each field. */
function countSteps(): Steps {
  const taken: string[] = []
  return {
    press: async (target) => {
      await target.click()
      taken.push(`press ${String(target)}`)
    },
    type: async (target, text) => {
      await target.fill(text)
      taken.push(`type ${String(target)}`)
    },
    note: (what) => void taken.push(what),
    taken: () => taken,
  }
}

async function newPage(who: string): Promise<Page> {
  const page = await (await newWindow(browser)).newPage()
  onTestFailed(async () => void (await page.screenshot({ path: `.tmp/sign-up-${who}.png`, fullPage: true })))
  return page
}

/** At a desktop's and at a phone's width: axe finds nothing and nothing sticks out. */
async function looksWell(page: Page, name: string): Promise<void> {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
    expect(await faultsOf(page), `${name} ${width}`).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), `${name} fits ${width}`).toBe(true)
    if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/${name}-${width}.png`, fullPage: true })
  }
}
