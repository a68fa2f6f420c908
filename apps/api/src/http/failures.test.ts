import { Writable } from 'node:stream'
import { ownerSession } from '@trongtam/db/operator'
import { refusalCodes } from '@trongtam/domain'
import { adminUrl, aPlan, aProvince, openTestDatabase } from '@trongtam/testing'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givePassword } from '../every-operation.ts'
import { openTestApp } from '../test-app.ts'
import { statusByRefusal } from './problem.ts'

const database = openTestDatabase()
const secret = 'BÍ-MẬT-7319'
const bang = 'làm-nổ-cơ-sở-dữ-liệu'
const lines: string[] = []
const stream = new Writable({ write: (chunk: Buffer, _encoding, done) => void (lines.push(chunk.toString()), done()) })
const call = openTestApp(database, () => new Date(), { logger: pino({ level: 'trace' }, stream) })
const logged = () => lines.join('')
const entries = (requestId: string) => lines.map((line) => JSON.parse(line) as Record<string, never>).filter((entry) => entry['requestId'] === requestId)

const onTrigger = (sql: string) => ownerSession(adminUrl(), async ({ query }) => void (await query(sql)))
beforeAll(() =>
  onTrigger(`create function app.explode() returns trigger language plpgsql as $$ begin raise exception 'failed upon %', new.text using errcode = 'XX000'; end $$;
  create trigger explode before insert on app.plan_node for each row when (new.text like '%${bang}%') execute function app.explode()`),
)
afterAll(() => onTrigger('drop trigger explode on app.plan_node; drop function app.explode()'))

const province = await aProvince(database, ['planner'])
const draft = await aPlan(database, province, { status: 'draft' })
const addTask = (text: string) =>
  call('POST', `/api/v1/t/${province.slug}/plans/${draft.id}/nodes`, { as: province.founder, body: { parentId: draft.groupId, text } })

describe('a failure', () => {
  test('tells its request id and nothing else', async () => {
    const failed = await addTask(`${bang} ${secret}`)
    expect(failed.status).toBe(500)
    expect(failed.json).toEqual({
      type: 'urn:trongtam:internal',
      title: 'internal',
      status: 500,
      code: 'internal',
      requestId: failed.headers.get('x-request-id'),
    })
    expect(failed.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect((await addTask('việc thường')).status).toBe(200)
  })

  test('SEC-21 is logged with its id, its place and the state of the database, and without any value', async () => {
    const { json } = await addTask(`${bang} ${secret}`)
    const failure = entries(json.requestId).find((entry) => entry['error'])
    expect(failure).toMatchObject({ level: 50, error: { sqlState: 'XX000' } })
    expect(JSON.stringify(failure)).toContain('add-node.ts')
    expect(logged()).not.toContain(secret)
    expect(logged()).not.toContain(bang)
    expect(logged()).not.toContain(province.founder.email)
    expect(logged()).not.toContain(province.founder.name)
  })

  test('changes nothing: all or nothing', async () => {
    const tasks = async () => (await call('GET', `/api/v1/t/${province.slug}/plans/${draft.id}/tree`, { as: province.founder })).text
    const before = await tasks()
    expect((await addTask(bang)).status).toBe(500)
    expect(await tasks()).toBe(before)
  })
})

describe('SEC-21 signing in leaves a trace and no secret', () => {
  test('of who came in, by id, and of who was refused', async () => {
    await givePassword(database, province.founder, `${secret} đúng`)
    const signIn = (password: string) => call('POST', '/api/v1/session', { from: '192.0.2.77', body: { email: province.founder.email, password } })
    const [refused, done] = [await signIn(`${secret} sai`), await signIn(`${secret} đúng`)]
    expect(entries(refused.json.requestId)).toMatchObject([{ status: 401, code: 'wrong-credentials', route: '/api/v1/session', network: '192.0.2.77' }])
    expect(entries(done.headers.get('x-request-id') ?? '')).toMatchObject([
      { status: 200, method: 'POST', route: '/api/v1/session', personId: province.founder.id },
    ])
    const token = /trongtam=([^;]+)/.exec(done.headers.get('set-cookie') ?? '')?.[1] ?? ''
    expect(token).toHaveLength(43)
    for (const hidden of [secret, token, province.founder.email, province.founder.token]) expect(logged()).not.toContain(hidden)
  })

  test('changes and refusals are logged by route, reads are not', async () => {
    const path = `/api/v1/t/${province.slug}/plans/${draft.id}`
    const [read, refused, changed] = [
      await call('GET', `${path}/tree`, { as: province.founder }),
      await call('GET', `${path}/publication-preview?q=${secret}`, { as: province.founder }),
      await addTask('thêm việc'),
    ]
    const of = ({ headers }: typeof read) => entries(headers.get('x-request-id') ?? '')
    expect(of(read)).toEqual([])
    expect(of(refused)).toMatchObject([{ status: 422, code: 'invalid-input', personId: province.founder.id, tenantId: province.id }])
    expect(of(changed)).toMatchObject([{ status: 200, method: 'POST', route: '/api/v1/t/:slug/plans/:planId/nodes' }])
    expect(logged()).not.toContain(secret)
  })
})

describe('what the database cannot hold is refused, not failed upon', () => {
  test.each(['chữ \u0000 rỗng', 'nửa \ud83d ký tự'])('%j', async (text) => {
    expect((await addTask(text)).status).toBeLessThan(500)
  })

  test.each([
    ['a cursor of our form with another content', 'plans', { cursor: Buffer.from('x\u0000y').toString('base64url') }],
    ['a date before our era', 'units', { on: '0000-01-01' }],
    ['a text with U+0000', 'search', { q: 'a\u0000b' }],
  ])('%s', async (_what, path, query) => {
    const answer = await call('GET', `/api/v1/t/${province.slug}/${path}?${new URLSearchParams(query).toString()}`, { as: province.founder })
    expect(answer).toMatchObject({ status: 422, json: { code: 'invalid-input' } })
  })

  test('a path with U+0000', async () => {
    expect((await call('GET', '/api/v1/t/%00/plans', { as: province.founder })).status).toBeLessThan(500)
  })
})

test('every refusal has a status of its kind', () => {
  expect(Object.keys(statusByRefusal).toSorted()).toEqual([...refusalCodes].toSorted())
  for (const [code, status] of Object.entries(statusByRefusal)) expect(status === 503 || (status >= 400 && status < 500), code).toBe(true)
})

test('an unknown path of the API is a problem of its own', async () => {
  for (const path of ['/api', '/api/', '/api/v1', '/api/v2/me', '/api/v1/t/x/khong-co/gi/ca']) {
    const answer = await call('GET', path, { as: province.founder })
    expect(answer, path).toMatchObject({ status: 404, json: { code: 'not-found', status: 404 } })
    expect(answer.headers.get('content-type'), path).toBe('application/problem+json; charset=utf-8')
  }
})
