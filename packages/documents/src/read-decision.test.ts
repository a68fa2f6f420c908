import { describe, expect, test } from 'vitest'
import { decisionToJson } from './decision-to-json.ts'
import { readDecision } from './read-decision.ts'
import { directive } from './samples/directive.ts'
import { planDecision } from './samples/plan-decision.ts'
import { pressItem } from './samples/press-item.ts'

const read = (text: string) => decisionToJson(readDecision(text))
const codes = (text: string, code: string) => read(text).diagnostics.filter((diagnostic) => diagnostic.code === code)

describe('a decision with a plan', () => {
  const json = read(planDecision)

  test('shows its number, date, issuer, signer, title, school year and theme', () => {
    expect(json).toMatchObject({
      kind: 'decision',
      standing: 'full-text',
      number: '0312',
      symbol: 'QĐ-UBND',
      numberSymbol: '0312/QĐ-UBND',
      date: '2025-09-05',
      issuer: 'Chủ tịch Ủy ban nhân dân tỉnh Ninh Bình',
      issuerInferredFrom: [],
      signer: 'Phạm Thị Minh An',
      signerCapacity: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      title: 'Về việc ban hành Kế hoạch năm học 2025-2026 của ngành Giáo dục tỉnh Ninh Bình',
      schoolYear: '2025-2026',
      theme: { text: 'Kỷ cương - Sáng tạo - Đột phá - Phát triển', source: { standing: 'full-text' } },
      annex: { kind: 'plan' },
    })
  })

  test('has its groups and their leaves, points being headings of what stands below them', () => {
    const part = json.parts.find((candidate) => candidate.number === 'II')
    expect(part?.groups.map((group) => [group.number, group.tasks.length])).toEqual(
      [2, 5, 1, 1, 1, 1, 1, 1, 1, 1].map((count, index) => [String(index + 1), count]),
    )
    expect(part?.groups[1]?.tasks.map((task) => task.under)).toEqual([
      'Giáo dục mầm non:',
      'Giáo dục mầm non:',
      'Giáo dục phổ thông:',
      'Giáo dục phổ thông:',
      null,
    ])
  })

  test('never takes recipients, articles or duties for tasks', () => {
    const texts = json.parts.flatMap((part) => part.groups.flatMap((group) => group.tasks.map((task) => task.text)))
    expect(texts).toHaveLength(15)
    expect(json.recipients).toEqual(['Như Điều 3', 'Bộ Giáo dục và Đào tạo', 'Lưu: VT, VHXH'])
    expect(json.articles.map((article) => article.number)).toEqual(['1', '2', '3'])
    expect(json.closing?.text).toContain('Trong quá trình')
  })

  test('gives every figure its comparator and unit', () => {
    const figures = json.targets.map(({ comparator, value, range, unit }) => [comparator, value ?? range, unit])
    expect(figures).toEqual([
      ['>=', 97, '%'],
      ['=', 1250, 'giáo viên'],
      ['<=', 0.5, '%'],
      ['<=', 300, 'giáo viên'],
      ['~', 20, '%'],
      ['range', [70, 75], '%'],
      ['=', 12, 'trường'],
      ['=', 2, 'trường'],
      ['milestone', 'đạt', ''],
    ])
  })

  test('binds each actor to its duties, and only asks where the text says "Đề nghị"', () => {
    expect(json.responsibilities.map(({ unit, tone, role }) => [unit, tone, role])).toEqual([
      ['Sở Giáo dục và Đào tạo', 'order', 'lead'],
      ['Sở Giáo dục và Đào tạo', 'order', 'execute'],
      ['Sở Tài chính', 'order', 'coordinate'],
      ['Sở Nội vụ', 'order', 'coordinate'],
      ['Ủy ban nhân dân các xã, phường', 'order', 'execute'],
      ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'request', 'execute'],
    ])
  })

  test('cites each document once, with its date', () => {
    expect(json.legalBases.map(({ symbol, date, name }) => [symbol ?? name, date])).toEqual([
      ['Luật Tổ chức chính quyền địa phương', '2025-06-16'],
      ['2358/QĐ-BGDĐT', '2025-08-20'],
      ['142/2025/NĐ-CP', '2025-06-12'],
      ['88/TTr-SGDĐT', '2025-09-01'],
    ])
  })

  test('warns that district offices ended, and does not in a document older than that', () => {
    expect(codes(planDecision, 'abolished-unit')).toHaveLength(1)
    expect(codes(planDecision.replace('tháng 9 năm 2025', 'tháng 9 năm 2024'), 'abolished-unit')).toHaveLength(0)
  })
})

describe('a directive', () => {
  const json = read(directive)

  test('has its sections as groups and its actors as bound', () => {
    expect(json).toMatchObject({ kind: 'directive', numberSymbol: '07/CT-SGDĐT', date: '2023-08-10', schoolYear: '2023-2024', signer: 'Trần Văn Bình' })
    expect(json.issuer).toBe('Sở Giáo dục và Đào tạo tỉnh Lâm Đồng')
    expect(json.parts).toHaveLength(1)
    expect(json.parts[0]?.groups.map((group) => group.tasks.length)).toEqual([2, 1, 1])
    expect(json.responsibilities.map(({ unit, tone }) => [unit, tone])).toEqual([
      ['Các phòng chuyên môn', 'order'],
      ['Các phòng chuyên môn', 'order'],
      ['Các trường trung học phổ thông', 'order'],
      ['Công an tỉnh', 'request'],
    ])
  })
})

describe('an item about a document', () => {
  const json = read(pressItem)

  test('is a report, never the instrument it tells about', () => {
    expect(json).toMatchObject({ kind: 'report', standing: 'report', number: null, signer: null, date: '2023-09-03', title: 'Năm học mới ở An Giang' })
    expect(json.referredDocument).toMatchObject({ kind: 'directive', numberSymbol: '11/CT-UBND', date: '2023-09-11' })
    expect(codes(pressItem, 'report-not-instrument')).toHaveLength(1)
  })

  test('yields its listed tasks and actors, without the furniture of the page', () => {
    expect(json.parts[0]?.groups[0]?.tasks.map((task) => task.text)).toEqual([
      'mở lớp đúng tuyến',
      'kiểm tra bếp ăn',
      'dạy bơi',
      'Giữ sĩ số đến cuối năm',
      'tặng sách cho học sinh nghèo',
      'sửa nhà vệ sinh',
    ])
    expect(json.responsibilities.map(({ unit, tone }) => [unit, tone])).toEqual([
      ['Sở Giáo dục và Đào tạo', 'order'],
      ['Sở Tài chính', 'order'],
      ['Sở Nội vụ', 'order'],
      ['Hội Khuyến học tỉnh', 'request'],
    ])
    expect(json.legalBases.map((basis) => basis.symbol)).toEqual(['11/CT-UBND'])
  })
})

describe('what is absent or doubtful', () => {
  test('a text without administrative structure is refused by a diagnostic', () => {
    for (const text of ['', 'Xin chào các bạn.\nHôm nay trời đẹp.', 'lorem ipsum dolor']) {
      const json = read(text)
      expect(json.standing).toBe('unknown')
      expect(json.diagnostics.map((diagnostic) => diagnostic.code)).toContain('no-administrative-structure')
    }
  })

  test('a field the text does not show is null and said so', () => {
    const bare = planDecision.replace(/^Số:.*$/mu, '').replace(/^Toàn ngành.*$/mu, '')
    const json = read(bare)
    expect(json.number).toBeNull()
    expect(json.theme).toBeNull()
    expect(codes(bare, 'not-found').map((diagnostic) => diagnostic.field)).toEqual(['number', 'theme'])
  })

  test('a blank number is an error of the decision and lawful in its electronic annex', () => {
    expect(codes(planDecision.replace('Số: 0312/', 'Số:     /'), 'blank-number')[0]?.severity).toBe('warning')
    expect(codes(planDecision.replace('Quyết định số 0312/', 'Quyết định số:    /'), 'blank-number')[0]?.severity).toBe('info')
  })

  test('the theme is the quotation after "chủ đề", not another quotation and not the theme of a city', () => {
    const line = 'Theo Đề án “Trường xanh”, ngành xác định chủ đề năm học 2025-2026 là:   “Vững bước” .'
    expect(read(planDecision.replace(/^Toàn ngành.*$/mu, line)).theme?.text).toBe('Vững bước')
    const city = 'Trong năm học 2025-2026, thực hiện chủ đề công tác năm 2025 “Tăng tốc” của tỉnh.'
    expect(read(planDecision.replace(/^Toàn ngành.*$/mu, city)).theme).toBeNull()
  })

  test('repeated words are reported, doubled words of the language are not', () => {
    const line = (words: string) => codes(planDecision.replace('Kiểm tra bếp ăn mỗi tháng', words), 'duplicated-word').length
    expect(line('Rà soát rà soát bếp ăn')).toBe(1)
    expect(line('Kiểm tra tra bếp ăn')).toBe(1)
    expect(line('Luôn luôn kiểm tra bếp ăn, song song với tập huấn')).toBe(0)
    expect(line('Giữ môi trường trường học sạch')).toBe(0)
  })

  test('no text can fill the memory with remarks', () => {
    const remarks = codes(planDecision.replace('Kiểm tra bếp ăn', 'việc việc, '.repeat(5000)), 'duplicated-word')
    expect(remarks).toHaveLength(200)
  })

  test('a split symbol is read whole and reported; a name with a dash is not glued', () => {
    const text = planDecision.replace('2358/QĐ-BGDĐT', '2358/QĐ- BGDĐT').replace('Kiểm tra bếp ăn', 'Văn hiến - Văn minh, Thăng Long - Hà Nội')
    expect(read(text).legalBases.map((basis) => basis.symbol)).toContain('2358/QĐ-BGDĐT')
    expect(codes(text, 'split-symbol')).toHaveLength(1)
    expect(JSON.stringify(read(text).parts)).toContain('Văn hiến - Văn minh, Thăng Long - Hà Nội')
  })

  test('one symbol with two dates is two documents', () => {
    const text = planDecision.replace('Kiểm tra bếp ăn', 'Thực hiện Chỉ thị số 31/CT-TTg ngày 04/9/2024 và Chỉ thị số 31/CT-TTg ngày 28/11/2012')
    const dates = read(text)
      .legalBases.filter((basis) => basis.symbol === '31/CT-TTg')
      .map((basis) => basis.date)
    expect(dates).toEqual(['2024-09-04', '2012-11-28'])
    expect(codes(text, 'ambiguous-symbol')).toHaveLength(1)
  })

  test('a school year that is not two years in a row is not believed', () => {
    const text = directive.replace('2023 – 2024', '2023 – 2025')
    expect(read(text).schoolYear).toBeNull()
    expect(codes(text, 'bad-school-year')).toHaveLength(1)
  })
})
