import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inspectArchive } from './inspect-archive.ts'
import { letterMaxBytes, readLetterType } from './read-letter-type.ts'
import { part, wordParts, type ZipPart, zipFile } from './samples/zip-file.ts'
import { archiveLimits } from './zip-directory.ts'

const megabyte = 1024 * 1024
const bytesOf = (text: string) => Buffer.from(text, 'latin1')
const docx = (...more: ZipPart[]) => zipFile([...wordParts(), ...more])
const zeros = (size: number) => new Uint8Array(size)
/** Bytes that do not shrink. */
const noise = (size: number) => Uint8Array.from({ length: size }, (_, index) => (index * 2654435761) >>> 13)

describe('SEC-14 a letter is what it holds, not what it is called', () => {
  test.each([
    ['pdf', bytesOf('%PDF-1.7\n1 0 obj\n%%EOF\n')],
    ['png', bytesOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0IEND\xaeB`\x82')],
    ['jpeg', bytesOf('\xff\xd8\xff\xe0\0\x10JFIF\0\xff\xd9')],
    ['webp', bytesOf('RIFF\x04\0\0\0WEBP')],
    ['docx', docx()],
  ])('%s is taken', async (type, file) => {
    expect(await readLetterType(file)).toEqual({ type })
  })

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a text', bytesOf('Công văn'), 'unknown-type'],
    ['a page that calls itself an image', bytesOf('<html><script>alert(1)</script>'), 'unknown-type'],
    ['a program', bytesOf('MZ\x90\0'), 'unknown-type'],
    ['half a PDF', bytesOf('%PDF-1.7\n1 0 obj'), 'pdf-broken'],
    ['half a picture', bytesOf('\x89PNG\r\n\x1a\n\0\0'), 'picture-broken'],
    ['a letter of more than 10 MB', Buffer.concat([bytesOf('%PDF-1.7 %%EOF'), zeros(letterMaxBytes)]), 'too-large'],
    ['an archive that is no Word document', zipFile([part('a.txt', 'a')]), 'not-word'],
    ['a spreadsheet', zipFile([part('[Content_Types].xml', ''), part('xl/workbook.xml', '')]), 'not-word'],
    ['a Word document with macros', docx(part('word/vbaProject.bin', 'Sub')), 'macros'],
    ['half an archive', docx().subarray(0, -30), 'archive-broken'],
  ])('%s is refused', async (_what, file, fault) => {
    expect(await readLetterType(file)).toBe(fault)
  })
})

describe('SEC-14 a bomb is refused by its directory: not one byte is inflated', () => {
  const packedGigabyte = deflateRawSync(zeros(megabyte))
  test.each([
    ['5.000 entries', zipFile([...wordParts(), ...Array.from({ length: 5_000 }, (_, index) => part(`word/${index}.xml`, 'a'))]), 'too-many-entries'],
    ['more than 100 MB in all', docx(...Array.from({ length: 11 }, (_, index) => ({ name: `word/media/${index}`, bytes: zeros(10 * megabyte) }))), 'too-big'],
    ['one entry that says it becomes 4 GB', docx({ name: 'word/a', bytes: zeros(1), packed: packedGigabyte, declaredSize: 0xfffffff0 }), 'too-big'],
    ['an entry that grows a thousand times', docx({ name: 'word/a', bytes: zeros(20 * megabyte) }), 'too-dense'],
    ['one name twice', docx(part('word/document.xml', 'b')), 'unsafe-name'],
    ['a path out of the folder', docx(part('word/../../etc/passwd', 'a')), 'unsafe-name'],
    ['an absolute path', docx(part('/etc/passwd', 'a')), 'unsafe-name'],
    ['a drive', docx(part('C:/windows', 'a')), 'unsafe-name'],
    ['a backslash', docx(part('word\\..\\a', 'a')), 'unsafe-name'],
    ['a link', docx({ ...part('word/link', '/etc/passwd'), mode: 0o120777 }), 'link'],
    ['a secret entry', docx({ ...part('word/a', 'a'), flags: 1 }), 'encrypted'],
    ['an archive inside, by its name', docx(part('word/embeddings/a.zip', 'a')), 'nested-archive'],
  ])('%s', async (_what, file, fault) => {
    expect(await inspectArchive(file)).toMatchObject({ fault, inflatedBytes: 0 })
    expect(await readLetterType(file)).toBe(file.byteLength > letterMaxBytes ? 'too-large' : `archive-${fault}`)
  })

  test('two names over the same bytes overlap', async () => {
    // The quine of overlapping bombs: the second entry's header lies inside the bytes of the first.
    const inner = Buffer.from(zipFile([{ ...part('b.xml', 'bb'), stored: true }])).subarray(0, 37)
    const file = zipFile([
      { name: 'a.xml', bytes: inner, stored: true },
      { ...part('b.xml', 'bb'), stored: true, sharesHeaderOf: 0 },
    ])
    const directory = file.byteLength - 22 - 2 * 46 - 10
    new DataView(file.buffer, file.byteOffset).setUint32(directory + 46 + 5 + 42, 30 + 5, true)
    expect(await inspectArchive(file)).toMatchObject({ fault: 'overlap', inflatedBytes: 0 })
  })

  test('the control: the same document with 1.990 small entries, or with a large picture, is taken', async () => {
    const many = zipFile([...wordParts(), ...Array.from({ length: 1_990 }, (_, index) => part(`word/${index}.xml`, 'a'))])
    expect(await readLetterType(many)).toEqual({ type: 'docx' })
    const picture = docx({ name: 'word/media/image1.png', bytes: noise(2 * megabyte) })
    expect(await readLetterType(picture)).toEqual({ type: 'docx' })
    expect((await inspectArchive(picture)).inflatedBytes).toBeGreaterThan(2 * megabyte)
  })
})

describe('SEC-14 a directory that lies is caught while its bytes are counted', () => {
  test('a part that says it is small and is 50 MB: no more than its word and two chunks come out', async () => {
    const packed = deflateRawSync(zeros(50 * megabyte))
    const bomb = docx({ name: 'word/a.xml', bytes: zeros(1), packed, declaredSize: 1_000 })
    const inspected = await inspectArchive(bomb)
    expect(inspected.fault).toBe('too-big')
    expect(inspected.inflatedBytes).toBeLessThan(1_000 + 4 * 64 * 1024)
    expect(inspected.inflatedBytes).toBeGreaterThan(1_000)
  })

  test('an archive inside, whatever it is called', async () => {
    expect(await readLetterType(docx({ name: 'word/media/image1.png', bytes: zipFile([part('a', 'a')]) }))).toBe('archive-nested-archive')
    expect(await readLetterType(docx({ name: 'word/media/image1.png', bytes: zipFile([part('a', 'a')]), stored: true }))).toBe('archive-nested-archive')
  })

  test('a part shorter than it says, or that does not inflate, is broken', async () => {
    expect(await readLetterType(docx({ ...part('word/a.xml', 'ab'), declaredSize: 3 }))).toBe('archive-broken')
    expect(await readLetterType(docx({ ...part('word/a.xml', 'ab'), packed: Uint8Array.from([255, 255, 255]) }))).toBe('archive-broken')
  })

  test('100 MB and a ratio of 100 are the limits', () => {
    expect(archiveLimits).toEqual({ entries: 2_000, bytes: 100 * megabyte, ratio: 100 })
  })
})
