import { legacyEncodingOf } from './legacy-encoding.ts'

/** Why bytes are refused as the text of a document; the list is closed. */
export const sniffRefusalCodes = [
  'empty',
  'too-large',
  'pdf',
  'docx',
  'zip',
  'old-doc',
  'rtf',
  'html',
  'binary',
  'invalid-utf8',
  'mojibake',
  'tcvn3',
  'vni',
] as const

export type SniffRefusalCode = (typeof sniffRefusalCodes)[number]
export type SniffedText = { ok: true; text: string } | { ok: false; code: SniffRefusalCode; message: string }

/** 10 MB; checked before anything is decoded. */
export const textBytesMax = 10 * 1024 * 1024

const paste = 'Hãy mở tệp, chép toàn bộ nội dung rồi dán vào ô văn bản (hoặc lưu thành .txt mã UTF-8).'

const messages: Record<SniffRefusalCode, string> = {
  empty: 'Tệp rỗng hoặc chỉ có khoảng trắng. Hãy chọn đúng tệp có nội dung văn bản.',
  'too-large': 'Tệp lớn hơn 10 MB. Hãy tách riêng quyết định hoặc kế hoạch cần nạp, bỏ phụ lục, rồi thử lại.',
  pdf: `Đây là tệp PDF, chưa đọc trực tiếp được. ${paste}`,
  docx: `Đây là tệp Word (.docx), chưa đọc trực tiếp được. ${paste}`,
  zip: 'Đây là tệp nén hoặc bảng tính (ZIP, XLSX). Hãy giải nén, mở văn bản bên trong, rồi chép nội dung dán vào ô văn bản.',
  'old-doc': `Đây là tệp Word, Excel đời cũ (.doc, .xls), chưa đọc trực tiếp được. ${paste}`,
  rtf: `Đây là tệp RTF, chưa đọc trực tiếp được. ${paste}`,
  html: 'Đây là mã nguồn trang web (HTML). Hãy mở trang trong trình duyệt, chép phần nội dung văn bản rồi dán vào.',
  binary: `Tệp không phải văn bản thuần (có byte nhị phân). ${paste}`,
  'invalid-utf8': 'Tệp không phải mã UTF-8. Hãy mở tệp và lưu lại với mã hóa UTF-8 (Unicode), rồi thử lại.',
  mojibake: 'Chữ bị vỡ do đọc sai bảng mã (ví dụ “Quyáº¿t Ä‘á»‹nh”). Hãy lấy lại từ tệp gốc và lưu với mã UTF-8.',
  tcvn3: 'Văn bản dùng mã TCVN3 (ABC, phông .VnTime). Hãy chuyển sang Unicode (bộ công cụ của Unikey: Ctrl+Shift+F6), rồi dán lại.',
  vni: 'Văn bản dùng mã VNI (phông VNI-Times). Hãy chuyển sang Unicode (bộ công cụ của Unikey: Ctrl+Shift+F6), rồi dán lại.',
}

/**
 * The text of a file, or why it is refused and what to do next (Vietnamese). UTF-8 is read with or without BOM,
 * UTF-16 only with BOM. At most 10 MB. Never throws; the text is returned as it stands, not normalised.
 */
export function sniffText(bytes: Uint8Array): SniffedText {
  if (bytes.length > textBytesMax) return refuse('too-large')
  if (bytes.length === 0) return refuse('empty')
  const known = magicOf(bytes)
  if (known !== null) return refuse(known)
  const wide = utf16Of(bytes)
  if (wide === null && bytes.includes(0)) return refuse('binary')
  const text = wide ?? decode(bytes, 'utf-8')
  if (text === null) return refuse(legacyOfBytes(bytes))
  if (text.trim() === '') return refuse('empty')
  if (isMostlyControl(text)) return refuse('binary')
  if (/^\s*<(?:!doctype html|html|\?xml)/i.test(text.slice(0, 400))) return refuse('html')
  const legacy = legacyEncodingOf(text)
  return legacy === null ? { ok: true, text } : refuse(legacy)
}

function refuse(code: SniffRefusalCode): SniffedText {
  return { ok: false, code, message: messages[code] }
}

function magicOf(bytes: Uint8Array): SniffRefusalCode | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  if (head.startsWith('%PDF')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return isWordArchive(bytes) ? 'docx' : 'zip'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'old-doc'
  if (head.startsWith('{\\rtf')) return 'rtf'
  const picturesAndArchives = ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'Rar!', '7z\u00bc\u00af', '\u001f\u008b']
  return picturesAndArchives.some((magic) => head.startsWith(magic)) ? 'binary' : null
}

/** A .docx names its parts "word/…" in the local headers at the front or in the directory at the end. */
function isWordArchive(bytes: Uint8Array): boolean {
  const ends = [bytes.subarray(0, 8192), bytes.subarray(-8192)]
  return ends.some((part) => new TextDecoder('latin1').decode(part).includes('word/'))
}

function utf16Of(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be')
  return null
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Bytes that are not UTF-8 are most often TCVN3 or VNI saved by an old program. */
function legacyOfBytes(bytes: Uint8Array): SniffRefusalCode {
  const text = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200_000))
  if (isMostlyControl(text)) return 'binary'
  const legacy = legacyEncodingOf(text)
  return legacy === null || legacy === 'mojibake' ? 'invalid-utf8' : legacy
}

function isMostlyControl(text: string): boolean {
  const sample = text.slice(0, 8192)
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is counted
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0
  return controls > 0 && controls * 20 >= sample.length
}
