/** The path of this site that was wanted; anything else (another site, a script) is the start page. */
export function ownPath(text: string | undefined): string {
  const base = 'https://trongtam.invalid'
  if (text === undefined || !text.startsWith('/') || text.length > 2_000) return '/'
  const url = URL.parse(text, base)
  return url?.origin === base ? `${url.pathname}${url.search}${url.hash}` : '/'
}
