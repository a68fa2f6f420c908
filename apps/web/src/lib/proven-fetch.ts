import type { Factor } from '@trongtam/client'
import type { AskedProof } from './proof.ts'

type Send = (request: Request) => Promise<Response>

const kinds: Readonly<Record<string, AskedProof['kind']>> = { 'step-up-required': 'step-up', 'second-factor-required': 'second-factor' }
/** What proves, and what asks who is there, is never asked for a proof itself. */
const exempt = /^\/api\/v1\/(session(\/|$)|me$)/

/**
 * Sends requests; where the server asks for a proof first, the person is asked, and the very same request goes again. Who
 * would rather not gets the refusal: what they typed is still there.
 */
export function provenFetch(send: Send, ask: (asked: AskedProof) => Promise<boolean>): Send {
  return async (request) => {
    if (exempt.test(new URL(request.url).pathname)) return send(request)
    const again = request.clone()
    const answer = await send(request)
    const asked = answer.status === 401 || answer.status === 403 ? await proofAsked(answer.clone()) : null
    return asked && (await ask(asked)) ? send(again) : answer
  }
}

async function proofAsked(answer: Response): Promise<AskedProof | null> {
  const problem = (await answer.json().catch(() => null)) as { code?: string; detail?: { factors?: readonly Factor[] } } | null
  const kind = kinds[problem?.code ?? '']
  return kind ? { kind, factors: problem?.detail?.factors ?? [] } : null
}
