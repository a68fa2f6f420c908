/** A text of the address; the router reads `?q=5127` as a number, which is meant as text. Empty or absent: undefined. */
export function searchText(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text.trim() !== '' ? text.slice(0, 200) : undefined
}

/** The same text as the router writes it without quotes: what reads as a number is given as that number. */
export function addressText(text: string): string | number {
  return String(Number(text)) === text && Number.isFinite(Number(text)) ? Number(text) : text
}

/** An id of the address, or undefined. */
export function searchId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value) ? value : undefined
}

/** `2026-2027` of the address, or undefined. */
export function searchSchoolYear(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{4}$/.test(value) ? value : undefined
}
