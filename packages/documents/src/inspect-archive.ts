import { createInflateRaw } from 'node:zlib'
import { archiveLimits, type ArchiveFault, readZipDirectory, type ZipEntry } from './zip-directory.ts'

export interface Inspected {
  /** Why the archive is refused, or null. */
  readonly fault: ArchiveFault | null
  readonly names: readonly string[]
  /** How many bytes were inflated to find out: none where the directory told enough. */
  readonly inflatedBytes: number
}

const chunkBytes = 64 * 1024

/**
 * Reads the directory of a ZIP file first and refuses by it; only then inflates entry after entry, keeps nothing of what
 * comes out and stops at the first byte more than the directory declared (SEC-14).
 */
export async function inspectArchive(file: Uint8Array): Promise<Inspected> {
  const entries = readZipDirectory(file)
  if (typeof entries === 'string') return { fault: entries, names: [], inflatedBytes: 0 }
  const names = entries.map(({ name }) => name)
  let inflatedBytes = 0
  for (const entry of entries) {
    const measured = await measure(file, entry)
    if (entry.isDeflated) inflatedBytes += measured.bytes
    const fault = faultOf(entry, measured)
    if (fault) return { fault, names, inflatedBytes }
  }
  return { fault: null, names, inflatedBytes }
}

function faultOf({ declaredSize }: ZipEntry, { bytes, isBroken, head }: Measured): ArchiveFault | null {
  if (bytes > declaredSize) return 'too-big'
  if (isBroken || bytes < declaredSize) return 'broken'
  return isArchive(head) ? 'nested-archive' : null
}

interface Measured {
  /** No more than one chunk above what was declared. */
  readonly bytes: number
  readonly isBroken: boolean
  readonly head: Uint8Array
}

async function measure(file: Uint8Array, { start, size, isDeflated, declaredSize }: ZipEntry): Promise<Measured> {
  const packed = file.subarray(start, start + size)
  if (!isDeflated) return { bytes: size, isBroken: false, head: packed.subarray(0, 8) }
  const limit = Math.min(declaredSize, archiveLimits.bytes)
  const inflate = createInflateRaw({ chunkSize: chunkBytes })
  let bytes = 0
  let head: Uint8Array = new Uint8Array()
  inflate.end(packed)
  try {
    for await (const chunk of inflate as AsyncIterable<Uint8Array>) {
      if (bytes === 0) head = chunk.slice(0, 8)
      bytes += chunk.byteLength
      // Leaving the loop destroys the stream: nothing further is inflated.
      if (bytes > limit) break
    }
  } catch {
    return { bytes, isBroken: true, head }
  }
  return { bytes, isBroken: false, head }
}

/** How ZIP, 7z and RAR begin; a compressed picture (`.emz`) holds no files and may stay. */
const archiveHeads = ['504b0304', '504b0506', '377abcaf271c', '52617221']

function isArchive(head: Uint8Array): boolean {
  const text = Buffer.from(head).toString('hex')
  return archiveHeads.some((each) => text.startsWith(each))
}
