import { type DocumentHead, type PlanRow, writeComparison, writePlan } from '@trongtam/documents'
import { describe, expect, test } from 'vitest'
import { isOfficeMissing, pagesOfDocx } from './pages-of-docx.ts'

const head: DocumentHead = {
  parentAgency: null,
  agency: 'Ủy ban nhân dân thành phố Hà Nội',
  numberSymbol: '312/KH-UBND',
  place: 'Hà Nội',
  issuedOn: '2026-09-05',
  mark: null,
}
const closing = { recipients: ['Bộ Giáo dục và Đào tạo', 'Lưu: VT'], signature: { authority: ['TM. Ủy ban nhân dân', 'Chủ tịch'], name: 'Nguyễn Văn Bình' } }

describe.skipIf(isOfficeMissing)('what LibreOffice reads (needs the Debian packages libreoffice-writer-nogui and poppler-utils)', () => {
  test('a comparison table: its head, its titles on each page, both wordings, the number of every page but the first', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      item: `${index + 1}.1`,
      wording: [
        { kind: 'same', text: 'Dạy học ' } as const,
        { kind: 'removed', text: 'một buổi' } as const,
        { kind: 'added', text: 'hai buổi <w:b/>' } as const,
      ],
      reason: 'Theo chỉ đạo của Bộ',
    }))
    const pages = await pagesOfDocx(await writeComparison({ head, title: 'Kế hoạch năm học 2026 - 2027', issuedWith: null, rows, ...closing }))
    for (const words of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 312/KH-UBND', 'Hà Nội, ngày 05 tháng 9 năm 2026', 'BIỂU SO SÁNH'])
      expect(pages[0]).toContain(words)
    const tables = pages.filter((page) => page.includes('Dạy học'))
    expect(tables.length).toBeGreaterThan(2)
    for (const page of tables) for (const title of ['Nội dung hiện hành', 'Nội dung sửa đổi, bổ sung', 'Lý do']) expect(page).toContain(title)
    expect(pages.join('').match(/Dạy học một buổi/g)).toHaveLength(60)
    expect(pages.join('').match(/Dạy học hai buổi <w:b\/>/g)).toHaveLength(60)
    expect(pages.map((page) => /^\s*(\d+)\n/.exec(page)?.[1])).toEqual([undefined, ...pages.slice(1).map((_, index) => String(index + 2))])
    expect(pages.at(-1)).toContain('Nguyễn Văn Bình')
  })

  test('a plan: bases, theme, groups, tasks and targets, the signature, and an annex numbered by itself', async () => {
    const row: PlanRow = {
      kind: 'group',
      number: '1',
      depth: 1,
      text: 'Nâng cao chất lượng',
      targets: [],
      citations: [],
      lead: null,
      coordinating: [],
      due: null,
      product: null,
    }
    const task: PlanRow = {
      ...row,
      kind: 'task',
      number: '1.1',
      depth: 2,
      text: 'Dạy hai buổi',
      targets: ['Tỷ lệ: 100 %'],
      lead: 'Sở Giáo dục',
      due: '31/05/2027',
    }
    const plan = { head, title: 'Thực hiện nhiệm vụ năm học', issuedWith: null, opening: null, targets: [], milestones: [], ...closing }
    const pages = await pagesOfDocx(await writePlan({ ...plan, bases: ['Luật Thủ đô'], theme: 'Kỷ cương - Sáng tạo', rows: [row, task] }))
    expect(pages).toHaveLength(2)
    const lines = [
      'KẾ HOẠCH',
      'Căn cứ Luật Thủ đô.',
      'I. CHỦ ĐỀ NĂM HỌC',
      '“Kỷ cương - Sáng tạo”.',
      '1. Nâng cao chất lượng',
      '1.1. Dạy hai buổi',
      '- Chỉ tiêu: Tỷ lệ: 100 %.',
    ]
    for (const line of [...lines, 'TM. ỦY BAN NHÂN DÂN', '- Lưu: VT.', 'Nguyễn Văn Bình']) expect(pages[0]).toContain(line)
    for (const words of ['Phụ lục', 'PHÂN CÔNG THỰC HIỆN NHIỆM VỤ', 'Đơn vị chủ trì', 'Sở Giáo dục', '31/05/2027']) expect(pages[1]).toContain(words)
    expect(pages[0]).not.toContain('Phụ lục\n')
  })
})
