/**
 * An id nobody else has chosen (UUID, version 7: it begins with the time); also where an office's server is reached without
 * TLS and the browser gives none.
 */
export function newItemId(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const time = now.toString(16).padStart(12, '0')
  const random = Array.from(bytes, (byte, index) => (index === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0')).join('')
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${random.slice(13, 16)}-${random.slice(16, 20)}-${random.slice(20)}`
}
