import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginDraft, lookAt, outlineOf, paste, rowOf, saved, treeOf } from './a-template-draft.ts'
import { newWindow, signInThroughScreen } from './browse.ts'
import { type OpenDemo, openDemo } from './open-demo.ts'

let demo: OpenDemo
beforeAll(async () => {
  demo = await openDemo()
})
afterAll(() => demo.close())

async function pageOf(email: string): Promise<{ readonly page: Page; readonly window: BrowserContext }> {
  const window = await newWindow(demo.browser)
  const page = await window.newPage()
  await signInThroughScreen(page, demo.url, email)
  return { page, window }
}

test('an editor writes a template by keyboard, pastes from Word, splits a group, and takes any of it back', async () => {
  const { page, window } = await pageOf('bo@trongtam.example')
  await beginDraft(page, demo.url, '2026-2027')
  await lookAt(page, 'Vận hành thông suốt')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Việc gõ thứ nhất')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Việc gõ thứ hai')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  expect(await outlineOf(page, 'Việc gõ')).toEqual(['1.2 Việc gõ thứ nhất', '1.2.1 Việc gõ thứ hai'])
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Alt+ArrowUp')
  expect(await outlineOf(page, 'Việc gõ')).toEqual(['1.2 Việc gõ thứ hai', '1.3 Việc gõ thứ nhất'])
  await page.keyboard.press('Control+Delete')
  expect(await outlineOf(page, 'Việc gõ')).toEqual(['1.2 Việc gõ thứ nhất'])
  await page.keyboard.press('Control+z')
  expect(await outlineOf(page, 'Việc gõ')).toEqual(['1.2 Việc gõ thứ hai', '1.3 Việc gõ thứ nhất'])

  await lookAt(page, 'Việc gõ thứ hai')
  await paste(page, '1. Nhóm dán\n- Việc dán một\n- Việc dán hai\nNhóm không số')
  await page.getByText('Đã dán 1 nhóm, 3 nhiệm vụ, 1 dòng lạ').first().waitFor()
  expect((await outlineOf(page, 'dán')).length).toBe(3)
  await page.keyboard.press('Control+z')
  expect(await outlineOf(page, 'dán')).toEqual([])

  await lookAt(page, 'Bảo đảm công bằng')
  await page.getByRole('button', { name: 'Tách…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Phần 1', { exact: true }).fill('Phổ cập giáo dục')
  await dialog.getByLabel('Phần 2', { exact: true }).fill('Hỗ trợ nhóm yếu thế')
  await dialog.getByLabel('Hỗ trợ học sinh khuyết tật').selectOption('1')
  expect(await faultsOf(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Tách', exact: true }).click()
  await rowOf(page, 'Hỗ trợ nhóm yếu thế').waitFor()
  await page.getByRole('tab', { name: /Thay đổi/ }).click()
  await page.getByText('Tách: 1').waitFor()
  await page.getByRole('searchbox', { name: 'Tìm trong cây' }).fill('hoc sinh khuyet tat')
  await page.getByText('Tìm thấy 1 mục').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await saved(page)
  await page.reload()
  await treeOf(page).waitFor()
  expect(await outlineOf(page, 'Việc gõ', 'yếu thế')).toEqual(['1.2 Việc gõ thứ hai', '1.3 Việc gõ thứ nhất', '4 Hỗ trợ nhóm yếu thế'])
  await window.close()
})

test('two editors at once lose nothing: what both changed is shown, field by field, and a killed tab is opened again as it was', async () => {
  const [mine, theirs] = [await pageOf('bo@trongtam.example'), await pageOf('bo@trongtam.example')]
  await mine.page.goto(`${demo.url}/t/bo-gddt/templates`)
  await mine.page.getByRole('region', { name: 'Dự thảo', exact: true }).getByRole('link', { name: '2026-2027' }).click()
  await treeOf(mine.page).waitFor()
  await theirs.page.goto(mine.page.url())
  await treeOf(theirs.page).waitFor()

  const reword = async ({ page }: typeof mine, words: string, more: string) => {
    await lookAt(page, words)
    await page.keyboard.press('F2')
    await page.keyboard.type(more)
    await page.keyboard.press('Escape')
  }
  await reword(theirs, 'Việc gõ thứ nhất', ' của họ')
  await reword(theirs, 'Triển khai Luật Nhà giáo', ' (họ thêm)')
  await saved(theirs.page)
  await reword(mine, 'Việc gõ thứ nhất', ' của tôi')
  await reword(mine, 'Vận hành thông suốt', ' (tôi thêm)')
  const conflict = mine.page.getByRole('region', { name: 'Có người khác cùng sửa dự thảo này' })
  await conflict.waitFor()
  expect(await outlineOf(mine.page, 'thêm)')).toHaveLength(2)
  expect(await faultsOf(mine.page)).toEqual([])
  await conflict.getByRole('button', { name: 'Lấy bản của người kia' }).click()
  await saved(mine.page)
  expect(await outlineOf(mine.page, 'Việc gõ thứ nhất')).toEqual(['1.3 Việc gõ thứ nhất của họ'])

  // The server is out of reach, then the tab is gone.
  await mine.page.route('**/api/v1/t/bo-gddt/template-drafts/**', (route) => route.abort())
  await reword(mine, 'Việc gõ thứ hai', ' gõ lúc mất mạng')
  await mine.page.getByText(/^Chưa lưu: /).waitFor()
  await mine.page.close()
  const again = await mine.window.newPage()
  await again.goto(theirs.page.url())
  await again.getByText('Đã mở lại những thay đổi chưa kịp lưu').waitFor()
  expect(await outlineOf(again, 'mất mạng')).toEqual(['1.2 Việc gõ thứ hai gõ lúc mất mạng'])
  await saved(again)
  await mine.window.close()
  await theirs.window.close()
})

test('a draft is opened for comments, commented by a province, published with a deadline, and withdrawn with a reason', async () => {
  const { page, window } = await pageOf('bo@trongtam.example')
  await page.goto(`${demo.url}/t/bo-gddt/templates`)
  await page.getByRole('region', { name: 'Dự thảo', exact: true }).getByRole('link', { name: '2026-2027' }).click()
  await treeOf(page).waitFor()
  await page.getByRole('button', { name: 'Lấy ý kiến…' }).click()
  await page.getByLabel('Nhận ý kiến đến hết ngày').fill('31/12/2099')
  await page.getByRole('button', { name: 'Mở lấy ý kiến' }).click()
  await page.getByText('Lấy ý kiến đến 31/12/2099').first().waitFor()

  const province = await pageOf('canbo@trongtam.example')
  await province.page.goto(`${demo.url}/t/ha-noi`)
  await province.page.getByRole('link', { name: 'Đọc và góp ý' }).click()
  await province.page.getByRole('button', { name: 'Góp ý mục 1.2', exact: true }).click()
  await province.page.getByRole('textbox', { name: 'Góp ý mục 1.2' }).fill('Đề nghị nêu rõ thời hạn.')
  expect(await faultsOf(province.page)).toEqual([])
  await province.page.getByRole('button', { name: 'Gửi ý kiến…' }).click()
  await province.page.getByRole('button', { name: 'Gửi cho Bộ' }).click()
  await province.page.getByRole('list', { name: 'Ý kiến tỉnh đã gửi' }).getByText('Đề nghị nêu rõ thời hạn.').waitFor()
  await province.window.close()

  await page.reload()
  await page.getByRole('link', { name: 'Ý kiến (1)' }).click()
  await page.getByRole('button', { name: '1 ý kiến về mục 1.2' }).click()
  await page.getByText('Đề nghị nêu rõ thời hạn.').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.goBack()
  await treeOf(page).waitFor()
  await page.getByRole('button', { name: 'Công bố…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tóm tắt thay đổi').fill('Tách nhóm công bằng trong tiếp cận giáo dục.')
  await dialog.getByRole('button', { name: 'Công bố', exact: true }).click()
  await dialog.getByText('Hãy đặt hạn quyết định').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await dialog.getByLabel('Hạn để địa phương quyết định').fill('31/12/2099')
  await dialog.getByRole('button', { name: 'Công bố', exact: true }).click()
  await page.waitForURL(/\/templates\/[0-9a-f-]{36}\?revision=2/)
  await page.getByText('Tách nhóm công bằng trong tiếp cận giáo dục.').first().waitFor()
  expect(await faultsOf(page)).toEqual([])

  await page.goto(`${demo.url}/t/bo-gddt/adoption?schoolYear=2026-2027`)
  await page.getByRole('row', { name: /Hà Nội.*Chậm 1 bản/ }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.goBack()
  await page.getByRole('button', { name: 'Thu hồi bản này…' }).click()
  await page.getByLabel('Lý do thu hồi').fill('Ghi nhầm thời hạn.')
  await page.getByRole('button', { name: 'Thu hồi', exact: true }).click()
  await page.getByText('Lý do: Ghi nhầm thời hạn.').first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  await window.close()
})

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
}
