type Send = (request: Request) => Promise<Response>

const pausesMs = [400, 1_200]

/**
 * Sends requests, and those that change something with an `Idempotency-Key`: one for each thing a person does. What got no
 * answer, or came while the server was busy, goes again with the same key; so does the same request when a person presses
 * again after no answer came, or twice in a row. The server does it once and answers each time.
 */
export function repeatingFetch(send: Send, pause: (ms: number) => Promise<void> = wait): Send {
  const unanswered = new Map<string, string>()
  return async (request) => {
    if (request.method === 'GET') return send(request)
    const asked = await wordingOf(request)
    const key = unanswered.get(asked) ?? newKey()
    unanswered.set(asked, key)
    request.headers.set('idempotency-key', key)
    const answer = await sendUntilAnswered(send, request, pause)
    if (answer.status < 500 && !(await isInFlight(answer))) unanswered.delete(asked)
    return answer
  }
}

async function sendUntilAnswered(send: Send, request: Request, pause: (ms: number) => Promise<void>): Promise<Response> {
  for (const pauseMs of pausesMs) {
    try {
      const answer = await send(request.clone())
      if (answer.status !== 503 && !(await isInFlight(answer))) return answer
      await pause(Math.max(pauseMs, Number(answer.headers.get('retry-after') ?? 0) * 1_000))
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      await pause(pauseMs)
    }
  }
  return send(request)
}

async function isInFlight(answer: Response): Promise<boolean> {
  if (answer.status !== 409) return false
  const problem: unknown = await answer
    .clone()
    .json()
    .catch(() => null)
  return typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === 'request-in-flight'
}

/** All that makes two requests the same. */
async function wordingOf(request: Request): Promise<string> {
  const body = await request.clone().text()
  // The line between the parts of a form is chosen anew each time the same form is sent.
  const [, boundary = ''] = /boundary=(.+)$/.exec(request.headers.get('content-type') ?? '') ?? []
  return JSON.stringify([request.method, request.url, request.headers.get('if-match'), boundary ? body.replaceAll(boundary, '') : body])
}

/** A key nobody else has; `crypto.randomUUID` is missing where a server of an office is reached without TLS. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
