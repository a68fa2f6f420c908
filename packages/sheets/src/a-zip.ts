import { crc32, deflateRawSync } from 'node:zlib'

/** For tests: one entry of an archive, and what its directory claims instead of the truth. */
export interface ZipPart {
  readonly name: string
  readonly bytes: Uint8Array
  readonly claims?: { readonly size?: number; readonly mode?: number; readonly flags?: number; readonly name?: string }
}

/** For tests: an archive written by hand, so that it may be wrong in any way. */
export function aZip(parts: readonly ZipPart[], entries = parts.length): Uint8Array {
  const local: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes, claims = {} } of parts) {
    const packed = deflateRawSync(bytes, { level: 9 })
    const written = header(30, 0x04_03_4b_50, name, (view) => {
      view.setUint16(8, 8, true)
      view.setUint32(14, crc32(bytes), true)
      view.setUint32(18, packed.length, true)
      view.setUint32(22, claims.size ?? bytes.length, true)
      view.setUint16(26, Buffer.byteLength(name), true)
    })
    const at = offset
    const listed = claims.name ?? name
    directory.push(
      header(46, 0x02_01_4b_50, listed, (view) => {
        view.setUint16(8, claims.flags ?? 0, true)
        view.setUint16(10, 8, true)
        view.setUint32(16, crc32(bytes), true)
        view.setUint32(20, packed.length, true)
        view.setUint32(24, claims.size ?? bytes.length, true)
        view.setUint16(28, Buffer.byteLength(listed), true)
        view.setUint32(38, ((claims.mode ?? 0o100_644) << 16) >>> 0, true)
        view.setUint32(42, at, true)
      }),
    )
    local.push(written, packed)
    offset += written.length + packed.length
  }
  const listing = Buffer.concat(directory)
  const end = header(22, 0x06_05_4b_50, '', (view) => {
    view.setUint16(8, entries, true)
    view.setUint16(10, entries, true)
    view.setUint32(12, listing.length, true)
    view.setUint32(16, offset, true)
  })
  return new Uint8Array(Buffer.concat([...local, listing, end]))
}

function header(length: number, signature: number, name: string, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(length + Buffer.byteLength(name))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, signature, true)
  fill(view)
  bytes.set(Buffer.from(name), length)
  return bytes
}
