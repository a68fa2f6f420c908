/** What is wrong with a chosen file before it is sent; what it truly is, the server finds out. */
export type FileFault = 'type' | 'size' | 'empty' | 'unread' | 'secret'

const mostBytes = 10 * 1024 * 1024

export function fileFaultOrNull({ name, size }: Pick<File, 'name' | 'size'>): FileFault | null {
  if (!/\.(pdf|docx)$/i.test(name)) return 'type'
  if (size === 0) return 'empty'
  return size > mostBytes ? 'size' : null
}

/** The bytes of a file in base64; null when the browser cannot read it (any more). */
export async function base64OrNull(file: Blob): Promise<string | null> {
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return null
  return base64Of(new Uint8Array(bytes))
}

const chunk = 0x80_00

export function base64Of(bytes: Uint8Array): string {
  let text = ''
  // All at once would be more arguments than a call may have.
  for (let at = 0; at < bytes.length; at += chunk) text += String.fromCodePoint(...bytes.subarray(at, at + chunk))
  return btoa(text)
}
