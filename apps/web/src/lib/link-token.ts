/** What the link in a mail carries; a token of digits alone has been read as a number. */
export function linkToken(search: Record<string, unknown>): { ma?: string } {
  const ma = typeof search.ma === 'number' ? String(search.ma) : search.ma
  return typeof ma === 'string' ? { ma } : {}
}
