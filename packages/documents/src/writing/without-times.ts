/** 1 January 1980, 00:00: the first moment a ZIP file knows. */
const firstMoment = 0x00_21_00_00

/** An archive just written, without a comment: the same, as if every entry had been changed at the first moment a ZIP file knows. */
export function withoutTimes(file: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(file)
  const view = new DataView(bytes.buffer)
  const end = bytes.byteLength - 22
  let at = view.getUint32(end + 16, true)
  while (at < end) {
    view.setUint32(at + 12, firstMoment, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, firstMoment, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
