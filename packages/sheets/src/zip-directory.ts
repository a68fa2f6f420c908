import { inflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly compressedSize: number
  readonly size: number
  /** Where the entry's own header begins. */
  readonly offset: number
  readonly encrypted: boolean
  readonly link: boolean
}

/** Why an archive is not unpacked. */
export type ZipFault = 'not-a-zip' | 'too-many-entries' | 'too-large' | 'too-dense' | 'unsafe-path' | 'link' | 'nested-archive' | 'encrypted' | 'lies'

const entriesAtMost = 2_000
const bytesAtMost = 100 * 1024 * 1024
const ratioAtMost = 100
/** Below this a high ratio harms nobody: a sheet of empty cells is dense by nature. */
const smallEnough = 1024 * 1024

/**
 * What makes an archive unsafe to unpack, or null (SEC-14). Its directory is read first, so that a bomb costs nothing;
 * then each entry is unpacked as far as it says it goes, so that a directory that lies is found.
 */
export function checkZip(bytes: Uint8Array): ZipFault | null {
  const listed = listZip(bytes)
  if (!Array.isArray(listed)) return listed
  const fault = listed.map(faultOf).find((each) => each !== null) ?? null
  if (fault) return fault
  const total = listed.reduce((sum, { size }) => sum + size, 0)
  if (total > bytesAtMost) return 'too-large'
  if (total > smallEnough && total > ratioAtMost * bytes.length) return 'too-dense'
  return listed.every((entry) => isAsListed(bytes, entry)) ? null : 'lies'
}

/** The directory of an archive, unchecked; or why it cannot be read. */
export function listZip(bytes: Uint8Array): ZipEntry[] | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === null) return 'not-a-zip'
  const count = view.getUint16(end + 10, true)
  if (count > entriesAtMost) return 'too-many-entries'
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02_01_4b_50) return 'not-a-zip'
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      link: ((view.getUint32(at + 38, true) >>> 16) & 0o170_000) === 0o120_000,
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  // Whatever stands between the last entry and the end would be seen by another reader and not by this one.
  return at === end ? entries : 'not-a-zip'
}

function faultOf({ name, size, compressedSize, encrypted, link }: ZipEntry): ZipFault | null {
  if (encrypted) return 'encrypted'
  if (link) return 'link'
  if (name.startsWith('/') || /\\|^[a-z]:|\0/i.test(name) || name.split('/').includes('..')) return 'unsafe-path'
  if (/\.(zip|xlsx|xlsm|docx|jar|7z|rar|gz|tgz|bz2|xz|tar)$/i.test(name)) return 'nested-archive'
  if (size > bytesAtMost) return 'too-large'
  return size > smallEnough && size > ratioAtMost * Math.max(1, compressedSize) ? 'too-dense' : null
}

function endOfDirectory(view: DataView): number | null {
  const shortest = 22
  for (let at = view.byteLength - shortest; at >= Math.max(0, view.byteLength - shortest - 65_535); at--) {
    if (view.getUint32(at, true) === 0x06_05_4b_50 && at + shortest + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return null
}

function isAsListed(bytes: Uint8Array, entry: ZipEntry): boolean {
  const unpacked = unpackEntry(bytes, entry)
  return unpacked !== null && unpacked.length === entry.size && !isArchive(unpacked)
}

/** The bytes of an entry, never more than its directory says; null where it holds something else. */
export function unpackEntry(bytes: Uint8Array, { offset, compressedSize, size, method, name }: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04_03_4b_50) return null
  const nameLength = view.getUint16(offset + 26, true)
  if (new TextDecoder().decode(bytes.subarray(offset + 30, offset + 30 + nameLength)) !== name) return null
  const from = offset + 30 + nameLength + view.getUint16(offset + 28, true)
  const packed = bytes.subarray(from, from + compressedSize)
  if (method === 0) return packed
  if (method !== 8) return null
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch {
    return null
  }
}

function isArchive(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes
  return (
    (a === 0x50 && b === 0x4b && c === 3 && d === 4) ||
    (a === 0x1f && b === 0x8b) ||
    (a === 0x37 && b === 0x7a && c === 0xbc) ||
    (a === 0x52 && b === 0x61 && c === 0x72 && d === 0x21)
  )
}
