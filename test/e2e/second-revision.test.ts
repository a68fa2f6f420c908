import { readFile } from 'node:fs/promises'
import { type DemoProvince, haiPhong, haNoi } from '@trongtam/demo'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest'
import { newWindow, signInThroughScreen } from './browse.ts'
import { faultsOf } from './faults-of.ts'
import { type OpenDemo, openDemo } from './open-demo.ts'
import { isOfficeMissing, pagesOfDocx } from './pages-of-docx.ts'

/** Hải Phòng took the template as it is; Hà Nội adapted it. */
const untouched: DemoProvince = {
  ...haiPhong,
  plans: haiPhong.plans.map((plan) =>
    plan.status === 'draft' ? { ...plan, adaptations: [], assignments: plan.assignments.filter(({ taskKey }) => taskKey.startsWith('tpl-')) } : plan,
  ),
}

let demo: OpenDemo
beforeAll(async () => {
  demo = await openDemo({}, [haNoi, untouched])
})
afterAll(() => demo.close())

const newTitle = 'Hoàn thiện thể chế, nâng cao hiệu lực, hiệu quả quản lý nhà nước và quản trị nhà trường'
const newTask = 'Chuẩn bị điều kiện phổ cập giáo dục mầm non cho trẻ mẫu giáo.'
const parts = ['Giáo dục chính trị, tư tưởng, đạo đức, lối sống', 'Giáo dục thể chất, y tế trường học, an toàn trường học'] as const
const ownTitle = 'Thi hành Luật Thủ đô, hoàn thiện thể chế'
const ownTask = 'Rà soát mạng lưới trường, lớp theo 126 xã, phường'

describe('the ministry revises its template, and every province keeps its own plan', () => {
  test('an editor retitles a group, adds a task and removes one, splits a group, raises a target, and publishes revision 2', async () => {
    const page = await pageOf('bo@trongtam.example')
    await page.goto(`${demo.url}/t/bo-gddt/templates`)
    await page.getByRole('button', { name: 'Lập dự thảo' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Lập dự thảo' }).click()
    await page.getByText('soạn từ bản 1').waitFor()

    await row(page, /^Thu gọn mục 1 1 /)
      .getByText('Hoàn thiện thể chế')
      .click()
    await page.getByRole('button', { name: 'Sửa chữ' }).click()
    await page.getByRole('textbox', { name: 'Nội dung mục 1', exact: true }).fill(newTitle)
    await page.keyboard.press('Escape')

    await row(page, /2\.5 Phát triển giáo dục thường xuyên/).click()
    await page.getByRole('button', { name: 'Mục cùng cấp' }).click()
    await page.getByRole('textbox', { name: 'Nội dung mục 2.6' }).fill(newTask)
    await page.keyboard.press('Escape')

    await row(page, /5\.2 Rà soát mạng lưới/).click()
    await page.getByRole('button', { name: 'Xóa', exact: true }).click()

    await row(page, /2\.1 Nâng cao chất lượng chăm sóc/).click()
    await page.getByRole('button', { name: 'Chi tiết' }).click()
    const level = page.getByRole('group', { name: 'Chỉ tiêu 1' }).getByRole('textbox', { name: 'Mức' })
    expect(await level.inputValue()).toBe('38')
    await level.fill('40')
    await level.press('Tab')

    await row(page, /^Thu gọn mục 6 6 /)
      .getByText('Giáo dục chính trị')
      .click()
    await page.getByRole('button', { name: 'Tách…' }).click()
    const dialog = page.getByRole('dialog')
    for (const [index, words] of parts.entries()) await dialog.getByRole('textbox', { name: `Phần ${index + 1}` }).fill(words)
    for (const child of [/^Phòng, chống bạo lực/, /^Nâng cao chất lượng giáo dục thể chất/])
      await dialog.getByRole('combobox', { name: child }).selectOption({ index: 1 })
    await dialog.getByRole('button', { name: 'Tách', exact: true }).click()
    await row(page, /^Thu gọn mục 7 7 Giáo dục thể chất/).waitFor()
    expect(await faultsOf(page)).toEqual([])

    await page.getByRole('button', { name: 'Công bố…' }).click()
    const kinds = dialog.getByRole('list', { name: 'Thay đổi theo loại' }).getByRole('listitem')
    await kinds.first().waitFor()
    const listed = await kinds.allInnerTexts()
    expect(listed.map((text) => text.replace(/\s+/g, ' ')).toSorted()).toEqual(['Bỏ: 1', 'Sửa: 2', 'Thêm: 1', 'Tách: 1'])
    await dialog.getByRole('textbox', { name: 'Tóm tắt thay đổi' }).fill('Tách nhóm 6, nâng tỷ lệ huy động trẻ nhà trẻ.')
    await dialog.getByRole('textbox', { name: 'Hạn để địa phương quyết định' }).fill(inDays(30))
    await dialog.getByRole('button', { name: 'Công bố', exact: true }).click()
    await page.waitForURL(/revision=2/)
    await page.getByText('Tách nhóm 6, nâng tỷ lệ huy động trẻ nhà trẻ.').first().waitFor()
  })

  test('Hải Phòng, untouched, takes everything after a preview, and has what deriving anew would give', async () => {
    const page = await pageOf('canbo@trongtam.example')
    await openReconciling(page, 'hai-phong')
    await page.getByText('Còn 5 thay đổi').waitFor()
    expect(await page.getByText('Xung đột', { exact: true }).count()).toBe(0)
    await takeAllWithoutConflict(page, 5)
    await page.getByText('Kế hoạch đã theo bản mới nhất của Bộ').waitFor()

    const plan = await planOf(page, 'hai-phong')
    const tree = await (await page.request.get(`${demo.url}/api/v1/t/hai-phong/plans/${plan.id}/tree`)).json()
    const template = await (await page.request.get(`${demo.url}/api/v1/t/hai-phong/templates/${plan.template.id}`)).json()
    const live = tree.nodes.filter(({ origin }: { origin: string }) => origin !== 'dropped')
    expect(live.map(({ number, text }: Node) => `${number} ${text}`)).toEqual(template.nodes.map(({ number, text }: Node) => `${number} ${text}`))
    expect(new Set(live.map(({ origin }: { origin: string }) => origin))).toEqual(new Set(['inherited']))
  })

  test('Hà Nội, adapted, takes what nobody contests, keeps its title, and puts off what it must think about; then undoes and decides', async () => {
    const page = await pageOf('canbo@trongtam.example')
    await openReconciling(page, 'ha-noi')
    await takeAllWithoutConflict(page, 3)
    await page.getByText('Còn 2 thay đổi: 1 bắt buộc, 2 xung đột.').waitFor()
    expect(await faultsOf(page)).toEqual([])

    await openChange(page, /^Sửa lời nhóm 1 Thi hành Luật Thủ đô/)
    await page.getByRole('button', { name: 'Giữ của tỉnh', exact: true }).click()
    await page.getByText('Đã ghi quyết định. Còn 1 thay đổi.').waitFor()
    await openChange(page, /^Bỏ nhiệm vụ 5\.2/)
    await page.getByRole('button', { name: 'Hoãn', exact: true }).click()
    await page.getByLabel('Lý do hoãn').fill('Chờ ý kiến Sở Tài chính')
    await page.getByRole('button', { name: 'Hoãn', exact: true }).last().click()
    await page.getByText(/^Hoãn lúc .*Chờ ý kiến Sở Tài chính/).waitFor()
    await page.reload()
    await page.getByRole('button', { name: /Đã hoãn\s*1/ }).waitFor()

    await openChange(page, /^Bỏ nhiệm vụ 5\.2/)
    await page.getByRole('button', { name: 'Nhận', exact: true }).click()
    await page.getByText('Kế hoạch đã theo bản mới nhất của Bộ').waitFor()
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await openChange(page, /^Bỏ nhiệm vụ 5\.2/)
    await page.getByRole('button', { name: 'Giữ của tỉnh', exact: true }).click()
    await page.getByText('Kế hoạch đã theo bản mới nhất của Bộ').waitFor()

    const plan = await planOf(page, 'ha-noi')
    const tree = await (await page.request.get(`${demo.url}/api/v1/t/ha-noi/plans/${plan.id}/tree`)).json()
    const words: string[] = tree.nodes.filter(({ origin }: { origin: string }) => origin !== 'dropped').map(({ text }: Node) => text)
    for (const kept of [ownTitle, ownTask, 'Tiếp tục thi hành các chính sách'])
      expect(
        words.filter((text) => text.startsWith(kept)),
        kept,
      ).toHaveLength(1)
    for (const taken of [newTask, ...parts])
      expect(
        words.filter((text) => text === taken),
        taken,
      ).toHaveLength(1)
    expect(words).not.toContain(newTitle)
  })

  test('the ministry sees figures of both, and not a word', async () => {
    const page = await pageOf('bo@trongtam.example')
    const answer = await page.request.get(`${demo.url}/api/v1/t/bo-gddt/adoption?schoolYear=2026-2027`)
    const { provinces } = await answer.json()
    const figures = new Map(
      provinces.map(({ slug, behind, fieldsDiffer }: { slug: string; behind: number; fieldsDiffer: number }) => [slug, { behind, fieldsDiffer }]),
    )
    expect(figures.get('hai-phong')).toEqual({ behind: 0, fieldsDiffer: 0 })
    expect(figures.get('ha-noi')).toMatchObject({ behind: 0 })
    expect((figures.get('ha-noi') as { fieldsDiffer: number }).fieldsDiffer).toBeGreaterThan(0)
    expect(await answer.text()).not.toContain('Luật Thủ đô')
  })

  test('Hà Nội issues, amends, and downloads the comparison table, which LibreOffice opens', async () => {
    const planner = await pageOf('canbo@trongtam.example')
    const at = `${demo.url}/t/ha-noi/plans/${(await planOf(planner, 'ha-noi')).id}`
    await submit(planner, at)
    const leader = await pageOf('hanoi@trongtam.example')
    await issue(leader, at, '4900/QĐ-UBND', '5/9/2026')

    await leader.getByRole('button', { name: 'Sửa đổi, bổ sung' }).click()
    await leader.getByLabel('Lý do sửa đổi, bổ sung').fill('Cập nhật theo hướng dẫn mới')
    await leader.getByRole('dialog').getByRole('button', { name: 'Lập dự thảo' }).click()
    await leader.getByText('bản ban hành số 1 vẫn có hiệu lực').waitFor()

    await planner.goto(at)
    await planner.getByRole('row', { name: /Chuẩn bị cho Kỳ thi tốt nghiệp/ }).click()
    await planner.getByRole('button', { name: 'Sửa nội dung' }).click()
    await planner.getByLabel('Nội dung mới').fill('Chuẩn bị cho Kỳ thi tốt nghiệp trung học phổ thông năm 2027 theo Chương trình 2018.')
    await planner.getByLabel(/Lý do/).fill('Theo hướng dẫn thi')
    await planner.getByRole('button', { name: 'Lưu', exact: true }).click()
    await planner.getByText('Đã lưu nội dung.').waitFor()
    await submit(planner, at)
    await issue(leader, at, '5100/QĐ-UBND', '1/10/2026')

    await leader.goto(`${at}/comparison?from=1&to=2`)
    await leader.getByRole('row', { name: /Nhiệm vụ 2\.4.*theo Chương trình 2018.*Theo hướng dẫn thi/s }).waitFor()
    expect(await faultsOf(leader)).toEqual([])
    const [download] = await Promise.all([leader.waitForEvent('download'), leader.getByRole('button', { name: 'Tải .docx' }).click()])
    const docx = await readFile(await download.path())
    expect(docx.subarray(0, 2).toString()).toBe('PK')
    if (isOfficeMissing) return
    const text = (await pagesOfDocx(docx)).join('\n').replace(/\s+/g, ' ')
    for (const words of [
      'BIỂU SO SÁNH',
      'Nội dung hiện hành',
      'Nội dung sửa đổi, bổ sung',
      'Lý do',
      'theo Chương trình 2018',
      'Theo hướng dẫn thi',
      '5100/QĐ-UBND',
    ])
      expect(text, words).toContain(words)
  })
})

interface Node {
  readonly number: string
  readonly text: string
}

async function pageOf(email: string): Promise<Page> {
  const page = await (await newWindow(demo.browser)).newPage()
  onTestFailed(async () => void (await page.screenshot({ path: `.tmp/second-revision-${email}.png`, fullPage: true })))
  await signInThroughScreen(page, demo.url, email)
  return page
}

const row = (page: Page, name: RegExp) => page.getByRole('row', { name })

/** From the home page, which says that the ministry has something new. */
async function openReconciling(page: Page, slug: string): Promise<void> {
  await page.goto(`${demo.url}/t/${slug}`)
  await page.getByRole('link', { name: 'Đối chiếu' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Đối chiếu với bản mới của Bộ' }).waitFor()
}

/** Opens a change unless it is open: after a decision the next one is. */
async function openChange(page: Page, name: RegExp): Promise<void> {
  const change = page.getByRole('button', { name })
  await change.waitFor()
  if ((await change.getAttribute('aria-expanded')) !== 'true') await change.click()
}

async function takeAllWithoutConflict(page: Page, changes: number): Promise<void> {
  await page.getByRole('button', { name: 'Chọn mọi thay đổi không xung đột' }).click()
  await page.getByRole('button', { name: 'Nhận…' }).click()
  const dialog = page.getByRole('dialog', { name: `Nhận ${changes} thay đổi: xem trước` })
  await dialog.getByText(newTask).waitFor()
  await dialog.getByRole('button', { name: `Nhận ${changes} thay đổi` }).click()
  await page
    .getByText(/Đã ghi quyết định/)
    .first()
    .waitFor()
}

async function planOf(page: Page, slug: string): Promise<{ id: string; template: { id: string } }> {
  const { items } = await (await page.request.get(`${demo.url}/api/v1/t/${slug}/plans`)).json()
  return items.find(({ schoolYear }: { schoolYear: string }) => schoolYear === '2026-2027')
}

async function submit(page: Page, at: string): Promise<void> {
  await page.goto(at)
  await page.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await page.getByText('Đã trình lãnh đạo').first().waitFor()
}

async function issue(page: Page, at: string, number: string, on: string): Promise<void> {
  await page.goto(at)
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
  await page.getByLabel('Số, ký hiệu').fill(number)
  await page.getByLabel('Cơ quan ban hành').fill('Ủy ban nhân dân Thành phố Hà Nội')
  await page.getByLabel('Ngày ban hành').fill(on)
  await page.getByLabel('Người ký').fill('Người Ký Thử')
  await page.getByRole('button', { name: /^Ban hành (kế hoạch|bản sửa đổi)/ }).click()
  await page.getByRole('link', { name: number }).first().waitFor()
}

/** A day from today as people type it. */
function inDays(days: number): string {
  return new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Asia/Ho_Chi_Minh' }).format(
    Date.now() + days * 86_400_000,
  )
}
