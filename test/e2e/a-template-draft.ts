import type { Browser, Locator, Page } from 'playwright-core'
import { newWindow, signInThroughScreen } from './browse.ts'

/** Begins the draft of a school year in the editor, from what is published of it. */
export async function beginDraft(page: Page, url: string, schoolYear: string): Promise<void> {
  await page.goto(`${url}/t/bo-gddt/templates`)
  await page.getByRole('button', { name: 'Lập dự thảo' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Năm học', { exact: true }).fill(schoolYear)
  await dialog.getByLabel('Bản mới nhất của năm học này').check()
  await dialog.getByRole('button', { name: 'Lập dự thảo' }).click()
  await treeOf(page).waitFor()
}

export function treeOf(page: Page): Locator {
  return page.getByRole('treegrid', { name: 'Nhóm và nhiệm vụ' })
}

export function rowOf(page: Page, words: string): Locator {
  return treeOf(page).getByRole('row').filter({ hasText: words }).first()
}

/** Looks at a row: a press upon its words. */
export async function lookAt(page: Page, words: string): Promise<void> {
  await rowOf(page, words).getByText(words).first().click()
}

/** The numbers and words of the rows that hold one of the words, in the order of the tree. */
export async function outlineOf(page: Page, ...words: readonly string[]): Promise<string[]> {
  const rows = await treeOf(page)
    .getByRole('row')
    .evaluateAll((all) =>
      all.map((row) => `${row.querySelector('[class*=number]')?.textContent ?? ''} ${row.querySelector('[class*=text]')?.textContent ?? ''}`),
    )
  return rows.filter((row) => words.some((word) => row.includes(word)))
}

/** Waits until the server has all that was written. */
export async function saved(page: Page): Promise<void> {
  await page.waitForTimeout(400)
  await page.getByText(/^Đã lưu lúc \d\d:\d\d$/).waitFor()
}

/** Pastes a text upon what has the keyboard, as Ctrl+V does. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(`{
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ${JSON.stringify(text)})
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }`)
}

/** A draft that is open for comments and has one, made where there is none: what some screens need to show anything. */
export async function openADraft(browser: Browser, url: string): Promise<void> {
  const ministry = await asPerson(browser, url, 'bo@trongtam.example')
  const { items } = await ministry.read('bo-gddt/template-drafts')
  if (items.length === 0) {
    const draft = await ministry.change('bo-gddt/template-drafts', { schoolYear: '2027-2028', from: 'year-before' })
    const opened = await ministry.change(`bo-gddt/template-drafts/${draft.id}/consultation`, { closesOn: '2099-12-31' }, draft.version)
    const province = await asPerson(browser, url, 'canbo@trongtam.example')
    const comment = { nodeId: opened.content.nodes[0].id, text: 'Nhất trí với nhóm này.\nĐề nghị nêu rõ nguồn lực.' }
    await province.change(`ha-noi/consultations/${opened.consultation.id}/comments`, comment)
    await province.close()
  }
  await ministry.close()
}

async function asPerson(browser: Browser, url: string, email: string) {
  const page = await (await newWindow(browser)).newPage()
  await signInThroughScreen(page, url, email)
  return {
    read: async (path: string) => (await page.request.get(`${url}/api/v1/t/${path}`)).json(),
    change: async (path: string, data: object, version?: number) => {
      const headers = { 'sec-fetch-site': 'same-origin', 'idempotency-key': crypto.randomUUID(), ...(version && { 'if-match': `"${version}"` }) }
      return (await page.request.post(`${url}/api/v1/t/${path}`, { data, headers })).json()
    },
    close: () => page.context().close(),
  }
}
