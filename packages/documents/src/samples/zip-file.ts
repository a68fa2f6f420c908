import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  readonly bytes: Uint8Array
  /** Already deflated bytes of a part, with the size they are said to become. */
  readonly packed?: Uint8Array
  readonly declaredSize?: number
  /** What the central directory says where it lies about the part's own header. */
  readonly mode?: number
  readonly flags?: number
  readonly stored?: boolean
  /** Points to the header of the part of this index instead of its own. */
  readonly sharesHeaderOf?: number
}

/** For tests: a ZIP file of these parts, true or lying. */
export function zipFile(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  const offsets: number[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8')
    const packed = Buffer.from(part.packed ?? (part.stored ? part.bytes : deflateRawSync(part.bytes)))
    const declared = part.declaredSize ?? part.bytes.byteLength
    const common = Buffer.alloc(22)
    common.writeUInt16LE(part.flags ?? 0, 0)
    common.writeUInt16LE(part.stored ? 0 : 8, 2)
    common.writeUInt32LE(crc32(part.bytes), 8)
    common.writeUInt32LE(packed.byteLength, 12)
    common.writeUInt32LE(declared, 16)
    common.writeUInt16LE(name.byteLength, 20)
    const isShared = part.sharesHeaderOf !== undefined
    offsets.push(isShared ? (offsets[part.sharesHeaderOf as number] ?? 0) : offset)
    if (!isShared) {
      const local = Buffer.concat([numbers(0x04034b50, 20), common, Buffer.alloc(2), name, packed])
      locals.push(local)
      offset += local.byteLength
    }
    const tail = Buffer.alloc(16)
    tail.writeUInt32LE(((part.mode ?? 0) << 16) >>> 0, 8)
    tail.writeUInt32LE(offsets.at(-1) ?? 0, 12)
    central.push(Buffer.concat([numbers(0x02014b50, 20), Buffer.from([20, 0]), common, tail, name]))
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.byteLength, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

/** For tests: the parts of a small Word document that says `text`. */
export function wordParts(text = 'Công văn'): ZipPart[] {
  const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  const rels =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
  return [part('[Content_Types].xml', types), part('_rels/.rels', rels), part('word/document.xml', body)]
}

export function part(name: string, text: string): ZipPart {
  return { name, bytes: new TextEncoder().encode(text) }
}

function numbers(signature: number, version: number): Buffer {
  const head = Buffer.alloc(6)
  head.writeUInt32LE(signature, 0)
  head.writeUInt16LE(version, 4)
  return head
}
