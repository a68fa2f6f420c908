import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aComparison, aPlanDocument, aRow } from '../samples/documents-to-write.ts'
import { partsOf, readXml } from '../samples/read-docx.ts'
import { readLetterType } from '../read-letter-type.ts'
import { printable } from './printable-text.ts'
import { writeComparison } from './write-comparison.ts'
import { writePlan } from './write-plan.ts'

const writers = [
  ['a comparison table', (text: string) => writeComparison(aComparison(text))],
  ['a plan', (text: string) => writePlan(aPlanDocument(text))],
] as const

const documentOf = (file: Uint8Array) => readXml(partsOf(file).get('word/document.xml') ?? '')
const hostile = [
  '</w:t></w:r></w:p>',
  '<w:b/>',
  '&amp;',
  '&#8;',
  ']]>',
  '"',
  "'",
  '{ PAGE }',
  'HYPERLINK "http://x.example"',
  '<!--',
  '=1+1',
  '\0',
  '\b',
  '\x1b',
  '\u{85}',
]
const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.array(fc.constantFrom(...hostile, '\ud800', '\u202e', '\t', 'đổi mới', 'e\u0302\u0309'), { maxLength: 4 }).map((parts) => parts.join('')),
)

describe.each(writers)('%s', (_, write) => {
  test('is a whole Word document without macros, every part of it well-formed', async () => {
    const file = await write('đổi mới')
    expect(await readLetterType(file)).toEqual({ type: 'docx' })
    for (const [path, xml] of partsOf(file)) expect(() => readXml(xml), path).not.toThrow()
    expect(() => readXml('<w:p><w:t></w:p></w:t>')).toThrow()
  })

  test('has equal bytes for equal documents, and others for others', async () => {
    const first = await write('đổi mới')
    expect(await write('đổi mới')).toEqual(first)
    expect(await write('đổi cũ')).not.toEqual(first)
  })

  test('holds whatever was typed as text: the same tags as for harmless words, and no field but the page number', async () => {
    const harmless = documentOf(await write('a')).tags
    expect(harmless.filter((tag) => /instrText|fldSimple|hyperlink/.test(tag))).toEqual([])
    await fc.assert(
      fc.asyncProperty(
        oddText.filter((text) => printable(text) !== '' && /[\p{L}\p{N}]/u.test(printable(text)) && !/[\n\r\v\f\u{85}\u{2028}\u{2029}]/u.test(text)),
        async (text) => {
          const { tags, paragraphs } = documentOf(await write(text))
          expect(tags).toEqual(harmless)
          expect(paragraphs.join(' ')).toContain(printable(text).replace(/[\s.;,]+$/u, ''))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('is well-formed with any text at all, and written in NFC', async () => {
    await fc.assert(
      fc.asyncProperty(oddText, async (text) => {
        const parts = partsOf(await write(text))
        for (const xml of parts.values()) readXml(xml)
        const xml = parts.get('word/document.xml') ?? ''
        expect(xml.normalize('NFC')).toBe(xml)
      }),
      { numRuns: 60 },
    )
  })

  test('numbers its pages in the top margin from the second on, in A4 and Times New Roman', async () => {
    const parts = partsOf(await write('a'))
    const sections = (parts.get('word/document.xml') ?? '').match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? []
    for (const section of sections) expect(section).toMatch(/<w:pgSz w:w="(?:11906" w:h="16838|16838" w:h="11906)".*<w:titlePg\/>/)
    const numbered = [...parts].filter(([path, header]) => /^word\/header\d+\.xml$/.test(path) && header.includes('PAGE'))
    expect(numbered).toHaveLength(sections.length)
    expect(parts.get('word/styles.xml')).toContain('w:ascii="Times New Roman"')
  })
})

describe('a comparison table', () => {
  test('repeats its titles on every page and marks what went and what came, each on its side', async () => {
    const wording = [
      { kind: 'same', text: 'Dạy ' },
      { kind: 'removed', text: 'một buổi' },
      { kind: 'added', text: 'hai buổi' },
    ] as const
    const xml = partsOf(await writeComparison({ ...aComparison('a'), rows: [{ item: '1.1', wording, reason: null }] })).get('word/document.xml') ?? ''
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(readXml(xml).paragraphs).toEqual(expect.arrayContaining(['STT', 'Mục', 'Dạy một buổi', 'Dạy hai buổi']))
    expect(xml).toMatch(/<w:strike\/>(?:(?!<w:r>).)*một buổi/)
    expect(xml).toMatch(/<w:b\/>(?:(?!<w:r>).)*<w:u w:val="single"\/>(?:(?!<w:r>).)*hai buổi/)
    expect(xml).not.toMatch(/<w:strike\/>(?:(?!<w:r>).)*(?:Dạy|hai buổi)/)
  })

  test('says where a side has nothing, and where nothing changed at all', async () => {
    const paragraphs = async (rows: Parameters<typeof writeComparison>[0]['rows']) =>
      documentOf(await writeComparison({ ...aComparison('a'), rows })).paragraphs
    const added = await paragraphs([{ item: '1', wording: [{ kind: 'added', text: 'mới' }], reason: null }])
    expect(added).toContain('Chưa có')
    expect(added).not.toContain('Bãi bỏ')
    expect(await paragraphs([{ item: '1', wording: [{ kind: 'removed', text: 'cũ' }], reason: null }])).toContain('Bãi bỏ')
    expect(await paragraphs([])).toContain('Không có nội dung sửa đổi, bổ sung.')
  })
})

describe('a plan', () => {
  test('numbers the parts it has, ends each basis as the decree says, and closes with who receives it', async () => {
    const document = {
      ...aPlanDocument('a'),
      bases: ['Luật Thủ đô', 'Quyết định số 1.'],
      theme: 'Kỷ cương',
      targets: [],
      milestones: [],
      recipients: ['Bộ', 'Lưu: VT;'],
    }
    const { paragraphs } = documentOf(await writePlan(document))
    for (const line of ['Căn cứ Luật Thủ đô;', 'Căn cứ Quyết định số 1.', 'I. CHỦ ĐỀ NĂM HỌC', '“Kỷ cương”.', 'III. TỔ CHỨC THỰC HIỆN', '- Bộ;', '- Lưu: VT.'])
      expect(paragraphs).toContain(line)
    expect(paragraphs.join()).not.toContain('IV.')
    expect(paragraphs).toContain('a, ngày 05 tháng 02 năm 2026'.replace('a', 'Hà Nội'))
  })

  test('lists every task with who does it in an annex, and has no annex without tasks', async () => {
    const rows = [{ ...aRow('1', 'group', 'Nhóm'), lead: null, coordinating: [], due: null, product: null }, aRow('1.1', 'task', 'Việc')]
    const withTasks = documentOf(await writePlan(aPlanDocument('a', rows)))
    expect(withTasks.paragraphs.filter((text) => text === '1. Nhóm')).toHaveLength(2)
    expect(withTasks.paragraphs).toContain('Phụ lục')
    expect(documentOf(await writePlan(aPlanDocument('a', []))).paragraphs).not.toContain('Phụ lục')
  })
})
