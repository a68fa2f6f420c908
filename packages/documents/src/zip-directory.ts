/** What a ZIP file must not be before anything of it is inflated or believed (SEC-14). */
export type ArchiveFault = 'broken' | 'encrypted' | 'too-many-entries' | 'too-big' | 'too-dense' | 'unsafe-name' | 'link' | 'nested-archive' | 'overlap'

export interface ZipEntry {
  readonly name: string
  readonly isDeflated: boolean
  /** Bytes as they stand in the file, and as the directory says they become. */
  readonly size: number
  readonly declaredSize: number
  /** Where its own header begins, and its bytes. */
  readonly header: number
  readonly start: number
}

export const archiveLimits = { entries: 2_000, bytes: 100 * 1024 * 1024, ratio: 100 } as const

const denseFrom = 1024 * 1024
const endSize = 22
const entrySize = 46
const localSize = 30

/**
 * The entries of a ZIP file as its central directory tells them, or why it is refused. Nothing is inflated. Multi-part
 * and ZIP64 files are 'broken' here: no letter needs them. Two entries over the same bytes are an 'overlap'.
 */
export function readZipDirectory(file: Uint8Array): readonly ZipEntry[] | ArchiveFault {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const end = endOfDirectory(view)
  if (end === null) return 'broken'
  const [count, size, offset] = [view.getUint16(end + 10, true), view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
  const isWhole = view.getUint16(end + 4, true) === 0 && view.getUint16(end + 8, true) === count && count > 0 && offset + size === end
  if (count > archiveLimits.entries) return 'too-many-entries'
  if (!isWhole) return 'broken'
  const entries: ZipEntry[] = []
  let at = offset
  for (let index = 0; index < count; index++) {
    const entry = entryAt(view, file, at, offset)
    if (typeof entry === 'string') return entry
    entries.push(entry)
    at += entrySize + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (at !== end) return 'broken'
  if (new Set(entries.map(({ name }) => name)).size < count) return 'unsafe-name'
  return overlaps(entries) ? 'overlap' : (sizeFault(entries) ?? entries)
}

/** The end record, which is the last 22 bytes plus a comment. */
function endOfDirectory(view: DataView): number | null {
  for (let at = view.byteLength - endSize; at >= Math.max(0, view.byteLength - endSize - 0xffff); at--)
    if (view.getUint32(at, true) === 0x06054b50 && at + endSize + view.getUint16(at + 20, true) === view.byteLength) return at
  return null
}

function entryAt(view: DataView, file: Uint8Array, at: number, directory: number): ZipEntry | ArchiveFault {
  if (at + entrySize > file.byteLength || view.getUint32(at, true) !== 0x02014b50) return 'broken'
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  const nameLength = view.getUint16(at + 28, true)
  const entry = {
    name: textOf(file, at + entrySize, nameLength),
    isDeflated: method === 8,
    size: view.getUint32(at + 20, true),
    declaredSize: view.getUint32(at + 24, true),
  }
  if (flags & 0x41) return 'encrypted'
  if (method !== 0 && method !== 8) return 'broken'
  if (isUnsafeName(entry.name)) return 'unsafe-name'
  // The upper half of the attributes is the mode of a file system that knows links.
  if (view.getUint32(at + 38, true) >>> 28 === 0xa) return 'link'
  if (/\.(zip|docx?|xlsx?|pptx?|od[tsp]|jar|rar|7z|tar|t?gz|bz2|xz|zst)$/i.test(entry.name)) return 'nested-archive'
  const header = view.getUint32(at + 42, true)
  const start = startOf(view, file, { header, flags, ...entry })
  return start === null || start + entry.size > directory ? 'broken' : { ...entry, header, start }
}

interface Place {
  readonly header: number
  readonly flags: number
  readonly name: string
  readonly size: number
  readonly declaredSize: number
}

/** Where the bytes of an entry begin; null where its own header tells something else than the directory. */
function startOf(view: DataView, file: Uint8Array, { header: at, flags, name, size, declaredSize }: Place): number | null {
  if (at + localSize > file.byteLength || view.getUint32(at, true) !== 0x04034b50) return null
  const nameLength = view.getUint16(at + 26, true)
  if (textOf(file, at + localSize, nameLength) !== name) return null
  const sizesFollow = (flags & 0x08) !== 0
  if (!sizesFollow && (view.getUint32(at + 18, true) !== size || view.getUint32(at + 22, true) !== declaredSize)) return null
  return at + localSize + nameLength + view.getUint16(at + 28, true)
}

function textOf(file: Uint8Array, at: number, length: number): string {
  return new TextDecoder().decode(file.subarray(at, at + length))
}

function isUnsafeName(name: string): boolean {
  return name === '' || name.includes('\0') || name.includes('\\') || name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..')
}

function overlaps(entries: readonly ZipEntry[]): boolean {
  const byPlace = entries.toSorted((a, b) => a.header - b.header)
  return byPlace.some(({ start, size }, index) => start + size > (byPlace[index + 1]?.header ?? Number.POSITIVE_INFINITY))
}

function sizeFault(entries: readonly ZipEntry[]): ArchiveFault | null {
  const [packed, unpacked] = [sum(entries.map(({ size }) => size)), sum(entries.map(({ declaredSize }) => declaredSize))]
  if (unpacked > archiveLimits.bytes) return 'too-big'
  const dense = entries.some(({ size, declaredSize }) => isTooDense(size, declaredSize))
  return dense || isTooDense(packed, unpacked) ? 'too-dense' : null
}

/** True for what would grow more than a hundred times; what stays below a megabyte harms nobody. */
function isTooDense(packed: number, unpacked: number): boolean {
  return unpacked > denseFrom && unpacked > packed * archiveLimits.ratio
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
