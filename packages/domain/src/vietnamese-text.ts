const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' })

/** Vietnamese order, numbers by value: Xã 9 before Xã 10, Đ after D. Zero for equal texts only, so no sort depends on the order given. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b) || Number(a > b) - Number(a < b)
}

/** NFC, no-break spaces as spaces, runs of blanks as one, trimmed: how every text is stored. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
    .trim()
}

/**
 * Search form of a text: lower case, no marks, đ (and the look-alike ð of old keyboards) as d, punctuation as blanks, so that "5127 QĐ UBND" finds
 * "5127/QĐ-UBND" and "hoa" finds both "hoà" and "hòa". Folding twice changes nothing.
 */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
