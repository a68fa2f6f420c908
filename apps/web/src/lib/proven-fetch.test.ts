import { describe, expect, test, vi } from 'vitest'
import type { AskedProof } from './proof.ts'
import { provenFetch } from './proven-fetch.ts'

const url = 'https://trongtam.example/api/v1/t/ha-noi/plans/1/publications'
const problem = (code: string, status = 403) => Response.json({ code, detail: { factors: ['totp'] } }, { status })

/** A server that answers one after the other, and keeps the bodies it was sent. */
function aServer(...answers: Response[]) {
  const bodies: string[] = []
  const send = async (request: Request) => {
    bodies.push(await request.text())
    return answers.shift() ?? Response.error()
  }
  return { send, bodies }
}
const post = (path = url) => new Request(path, { method: 'POST', body: 'điều đã gõ' })
const asker = (answer: boolean) => vi.fn<(asked: AskedProof) => Promise<boolean>>(async () => answer)

describe('a request that needs a proof first', () => {
  test('goes again as it was, once the person has proven themselves', async () => {
    const { send, bodies } = aServer(problem('step-up-required'), new Response('đã công bố'))
    const ask = asker(true)
    expect(await (await provenFetch(send, ask)(post())).text()).toBe('đã công bố')
    expect(bodies).toEqual(['điều đã gõ', 'điều đã gõ'])
    expect(ask).toHaveBeenCalledExactlyOnceWith({ kind: 'step-up', factors: ['totp'] })
  })

  test('ends with the refusal where the person would rather not', async () => {
    const { send, bodies } = aServer(problem('step-up-required'))
    const answer = await provenFetch(send, asker(false))(post())
    expect(await answer.json()).toMatchObject({ code: 'step-up-required' })
    expect(bodies).toHaveLength(1)
  })

  test('is told apart by what is asked for', async () => {
    const ask = asker(true)
    await provenFetch(aServer(problem('second-factor-required', 401), new Response()).send, ask)(post())
    expect(ask).toHaveBeenCalledExactlyOnceWith({ kind: 'second-factor', factors: ['totp'] })
  })
})

test.each([
  ['not-permitted', url],
  ['not-signed-in', url],
  ['step-up-required', 'https://trongtam.example/api/v1/session/step-up'],
  ['second-factor-required', 'https://trongtam.example/api/v1/me'],
])('%s of %s asks for nothing', async (code, path) => {
  const ask = asker(true)
  expect((await provenFetch(aServer(problem(code)).send, ask)(post(path))).status).toBe(403)
  expect(ask).not.toHaveBeenCalled()
})
