import { mkdtempSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTestDatabase } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import { aStage } from '../every-operation.ts'
import { openTestApp, type TestAnswer } from '../test-app.ts'

const database = openTestDatabase()
const stage = await aStage(database)
const webRoot = mkdtempSync(join(tmpdir(), 'trongtam-web-'))
mkdirSync(join(webRoot, 'assets'))
writeFileSync(join(webRoot, 'index.html'), '<script nonce="__CSP_NONCE__"></script>')
writeFileSync(join(webRoot, 'assets', 'app-1a2b.js'), 'export {}')
writeFileSync(join(webRoot, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
const call = openTestApp(database, () => new Date(), { webRoot })

function expectGuarded({ headers }: TestAnswer, what: string): void {
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy, what).toContain("default-src 'none'")
  expect(policy, what).toContain("frame-ancestors 'none'")
  expect(policy, what).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}=='/)
  expect(policy, what).not.toMatch(/unsafe-|\*|https?:/)
  expect(Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1]), what).toBeGreaterThanOrEqual(31_536_000)
  expect(headers.get('x-content-type-options'), what).toBe('nosniff')
  expect(headers.get('x-frame-options'), what).toBe('DENY')
  expect(headers.get('x-powered-by'), what).toBeNull()
}

describe('SEC-05 every answer carries the headers', () => {
  test.each(stage.calls.map((each) => [each.id, each] as const))('%s, done and refused', async (id, { method, path, tenant, ...sent }) => {
    const as = tenant === 'ministry' ? stage.ministry.founder : stage.province.founder
    for (const [answer, what] of [
      [await call(method, path, { as, ...sent }), 'signed in'],
      [await call(method, path, sent), 'nobody'],
      [await call(method, path, { as, ...sent, headers: { ...sent.headers, 'sec-fetch-site': 'cross-site' } }), 'cross-site'],
      [await call(method, `${path.split('?')[0]}?khong-co=1`, { as, ...sent }), 'unknown query'],
    ] as const) {
      expectGuarded(answer, `${id} ${what}`)
      expect(answer.headers.get('cache-control'), what).toBe('no-store')
      expect(answer.headers.get('x-request-id'), what).toMatch(/^[0-9a-f-]{36}$/)
    }
  })

  test.each([
    ['GET', '/', 200],
    ['GET', '/t/ha-noi/ke-hoach', 200],
    ['GET', '/assets/app-1a2b.js', 200],
    ['GET', '/assets/khong-co.js', 404],
    ['GET', '/favicon.svg', 200],
    ['GET', '/healthz', 200],
    ['GET', '/readyz', 200],
    ['GET', '/api/docs', 200],
    ['GET', '/api/docs/swagger-ui.css', 200],
    ['GET', '/api/docs/khong-co.js', 404],
    ['GET', '/api/openapi.json', 200],
    ['GET', '/api/khong-co', 404],
    ['GET', '/api/v1/me', 401],
    ['GET', '/api/v1/oidc/khong-co/start', 303],
    ['GET', '/api/v1/oidc/callback?code=x&state=y', 303],
    ['POST', '/khong-co', 404],
    ['OPTIONS', '/api/v1/session', 404],
    ['HEAD', '/healthz', 200],
    ['PROPFIND', '/api/v1/me', 401],
    ['GET', '/api/v1/t/%E0%A4%A/plans', 401],
    ['GET', `/api/v1/t/${'x'.repeat(5_000)}/plans`, 401],
    ['GET', '/assets/..%2f..%2fetc%2fpasswd', 404],
  ])('%s %s answers %i with them', async (method, path, status) => {
    const answer = await call(method, path)
    expect(answer.status).toBe(status)
    expectGuarded(answer, path)
  })

  test('what may be kept is named: hashed assets alone for a year', async () => {
    expect((await call('GET', '/assets/app-1a2b.js')).headers.get('cache-control')).toContain('immutable')
    expect((await call('GET', '/assets/khong-co.js')).headers.get('cache-control')).toBe('no-store')
    expect((await call('GET', '/')).headers.get('cache-control')).toBe('no-store')
  })

  test('the nonce of a page is its own, and the page bears it', async () => {
    const [one, other] = [await call('GET', '/'), await call('GET', '/')]
    const nonceOf = ({ headers }: TestAnswer) => /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1]
    expect(nonceOf(one)).not.toBe(nonceOf(other))
    expect(one.text).toContain(`nonce="${nonceOf(one)}"`)
    expect(one.text).not.toContain('__CSP_NONCE__')
  })

  test('no other origin is ever let in', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await call(method, '/api/v1/me', {
        as: stage.province.founder,
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
      })
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
    }
  })
})
