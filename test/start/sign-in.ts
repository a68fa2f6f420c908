export interface SignedIn {
  // oxlint-disable-next-line typescript/no-explicit-any -- a story reads whatever the API answered
  readonly get: (path: string) => Promise<any>
  // oxlint-disable-next-line typescript/no-explicit-any -- the same
  readonly post: (path: string, body: unknown) => Promise<any>
}

/** Signs in over HTTP as a browser of the same origin would; throws the status when refused. */
export async function signIn(url: string, email: string, password = 'Trong-Tam-2026'): Promise<SignedIn> {
  const headers = { 'content-type': 'application/json', origin: url }
  const answer = await fetch(`${url}/api/v1/session`, { method: 'POST', headers, body: JSON.stringify({ email, password }) })
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(url + path, { method, headers: { ...headers, cookie }, ...(body !== undefined && { body: JSON.stringify(body) }) })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  return { get: (path) => call('GET', path), post: (path, body) => call('POST', path, body) }
}
