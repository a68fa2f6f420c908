import { Document, type ISectionOptions, Packer } from 'docx'
import { styles } from './page-layout.ts'
import { printable } from './printable-text.ts'
import { withoutTimes } from './without-times.ts'

/** The bytes of a .docx. The library would write the hour into them: equal documents give equal bytes. */
export async function packDocument(title: string, sections: readonly ISectionOptions[]): Promise<Uint8Array> {
  const document = new Document({ styles, sections, features: { updateFields: false } })
  const properties = { path: 'docProps/core.xml', data: coreProperties(printable(title)) }
  return withoutTimes(await Packer.toBuffer(document, false, [properties]))
}

function coreProperties(title: string): string {
  const schemas = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="${schemas}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>Trọng Tâm</dc:creator><dc:language>vi-VN</dc:language></cp:coreProperties>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
