import { aPlan, openTestDatabase } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { aStage, isUnsafe, type SampleCall } from '../every-operation.ts'
import { planRoutes } from '../features/plans/plan-routes.ts'
import { testSettings } from '../test-app.ts'
import { createApi } from './api.ts'
import { openBounds } from './bounded-work.ts'
import { provide, signedIn } from './guards.ts'
import { limitsOf } from './limits.ts'

const database = openTestDatabase()
const stage = await aStage(database)
const ours = 'https://trongtam.example.vn'
const published = createApp(testSettings(database, { publicUrl: ours }))
const local = createApp(testSettings(database))

const forged: [string, Record<string, string>][] = [
  ['nothing that tells where it comes from', {}],
  ['a page of another site', { 'sec-fetch-site': 'cross-site', origin: ours }],
  ['a page of a sibling host', { 'sec-fetch-site': 'same-site', origin: ours }],
  ['an address bar', { 'sec-fetch-site': 'none' }],
  ['another origin', { origin: 'https://evil.example' }],
  ['a null origin', { origin: 'null' }],
  ['an origin that begins like ours', { origin: `${ours}.evil.example` }],
  ['an origin that ends like ours', { origin: 'https://evil-trongtam.example.vn' }],
  ['another port', { origin: `${ours}:8443` }],
  ['another scheme', { origin: ours.replace('https', 'http') }],
  ['several origins', { origin: `${ours} https://evil.example` }],
]
const kinds = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']

async function send(app: typeof published, { method, path, body, headers }: SampleCall, more: Record<string, string>) {
  const token = path.includes(stage.ministry.slug) ? stage.ministry.founder.token : stage.province.founder.token
  const cookie = app === published ? `__Host-trongtam=${token}` : `trongtam=${token}`
  const sent = method === 'DELETE' ? {} : { body: JSON.stringify(body) }
  const response = await app.request(`http://localhost${path}`, {
    method,
    headers: { 'content-type': 'application/json', cookie, ...headers, ...more },
    ...sent,
  })
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  return { status: response.status, code: isJson ? ((await response.json()) as { code?: string }).code : undefined }
}

const unsafe = stage.calls.filter(isUnsafe)

describe('SEC-04 a change needs a page of ours behind it, whatever the content type', () => {
  test.each(unsafe.map((call) => [call.id, call] as const))('%s', async (_id, call) => {
    for (const [from, headers] of forged)
      for (const kind of kinds)
        expect(await send(published, call, { 'content-type': kind, ...headers }), `${from}, ${kind}`).toEqual({ status: 403, code: 'forbidden-origin' })
  })

  test.each(unsafe.filter(({ id }) => id !== 'signOut').map((call) => [call.id, call] as const))('and lets our own pages %s', async (_id, call) => {
    for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: ours }])
      expect((await send(published, call, headers)).code, JSON.stringify(headers)).not.toBe('forbidden-origin')
  })

  test('without a public address the origin is the one asked', async () => {
    const [call] = unsafe.filter(({ id }) => id === 'editPlanNode') as [SampleCall]
    expect((await send(local, call, { origin: 'http://localhost:5173' })).status).toBe(403)
    expect((await send(local, call, { origin: 'http://localhost.evil.example' })).status).toBe(403)
    expect((await send(local, call, { origin: 'http://localhost' })).status).not.toBe(403)
  })

  test('(control) without this guard each of these pages would have changed something', async () => {
    const settings = testSettings(database)
    const unguarded = createApi()
    unguarded.use(provide(settings, openBounds(limitsOf(10))))
    unguarded.use('/api/v1/t/:slug/*', signedIn)
    unguarded.route('/', planRoutes)
    const [sample] = unsafe.filter(({ id }) => id === 'addPlanTask') as [SampleCall]
    const draft = await aPlan(database, stage.province, { status: 'draft' })
    const path = `/api/v1/t/${stage.province.slug}/plans/${draft.id}/nodes`
    const body = { parentId: draft.groupId, text: 'Việc của kẻ khác' }
    for (const [from, headers] of forged) expect((await send(unguarded as typeof published, { ...sample, path, body }, headers)).status, from).toBe(200)
  })

  test('there are unsafe operations to try, and no other method changes anything', async () => {
    expect(unsafe.length).toBeGreaterThanOrEqual(10)
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect((await published.request('/api/v1/khong-co', { method, headers: { 'content-type': 'application/json' } })).status, method).toBe(403)
    expect((await published.request('/api/v1/khong-co')).status).toBe(404)
  })
})
