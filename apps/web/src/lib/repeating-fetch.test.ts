import { describe, expect, test } from 'vitest'
import { repeatingFetch } from './repeating-fetch.ts'

type Turn = Response | Error

/** A server that answers in turn, and keeps the key and the body of each request. */
function aServer(...turns: Turn[]) {
  const seen: { key: string | null; body: string }[] = []
  const pauses: number[] = []
  const send = async (request: Request) => {
    seen.push({ key: request.headers.get('idempotency-key'), body: await request.text() })
    const turn = turns.shift() ?? Response.json({})
    if (turn instanceof Error) throw turn
    return turn
  }
  const fetch = repeatingFetch(send, async (ms) => void pauses.push(ms))
  return { seen, pauses, fetch, keys: () => seen.map(({ key }) => key) }
}

const post = (body = '{"a":1}', headers: Record<string, string> = {}) => new Request('http://localhost/api/v1/x', { method: 'POST', body, headers })
const unreachable = () => new TypeError('Failed to fetch')
const problem = (status: number, code: string, headers: Record<string, string> = {}) => Response.json({ code }, { status, headers })

describe('REL-04 a change is sent with a key', () => {
  test('one of its own for each thing that is done, and reads without', async () => {
    const { fetch, keys } = aServer()
    await fetch(post())
    await fetch(post())
    await fetch(new Request('http://localhost/api/v1/x'))
    const [first, second, read] = keys()
    expect(first).toMatch(/^[0-9a-f]{32}$/)
    expect(second).not.toBe(first)
    expect(read).toBeNull()
  })

  test('the same one, with the same body, when no answer came', async () => {
    const { fetch, seen, keys, pauses } = aServer(unreachable(), unreachable())
    expect((await fetch(post())).status).toBe(200)
    expect(new Set(keys()).size).toBe(1)
    expect(seen.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}', '{"a":1}'])
    expect(pauses).toHaveLength(2)
  })

  test('the same one when a person presses again after no answer came, and another one for another text', async () => {
    const { fetch, keys } = aServer(unreachable(), unreachable(), unreachable())
    await expect(fetch(post())).rejects.toThrow('Failed to fetch')
    await fetch(post('{"a":2}'))
    await fetch(post())
    await fetch(post())
    const [, , third, other, again, later] = keys()
    expect(again).toBe(third)
    expect(other).not.toBe(third)
    expect(later).not.toBe(third)
  })

  test('the same one when pressed twice: whoever comes too early waits for the answer', async () => {
    const { fetch, keys, pauses } = aServer(Response.json({ id: 1 }), problem(409, 'request-in-flight', { 'retry-after': '1' }), Response.json({ id: 1 }))
    const answers = await Promise.all([fetch(post()), fetch(post())])
    expect(new Set(keys()).size).toBe(1)
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(pauses).toEqual([1_000])
  })

  test('busy is asked again as late as the server wants it; any other refusal is an answer', async () => {
    const busy = aServer(problem(503, 'overloaded', { 'retry-after': '2' }))
    expect((await busy.fetch(post())).status).toBe(200)
    expect(busy.pauses).toEqual([2_000])
    const refused = aServer(problem(409, 'plan-exists'))
    expect((await refused.fetch(post())).status).toBe(409)
    expect(refused.seen).toHaveLength(1)
    const failed = aServer(problem(500, 'internal'))
    expect((await failed.fetch(post())).status).toBe(500)
    expect(failed.seen).toHaveLength(1)
  })

  test('a form is the same form when it is sent again', async () => {
    const { fetch, keys } = aServer(unreachable(), unreachable(), unreachable())
    const form = (name: string) => {
      const body = new FormData()
      body.set('officialName', name)
      return new Request('http://localhost/api/v1/x', { method: 'POST', body })
    }
    await expect(fetch(form('Sở A'))).rejects.toThrow('Failed to fetch')
    await fetch(form('Sở B'))
    await fetch(form('Sở A'))
    const [first, , , other, again] = keys()
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })

  test('what a person gave up is not sent again', async () => {
    const { fetch, seen } = aServer(new DOMException('given up', 'AbortError'))
    await expect(fetch(post())).rejects.toThrow('given up')
    expect(seen).toHaveLength(1)
  })
})
