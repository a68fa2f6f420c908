import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { newWindow, pathOf, signInThroughScreen } from './browse.ts'
import { type OpenDemo, openDemo } from './open-demo.ts'

let demo: OpenDemo
beforeAll(async () => {
  demo = await openDemo()
})
afterAll(() => demo.close())

interface Form {
  readonly open: string
  readonly fill: (page: Page, words: string) => Promise<void>
}

/** What is typed is written by the server in its own way: with an id, a number without its last zero, no blanks at the end. */
const forms: Readonly<Record<string, Form>> = {
  targets: {
    open: 'Sửa chỉ tiêu',
    fill: async (page, words) => {
      await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click()
      await page.getByLabel('Tên chỉ tiêu').last().fill(words)
      await page.getByLabel('Giá trị').last().fill('80,50')
    },
  },
  assignments: {
    open: 'Sửa phân công',
    fill: async (page, words) => {
      await page.getByLabel('Sản phẩm').fill(`${words}  `)
    },
  },
}

test.each(Object.keys(forms))('%s just saved are never told to be somebody else’s; what somebody else wrote is', async (name) => {
  const form = forms[name]
  if (!form) throw new Error(name)
  const [mine, theirs] = [await opened(form), await opened(form)]
  await form.fill(mine, 'Của tôi')
  await form.fill(theirs, 'Của người khác')
  // What the form shows is read anew while the tree is still waited for, so that it does not end yet.
  const release = await holdBack(theirs, /\/tree$/)
  const readAnew = theirs.waitForResponse((answer) => answer.request().method() === 'GET' && /\/nodes\/[^/]+$/.test(new URL(answer.url()).pathname))
  await theirs.getByRole('button', { name: 'Lưu', exact: true }).click()
  await readAnew
  await theirs.getByRole('button', { name: 'Đang lưu' }).waitFor()
  // Long enough for what was read to be on the screen.
  await theirs.waitForTimeout(500)
  expect(await theirs.getByText(conflict).count()).toBe(0)
  release()
  await theirs.getByRole('button', { name: form.open }).waitFor()

  await mine.getByRole('button', { name: 'Lưu', exact: true }).click()
  await mine.getByText(conflict).waitFor()
})

const conflict = 'Nội dung này vừa được người khác sửa'

async function opened({ open }: Form): Promise<Page> {
  const page = await (await newWindow(demo.browser)).newPage()
  onTestFailed(async () => void (await page.screenshot({ path: `.tmp/story-own-words.png` }).catch(() => undefined)))
  await signInThroughScreen(page, demo.url, 'canbo@trongtam.example')
  await page.goto(demo.url + (await pathOf(page, demo.url, 'a task being edited')))
  await page.getByRole('button', { name: open }).click()
  return page
}

/** From now on answers to addresses like these wait until they are released. */
async function holdBack(page: Page, address: RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(address, async (route) => {
    await promise
    await route.continue()
  })
  return resolve
}
