import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OutlineNode } from './outline-node.ts'
import { outlineOfText, outlineProblems, readOutline } from './read-outline.ts'

fc.configureGlobal({ numRuns: 2000 })

/** `group 0 Nâng cao`, one for each node. */
function seen(text: string): string[] {
  return outlineOfText(text).map(({ kind, depth, text: words }) => `${kind} ${depth} ${words}`)
}

const problemsOf = (text: string) => outlineProblems(text).map(({ line, code }) => `${line} ${code}`)

describe('numbers as a document types them', () => {
  const document = [
    'II. NHIỆM VỤ TRỌNG TÂM',
    '1. Hoàn thiện thể chế',
    '- Rà soát văn bản của địa phương.',
    '+ Lập danh mục văn bản phải thay.',
    '+ Trình ban hành.',
    '- Phân định việc của hai cấp.',
    '2. Chuyển đổi số',
    '2.1. Dữ liệu của ngành',
    'a) Làm sạch dữ liệu;',
    'd) Kết nối dữ liệu;',
    'đ) Bảo vệ dữ liệu.',
    '2.2. Dịch vụ công trực tuyến.',
    'III. TỔ CHỨC THỰC HIỆN',
  ].join('\n')

  test('make the tree they mean: Roman, 1., 1.1., a), -, +', () => {
    expect(seen(document)).toEqual([
      'group 0 NHIỆM VỤ TRỌNG TÂM',
      'group 1 Hoàn thiện thể chế',
      'task 2 Rà soát văn bản của địa phương.',
      'task 3 Lập danh mục văn bản phải thay.',
      'task 3 Trình ban hành.',
      'task 2 Phân định việc của hai cấp.',
      'group 1 Chuyển đổi số',
      'group 2 Dữ liệu của ngành',
      'task 3 Làm sạch dữ liệu;',
      'task 3 Kết nối dữ liệu;',
      'task 3 Bảo vệ dữ liệu.',
      'task 2 Dịch vụ công trực tuyến.',
      'group 0 TỔ CHỨC THỰC HIỆN',
    ])
    expect(outlineOfText(document).map(({ marker }) => marker)).toEqual(['II.', '1.', '-', '+', '+', '-', '2.', '2.1.', 'a)', 'd)', 'đ)', '2.2.', 'III.'])
  })

  test('that skip, repeat or begin late are told by their line', () => {
    expect(problemsOf(document)).toEqual(['10 number-skipped'])
    expect(problemsOf('1. Một\n2. Hai\n2. Ba\n4. Bốn')).toEqual(['3 number-repeated', '4 number-skipped'])
    expect(problemsOf('1. Một\na) A\nb) B\n2. Hai\nb) B')).toEqual(['5 number-skipped'])
    expect(problemsOf('3. Ba\n4. Bốn\nc) C\nd) D\ne) E\ng) G')).toEqual(['3 number-skipped'])
    expect(problemsOf('I. Một\n1. A\n2. B\nII. Hai\n1. A')).toEqual([])
  })

  test('are not seen in dates, amounts, percents and abbreviations', () => {
    const words = ['20.11 là ngày của nhà giáo', '5% số trường', '2.500 phòng học', 'V/v tuyển sinh', '7:30 sáng', '2026 là năm đầu']
    expect(outlineOfText(words.join('\n\n')).map(({ text, marker }) => [text, marker])).toEqual(words.map((text) => [text, null]))
    expect(outlineOfText('1/ Một\n2: Hai\n3) “Ba”\nPhần IV. Bốn').map(({ marker }) => marker)).toEqual(['1/', '2:', '3)', 'IV.'])
  })

  test('alone on a line take the words of the next; without any they are left out and told', () => {
    expect(seen('1.\nMột\n2.')).toEqual(['task 0 Một'])
    expect(problemsOf('1.\nMột\n2.')).toEqual(['3 no-words'])
  })
})

describe('what is a group', () => {
  test('numbers of a row in which none has anything below it are tasks; in one where some have, groups', () => {
    expect(seen('1. Một\n2. Hai')).toEqual(['task 0 Một', 'task 0 Hai'])
    expect(seen('1. Một\n2. Hai\n- Việc')).toEqual(['group 0 Một', 'group 0 Hai', 'task 1 Việc'])
    expect(seen('I. Một\nII. Hai')).toEqual(['group 0 Một', 'group 0 Hai'])
  })

  test('letters, bullets and what stands below a task never are', () => {
    expect(seen('a) Một\n- Hai\n1.1. Ba:\n- Bốn')).toEqual(['task 0 Một', 'task 1 Hai', 'task 0 Ba:', 'task 1 Bốn'])
  })

  test('a group whose body is its task keeps it as a task, told as without a number (F1)', () => {
    const text = '10. Thanh tra, kiểm tra\nThanh tra trách nhiệm quản lý. Kiểm tra trung tâm.\n11. Truyền thông'
    expect(seen(text)).toEqual(['group 0 Thanh tra, kiểm tra', 'task 1 Thanh tra trách nhiệm quản lý. Kiểm tra trung tâm.', 'group 0 Truyền thông'])
    expect(problemsOf(text)).toEqual(['2 not-numbered'])
  })
})

describe('pasted from Word', () => {
  test('lists have a tab behind their markers and signs of symbol fonts', () => {
    expect(seen('1.\tMột\n\uf0b7\tHai\no\tBa\n§\tBốn\n\uf0b7\tNăm\n2.\tSáu')).toEqual([
      'group 0 Một',
      'task 1 Hai',
      'task 2 Ba',
      'task 3 Bốn',
      'task 1 Năm',
      'group 0 Sáu',
    ])
  })

  test('indents tell levels where markers do not', () => {
    expect(seen('- Một\n\t- Hai\n\t\t- Ba\n\t- Bốn\n- Năm')).toEqual(['task 0 Một', 'task 1 Hai', 'task 2 Ba', 'task 1 Bốn', 'task 0 Năm'])
    expect(seen('1. Một\n    1. Hai\n    2. Ba\n2. Bốn')).toEqual(['group 0 Một', 'task 1 Hai', 'task 1 Ba', 'group 0 Bốn'])
    expect(seen('Một\n\tHai\n\t\tBa\n\tBốn\nNăm')).toEqual(['group 0 Một', 'group 1 Hai', 'task 2 Ba', 'task 1 Bốn', 'task 0 Năm'])
    expect(seen('1. Một\n  2. Hai\n 3. Ba')).toEqual(['task 0 Một', 'task 0 Hai', 'task 0 Ba'])
  })

  test('a sentence goes on over lines and the edge of a page, a new one does not', () => {
    expect(seen('- Củng cố kết quả phổ cập,\nxóa mù chữ ở vùng\nkhó khăn\n\n12\n\nvà hải đảo.\nMở rộng dạy học.\n- Ba')).toEqual([
      'task 0 Củng cố kết quả phổ cập, xóa mù chữ ở vùng khó khăn và hải đảo.',
      'task 0 Mở rộng dạy học.',
      'task 0 Ba',
    ])
    expect(seen('- Một\n\nhai')).toEqual(['task 0 Một', 'task 0 hai'])
  })

  test('furniture of pages is dropped and told', () => {
    expect(seen('Trang 2/12\n1. Một\n- 3 -\n____\n2. Hai')).toEqual(['task 0 Một', 'task 0 Hai'])
    expect(problemsOf('Trang 2/12\n1. Một\n- 3 -\n____\n2. Hai')).toEqual(['1 furniture-dropped', '3 furniture-dropped', '4 furniture-dropped'])
  })

  test('texts are stored as all texts are: NFC, no-break and soft breaks as blanks', () => {
    expect(seen('1.\u00a0Ho\u0061\u0300n  thiện\vthể chế\r\n2. Hai')).toEqual(['task 0 Hoàn thiện thể chế', 'task 0 Hai'])
  })
})

describe('pasted from Excel', () => {
  const range = [
    'STT\tNội dung nhiệm vụ\tChủ trì',
    '(1)\t(2)\t(3)',
    'I\tHoàn thiện thể chế\t',
    '1\tRà soát văn bản\tSở Tư pháp',
    '2\t"Triển khai ""Luật Nhà giáo"":\n- Tuyên truyền;\n- Tập huấn cho\nnhà giáo"\tSở GD&ĐT',
    'II\tChuyển đổi số\t',
    '\tLàm sạch dữ liệu\tSở GD&ĐT',
  ].join('\r\n')

  test('the column of words is the text, that of numbers before it the marker, line breaks in a cell are its parts', () => {
    expect(seen(range)).toEqual([
      'group 0 Hoàn thiện thể chế',
      'group 1 Rà soát văn bản',
      'group 1 Triển khai "Luật Nhà giáo":',
      'task 2 Tuyên truyền;',
      'task 2 Tập huấn cho nhà giáo',
      'group 0 Chuyển đổi số',
      'task 1 Làm sạch dữ liệu',
    ])
    expect(problemsOf(range)).toEqual(['1 furniture-dropped', '2 furniture-dropped', '4 columns-ignored', '10 not-numbered'])
  })

  test('declared columns are read as declared', () => {
    const { nodes, problems } = readOutline('Sở A\t1\tMột\nSở B\t2\tHai', ['ignored', 'marker', 'text'])
    expect(nodes.map(({ text, marker }) => [marker, text])).toEqual([
      ['1', 'Một'],
      ['2', 'Hai'],
    ])
    expect(problems).toEqual([])
    expect(readOutline('Sở Nội vụ\t1\tMột', ['text', 'ignored', 'ignored']).nodes.map(({ text }) => text)).toEqual(['Sở Nội vụ'])
  })
})

describe('any text', () => {
  const styles = [
    ['I. ', '1. ', 'a) ', '- ', '+ '],
    ['I.\t', '1.\t', '1.1.\t', '-\t', '+\t'],
    ['1. ', '1.1. ', '1.1.1. ', '- ', '• '],
    ['\uf0b7\t', 'o\t', '- ', '+ ', '* '],
  ]
  const words = fc
    .tuple(
      fc.constantFrom('Nâng cao', 'Đẩy mạnh', '“Dạy tốt”', 'Y tế'),
      fc.constantFrom('chất lượng 20%', 'chuyển đổi số, dữ liệu', 'II'),
      fc.constantFrom('', '.', ';'),
    )
    .map(([first, second, end]) => `${first} ${second}${end}`)
  /** Each is at most one level below the one before it. */
  const outlines = fc.array(fc.record({ step: fc.nat(5), text: words }), { minLength: 1, maxLength: 25 }).map((drafts) => {
    let depth = -1
    return drafts.map(({ step, text }) => ({ text, depth: (depth = Math.min(depth + 1, step, 4)) }))
  })

  test('with official numbering is read back as the tree it was written from, without a problem', () => {
    fc.assert(
      fc.property(outlines, fc.constantFrom(...styles), fc.boolean(), (outline, style, isIndented) => {
        const text = format(outline, style, isIndented)
        expect(outlineOfText(text).map(({ text: own, depth }) => ({ text: own, depth }))).toEqual(outline)
        expect(outlineProblems(text)).toEqual([])
      }),
    )
  })

  test('gives every word back, no node deeper than one below the last, tasks never above groups', () => {
    const lines = fc.array(fc.oneof(words, fc.string(), fc.constantFrom('1.\tMột', '\t- Hai', 'a) Ba', '12', '"Bốn\nNăm"\tSáu', 'II\t\t')), { maxLength: 12 })
    fc.assert(
      fc.property(lines, (pasted) => {
        const nodes = outlineOfText(pasted.join('\n'))
        const open: OutlineNode[] = []
        for (const node of nodes) {
          expect(node.text).toBe(node.text.trim())
          expect(node.text).not.toBe('')
          expect(node.depth).toBeLessThanOrEqual(open.length)
          open.length = node.depth
          expect(node.kind === 'group' && open.at(-1)?.kind === 'task').toBe(false)
          open.push(node)
        }
      }),
    )
  })
})

function format(outline: readonly { text: string; depth: number }[], style: readonly string[], isIndented: boolean): string {
  const counts: number[] = []
  return outline
    .map(({ text, depth }) => {
      counts.length = depth + 1
      counts[depth] = (counts[depth] ?? 0) + 1
      return `${isIndented ? '\t'.repeat(depth) : ''}${label(style[depth] ?? '', counts)}${text}`
    })
    .join('\n')
}

function label(style: string, counts: readonly number[]): string {
  const count = counts.at(-1) ?? 1
  if (style.startsWith('I'))
    return style.replace('I', `${'X'.repeat(Math.floor(count / 10))}${['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][count % 10]}`)
  if (style.startsWith('a')) return style.replace('a', [...'abcdđeghiklmnopqrstuvxy'][count - 1] ?? 'y')
  const segments = style.match(/1/gu)?.length ?? 0
  return segments === 0 ? style : style.replace(/[\d.]+/u, `${counts.slice(-segments).join('.')}.`)
}
