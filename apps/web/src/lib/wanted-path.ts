/** The path of this site a person wanted before signing in; anything else (another site, a script) is the start page. */
export function wantedPath(text: unknown): string {
  if (typeof text !== 'string' || !text.startsWith('/')) return '/'
  const base = 'https://trongtam.invalid'
  const url = URL.canParse(text, base) ? new URL(text, base) : null
  if (url?.origin !== base || url.pathname.startsWith('/sign-in')) return '/'
  return `${url.pathname}${url.search}${url.hash}`
}
